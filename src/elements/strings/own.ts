/** Words of drawing and editing the reader's own layers. */

import type { Language } from '../../domain/language.js';
import type { FieldRefusal } from '../../domain/workspace/change-fields.js';
import type { EditMessage } from '../own-editor/own-edit.js';

export interface OwnStrings {
  readonly newLayer: string;
  readonly newLayerTitle: string;
  readonly newLayerHint: string;
  readonly kind: string;
  readonly create: string;
  readonly cancel: string;
  readonly needsTitle: string;
  readonly created: string;
  readonly drawInto: string;
  readonly drawKind: string;
  readonly drawing: string;
  readonly snap: string;
  readonly fields: string;
  readonly noFields: string;
  readonly fieldTitle: string;
  readonly fieldName: string;
  readonly fieldNameHint: string;
  readonly fieldType: string;
  readonly addField: string;
  readonly fieldTitleOf: string;
  readonly removeField: string;
  readonly removeFieldNamed: string;
  readonly fieldValues: string;
  readonly removeAnyway: string;
  readonly keep: string;
  readonly fieldRefused: Record<FieldRefusal, string>;
  readonly drawnOnMap: string;
  readonly emptyLayer: string;
  readonly copyLayer: string;
  readonly copyLayerHint: string;
  readonly copy: string;
  readonly copied: string;
  readonly copiedFrom: string;
  readonly actions: string;
  readonly copyFeature: string;
  readonly copyInto: string;
  readonly intoNewLayer: string;
  readonly copyTitle: string;
  readonly editShape: string;
  readonly duplicate: string;
  readonly duplicated: string;
  readonly copyName: string;
  readonly remove: string;
  readonly removedFeature: string;
  readonly split: string;
  readonly merge: string;
  readonly mergeWith: string;
  readonly mergeNow: string;
  readonly merged: string;
  readonly mergeRefused: string;
  readonly mergedNote: string;
  readonly noNeighbours: string;
  readonly splitHint: string;
  readonly splitDone: string;
  readonly splitName: string;
  readonly notEditable: string;
  readonly editing: string;
  readonly editingNew: string;
  readonly shapeHint: string;
  readonly shapeTouch: string;
  readonly shapeKeysLabel: string;
  readonly shapeKeys: string;
  readonly snapped: string;
  readonly vertexOf: string;
  readonly ofPath: string;
  readonly ofHole: string;
  readonly counts: string;
  readonly area: string;
  readonly length: string;
  readonly before: string;
  readonly done: string;
  readonly next: string;
  readonly undo: string;
  readonly redo: string;
  readonly addVertex: string;
  readonly removeVertex: string;
  readonly moveWhole: string;
  readonly addHole: string;
  readonly addPart: string;
  readonly removeHole: string;
  readonly removePart: string;
  readonly reverse: string;
  readonly giveUp: string;
  readonly drawingHole: string;
  readonly drawingPart: string;
  readonly drawingCut: string;
  readonly faults: string;
  readonly faultCount: string;
  readonly mend: string;
  readonly goOn: string;
  readonly keepAsIs: string;
  readonly messages: Record<EditMessage, string>;
  readonly saved: string;
  readonly asNew: string;
  readonly askLeave: string;
  readonly askOther: string;
  readonly discard: string;
  readonly stay: string;
  readonly paused: string;
  readonly resume: string;
  readonly form: string;
  readonly formHint: string;
  readonly layer: string;
  readonly note: string;
  readonly uncertainty: string;
  readonly uncertaintyHint: string;
  readonly source: string;
  readonly sourceHint: string;
  readonly save: string;
  readonly saveAndNext: string;
  readonly backToShape: string;
  readonly needsSource: string;
  readonly needsUncertainty: string;
  readonly unfit: string;
  readonly required: string;
  readonly added: string;
  readonly drawnLayer: string;
}

export const OWN_STRINGS: Record<Language, OwnStrings> = {
  zh: {
    newLayer: '新建图层',
    newLayerTitle: '图层名称',
    newLayerHint: '先建一个空图层，再往里画点、线、面。',
    kind: '类型',
    create: '建立图层',
    cancel: '取消',
    needsTitle: '请给图层起个名字。',
    created: '图层“{name}”已建立，现在可以往里画。',
    drawInto: '画进“{name}”',
    drawKind: '画{kind}',
    drawing: '画进“{name}”：{kind}',
    snap: '捕捉已有的边和顶点',
    fields: '字段（{n}）',
    noFields: '没有自己的字段；名称、状态、依据、误差、来源每个要素都有。',
    fieldTitle: '字段标题',
    fieldName: '字段名',
    fieldNameHint: '导出文件里用的名字，不填就用标题',
    fieldType: '值的类型',
    addField: '添加字段',
    fieldTitleOf: '字段“{name}”的标题',
    removeField: '删除',
    removeFieldNamed: '删除字段“{name}”',
    fieldValues: '有 {n} 个要素填了“{name}”，删除字段会一起删掉这些值。',
    removeAnyway: '连同值一起删除',
    keep: '保留',
    fieldRefused: {
      'no-name': '请填写字段标题。',
      standard: '每个要素本来就有这个属性，请换一个名字。',
      taken: '图层里已有同名字段。',
    },
    drawnOnMap: '在地图上画的',
    emptyLayer: '还没有要素：选一种图形，在地图上画。',
    copyLayer: '复制本版图层来修改',
    copyLayerHint: '复制整个图层到“我的数据”，来源和依据一起带上，备注里写明出处；本版原有的图层不动。',
    copy: '复制',
    copied: '已复制 {n} 个要素到“{name}”。',
    copiedFrom: '复制自“{layer}”（{edition}）。',
    actions: '修改这个要素',
    copyFeature: '复制到我的数据',
    copyInto: '复制到哪个图层',
    intoNewLayer: '新图层',
    copyTitle: '{name}（修改稿）',
    editShape: '修改图形',
    duplicate: '再制一份',
    duplicated: '已再制一份，向东错开了一点。',
    copyName: '{name}（副本）',
    remove: '删除',
    removedFeature: '“{name}”已删除，可以在“我的数据”里撤销。',
    split: '分割',
    merge: '合并',
    mergeWith: '与哪一个合并',
    mergeNow: '合并',
    merged: '已并入“{name}”，属性以它为准。',
    mergeRefused: '这两个图形不是同一类，合并不了。',
    mergedNote: '由“{one}”与“{other}”合并。',
    noNeighbours: '这个图层里没有可以合并的同类要素。',
    splitHint: '画一条线穿过图形，两端都要落在图形外面。',
    splitDone: '已分成 {n} 份。',
    splitName: '{name}（{n}）',
    notEditable: '这个要素由几种图形混成，不能直接修改图形；可以移动到别处重画。',
    editing: '修改“{name}”的图形',
    editingNew: '修改刚画的图形',
    shapeHint: '拖动顶点，或拖动边上的小点加一个顶点；右键点顶点就删掉。洞和各个部分都可以直接拖。',
    shapeTouch: '拖动顶点，或拖动边上的小点加一个顶点；长按顶点就删掉。',
    shapeKeysLabel: '用键盘',
    shapeKeys:
      '焦点在地图上：Tab 选下一个顶点，Page Down 跳到下一圈，方向键移动（Shift 加快），+ 加顶点，Delete 删顶点，Ctrl+Z 撤销，Enter 完成，Esc 离开。',
    snapped: '已捕捉',
    vertexOf: '第 {n} 个顶点，共 {count} 个',
    ofPath: '{vertex}；第 {path} 圈，共 {paths} 圈',
    ofHole: '{vertex}；第 {path} 圈（洞），共 {paths} 圈',
    counts: '{vertices} 个顶点，{paths} 圈',
    area: '面积 {value}',
    length: '长度 {value}',
    before: '{now}，原来是 {before}',
    done: '保存图形',
    next: '下一步：填写属性',
    undo: '撤销',
    redo: '重做',
    addVertex: '加顶点',
    removeVertex: '删顶点',
    moveWhole: '整体移动',
    addHole: '挖洞',
    addPart: '加一部分',
    removeHole: '删除这个洞',
    removePart: '删除这一部分',
    reverse: '反转方向',
    giveUp: '放弃',
    drawingHole: '画出要挖掉的洞',
    drawingPart: '画出要加的部分',
    drawingCut: '画一条分割线',
    faults: '这个图形有问题，还没有保存：',
    faultCount: '{what}：{n} 处',
    mend: '自动修好',
    goOn: '继续修改',
    keepAsIs: '就这样保存',
    messages: {
      gone: '这个要素已经不在了（被撤销、删除，或另一个标签页改了）。图形还在这里，可以存成新要素。',
      holeOutside: '洞要整个落在图形里面，不能与别的洞重叠；请重画。',
      lastPart: '这是最后一部分，删掉就没有图形了；要删除要素，请用“删除”。',
      mended: '已修好，请在地图上看一看，满意再保存；也可以撤销。',
      splitRefused: '这条线没有把图形分开：两端都要落在图形外面，线不要与自己相交。',
      'nothing-left': '修好之后什么也不剩，请自己改。',
      'too-tangled': '交叉太多，自动修不好，请自己改。',
    },
    saved: '“{name}”的图形已保存。',
    asNew: '存成新要素',
    askLeave: '放弃这些改动吗？放弃了不能找回。',
    askOther: '还有没保存的图形。放弃它，再开始新的吗？',
    discard: '放弃改动',
    stay: '继续修改',
    paused: '修改已暂停，什么也没有丢。',
    resume: '继续',
    form: '新要素',
    formHint: '没有依据、误差和来源的图形，别人无法判断可不可信，所以要先填。',
    layer: '图层',
    note: '备注',
    uncertainty: '位置误差（米）',
    uncertaintyHint: '按画图时的比例尺，手画大约差 {metres} 米；更有把握就改小，没把握就改大。',
    source: '来源',
    sourceHint: '凭什么画的，例如“现场踏勘，2024-05”',
    save: '保存要素',
    saveAndNext: '保存，再画一个',
    backToShape: '回去改图形',
    needsSource: '请写明来源：凭什么画在这里。',
    needsUncertainty: '位置误差要填一个不小于 0 的数（米）。',
    unfit: '“{field}”填的值不对。',
    required: '“{field}”必须填。',
    added: '“{name}”已加入“{layer}”。',
    drawnLayer: '我画的',
  },
  en: {
    newLayer: 'New layer',
    newLayerTitle: 'Name of the layer',
    newLayerHint: 'Begin with an empty layer, then draw points, lines and areas into it.',
    kind: 'Kind',
    create: 'Create layer',
    cancel: 'Cancel',
    needsTitle: 'Give the layer a name.',
    created: 'The layer “{name}” is there: draw into it.',
    drawInto: 'Draw into “{name}”',
    drawKind: 'Draw: {kind}',
    drawing: 'Draw into “{name}”: {kind}',
    snap: 'Snap to edges and corners that are there',
    fields: 'Fields ({n})',
    noFields: 'No fields of its own. Name, status, basis, uncertainty and source every feature has.',
    fieldTitle: 'Title of the field',
    fieldName: 'Name of the field',
    fieldNameHint: 'used in files; the title when left empty',
    fieldType: 'Type of its values',
    addField: 'Add field',
    fieldTitleOf: 'Title of the field “{name}”',
    removeField: 'Remove',
    removeFieldNamed: 'Remove the field “{name}”',
    fieldValues: 'Features with a value in “{name}”: {n}. Removing the field removes these values.',
    removeAnyway: 'Remove with its values',
    keep: 'Keep it',
    fieldRefused: {
      'no-name': 'Give the field a title.',
      standard: 'Every feature has a property of that name already; choose another.',
      taken: 'The layer has a field of that name already.',
    },
    drawnOnMap: 'drawn on the map',
    emptyLayer: 'No features yet: choose a shape and draw it on the map.',
    copyLayer: 'Copy a layer of the edition to correct it',
    copyLayerHint:
      'The whole layer is copied to your data with sources and basis; the note says where from. The edition’s own layer stays as it is.',
    copy: 'Copy',
    copied: 'Features copied to “{name}”: {n}.',
    copiedFrom: 'Copied from “{layer}” ({edition}).',
    actions: 'Edit this feature',
    copyFeature: 'Copy to my data',
    copyInto: 'Layer to copy into',
    intoNewLayer: 'A new layer',
    copyTitle: '{name} (my draft)',
    editShape: 'Edit shape',
    duplicate: 'Duplicate',
    duplicated: 'Duplicated, a little to the east.',
    copyName: '{name} (copy)',
    remove: 'Remove',
    removedFeature: '“{name}” was removed; undo it under “My data”.',
    split: 'Split',
    merge: 'Merge',
    mergeWith: 'Merge with',
    mergeNow: 'Merge',
    merged: 'Merged into “{name}”, which keeps its attributes.',
    mergeRefused: 'The two shapes are of different kinds and cannot be merged.',
    mergedNote: 'Merged from “{one}” and “{other}”.',
    noNeighbours: 'The layer has no other feature of this kind to merge with.',
    splitHint: 'Draw a line right across the shape, with both ends outside it.',
    splitDone: 'Split into {n} features.',
    splitName: '{name} ({n})',
    notEditable: 'This feature is made of several kinds of shapes, which cannot be edited as one.',
    editing: 'Edit the shape of “{name}”',
    editingNew: 'Edit the shape just drawn',
    shapeHint:
      'Drag a vertex, or a small dot on an edge to add one; right-click a vertex to remove it. Holes and parts can be dragged just as well.',
    shapeTouch: 'Drag a vertex, or a small dot on an edge to add one; hold a vertex to remove it.',
    shapeKeysLabel: 'By keyboard',
    shapeKeys:
      'With the focus on the map: Tab for the next vertex, Page Down for the next ring, arrows to move (faster with Shift), + to add, Delete to remove, Ctrl+Z to undo, Enter when done, Esc to leave.',
    snapped: 'snapped',
    vertexOf: 'Vertex {n} of {count}',
    ofPath: '{vertex}; ring or line {path} of {paths}',
    ofHole: '{vertex}; ring {path} of {paths}, a hole',
    counts: 'Vertices: {vertices}; rings or lines: {paths}',
    area: 'Area {value}',
    length: 'Length {value}',
    before: '{now}, was {before}',
    done: 'Save shape',
    next: 'Next: attributes',
    undo: 'Undo',
    redo: 'Redo',
    addVertex: 'Add vertex',
    removeVertex: 'Remove vertex',
    moveWhole: 'Move the whole',
    addHole: 'Cut a hole',
    addPart: 'Add a part',
    removeHole: 'Remove this hole',
    removePart: 'Remove this part',
    reverse: 'Reverse direction',
    giveUp: 'Give up',
    drawingHole: 'Draw the hole to cut out',
    drawingPart: 'Draw the part to add',
    drawingCut: 'Draw the line to split along',
    faults: 'Something is wrong with this shape; it is not saved yet:',
    faultCount: '{what}: {n}',
    mend: 'Mend it',
    goOn: 'Go on editing',
    keepAsIs: 'Save it as it is',
    messages: {
      gone: 'The feature is no longer there: undone, removed, or changed in another tab. Your shape is still here and can be saved as a new feature.',
      holeOutside: 'The hole must lie inside the shape and outside its other holes: draw it again.',
      lastPart: 'This is the last part: without it there is no shape. To remove the feature, use “Remove”.',
      mended: 'Mended. Look at it on the map, then save; it can be undone.',
      splitRefused:
        'The line does not part the shape: both ends must lie outside, and it must not cross itself.',
      'nothing-left': 'Nothing would be left of it: please correct it by hand.',
      'too-tangled': 'It crosses itself too often to be mended: please correct it by hand.',
    },
    saved: 'The shape of “{name}” is saved.',
    asNew: 'Save as a new feature',
    askLeave: 'Give up these changes? They cannot be brought back.',
    askOther: 'A shape is not saved yet. Give it up and begin anew?',
    discard: 'Give them up',
    stay: 'Go on editing',
    paused: 'Editing is paused; nothing is lost.',
    resume: 'Go on',
    form: 'New feature',
    formHint:
      'Without basis, uncertainty and source nobody can tell how far to trust a shape, so these come first.',
    layer: 'Layer',
    note: 'Note',
    uncertainty: 'Uncertainty (m)',
    uncertaintyHint:
      'At the scale it was drawn, a hand is off by about {metres} m; put less if you are surer, more if you are not.',
    source: 'Source',
    sourceHint: 'what it rests on, such as “site visit, 2024-05”',
    save: 'Save feature',
    saveAndNext: 'Save, draw another',
    backToShape: 'Back to the shape',
    needsSource: 'Name the source: what says that it lies here?',
    needsUncertainty: 'The uncertainty must be a number of metres, 0 or more.',
    unfit: 'The value of “{field}” does not fit.',
    required: '“{field}” must be filled in.',
    added: '“{name}” was added to “{layer}”.',
    drawnLayer: 'My drawings',
  },
};
