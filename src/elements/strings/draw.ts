/** Words of drawing and measuring. */
import type { CompassPoint } from '../../domain/bearing.js';
import type { DrawingKind } from '../../domain/drawing.js';
import type { Language } from '../../domain/language.js';

/** What one does with a pointer: draw each kind, change vertices, or change a point, rectangle or circle. */
export type DrawHint = DrawingKind | 'vertices' | 'handles';

export interface DrawStrings {
  readonly kindsLabel: string;
  readonly kinds: Record<DrawingKind, string>;
  readonly snap: string;
  readonly snapHint: string;
  readonly snapped: string;
  readonly drawingNow: string;
  readonly editingNow: string;
  readonly mouse: Record<DrawHint, string>;
  readonly touch: Record<DrawHint, string>;
  readonly keysLabel: string;
  readonly keys: Record<'draw' | 'edit', string>;
  readonly undo: string;
  readonly redo: string;
  readonly takeBack: string;
  readonly addVertex: string;
  readonly removeVertex: string;
  readonly vertexOf: string;
  readonly length: string;
  readonly lastSegment: string;
  readonly area: string;
  readonly perimeter: string;
  readonly radius: string;
  readonly bearing: string;
  readonly bearingValue: string;
  readonly points: Record<CompassPoint, string>;
  readonly place: string;
  readonly nothingYet: string;
  readonly crosses: string;
  readonly listHeading: string;
  readonly none: string;
  readonly defaultName: string;
  readonly nameOf: string;
  readonly edit: string;
  readonly zoom: string;
  readonly adopt: string;
  readonly remove: string;
  readonly inside: string;
  readonly coverage: string;
  readonly actionsOf: string;
  readonly segments: string;
  readonly segment: string;
  readonly areaUnit: string;
  readonly lengthUnit: string;
  readonly bySize: string;
  readonly exportFile: string;
  readonly copy: string;
  readonly copied: string;
  readonly notCopied: string;
  readonly clear: string;
  readonly removed: string;
  readonly cleared: string;
  readonly full: string;
  readonly tooMany: string;
  readonly listSeparator: string;
}

export const DRAW_STRINGS: Record<Language, DrawStrings> = {
  zh: {
    kindsLabel: '画什么',
    kinds: { point: '点', line: '线', polygon: '多边形', rectangle: '矩形', circle: '圆', freehand: '徒手' },
    snap: '吸附',
    snapHint: '靠近地图上的顶点、边线和道路时自动对齐',
    snapped: '已对齐',
    drawingNow: '正在绘制：{kind}',
    editingNow: '正在修改：{name}',
    mouse: {
      point: '在地图上点一下。',
      line: '逐点点击，双击结束。',
      polygon: '逐角点击，双击或点起点结束。',
      rectangle: '点一个角，再点它的对角。',
      circle: '点圆心，再点圆周上一点。',
      freehand: '按住鼠标画一圈，松开结束。',
      vertices: '拖动顶点；拖动边上的小点可加点；右键点顶点删除；在形内拖动可整体移动。',
      handles: '拖动控制点改变大小；在形内拖动可整体移动。',
    },
    touch: {
      point: '轻点地图。',
      line: '逐点轻点，再点一次末点或按“完成”结束。',
      polygon: '逐角轻点，点起点或按“完成”结束。',
      rectangle: '轻点一个角，再轻点它的对角。',
      circle: '轻点圆心，再轻点圆周上一点。',
      freehand: '用一根手指画一圈，抬起结束；两指缩放。',
      vertices: '拖动顶点；拖动边上的小点可加点；轻点顶点后按“删顶点”；在形内拖动可整体移动。',
      handles: '拖动控制点改变大小；在形内拖动可整体移动。',
    },
    keysLabel: '用键盘',
    keys: {
      draw: '先把焦点放到地图上：方向键移动地图，空格在十字处落点，退格删去末点，回车完成，Esc 放弃，Ctrl+Z 撤销。',
      edit: '先把焦点放到地图上：Tab 逐个选顶点，方向键移动（加 Shift 移 10 像素），Delete 删除，+ 加点，回车完成，Esc 放弃，Ctrl+Z 撤销。',
    },
    undo: '撤销一步',
    redo: '重做一步',
    takeBack: '删去末点',
    addVertex: '加顶点',
    removeVertex: '删顶点',
    vertexOf: '第 {n} 个顶点，共 {count} 个',
    length: '长度',
    lastSegment: '末段',
    area: '面积',
    perimeter: '周长',
    radius: '半径',
    bearing: '方位',
    bearingValue: '{point} {degrees}°',
    points: { n: '北', ne: '东北', e: '东', se: '东南', s: '南', sw: '西南', w: '西', nw: '西北' },
    place: '位置',
    nothingYet: '还没有落点。',
    crosses: '轮廓自相交叉，面积不可靠。',
    listHeading: '已画图形（{n}）',
    none: '还没有画图形。画下的图形留在链接里，不会上传。',
    defaultName: '{kind} {n}',
    nameOf: '“{name}”的名称',
    edit: '修改',
    zoom: '缩放到此',
    adopt: '存入我的数据',
    remove: '删除',
    inside: '里面有什么',
    coverage: '算覆盖',
    actionsOf: '“{name}”可做的事',
    segments: '各段（{n}）',
    segment: '第 {n} 段',
    areaUnit: '面积单位',
    lengthUnit: '长度单位',
    bySize: '自动',
    exportFile: '导出 GeoJSON',
    copy: '复制 GeoJSON',
    copied: '已复制 {n} 个图形',
    notCopied: '浏览器不允许复制，请改用导出。',
    clear: '全部清除',
    removed: '已删除“{name}”，可以撤销。',
    cleared: '已清除 {n} 个图形，可以撤销。',
    full: '最多画 {n} 个图形。',
    tooMany: '顶点太多，链接放不下；请导出 GeoJSON 保存。',
    listSeparator: '，',
  },
  en: {
    kindsLabel: 'What to draw',
    kinds: {
      point: 'Point',
      line: 'Line',
      polygon: 'Polygon',
      rectangle: 'Rectangle',
      circle: 'Circle',
      freehand: 'Freehand',
    },
    snap: 'Snap',
    snapHint: 'Catches vertices, edges and streets of the map nearby',
    snapped: 'snapped',
    drawingNow: 'Drawing: {kind}',
    editingNow: 'Changing: {name}',
    mouse: {
      point: 'Click the place on the map.',
      line: 'Click point by point; double-click to finish.',
      polygon: 'Click corner by corner; double-click, or click the first corner, to finish.',
      rectangle: 'Click one corner, then the opposite one.',
      circle: 'Click the centre, then the rim.',
      freehand: 'Hold the button down and draw around; let go to finish.',
      vertices:
        'Drag a vertex; drag a small dot on an edge to add one; right-click a vertex to delete it; drag inside to move the whole.',
      handles: 'Drag a handle to change the size; drag inside to move the whole.',
    },
    touch: {
      point: 'Tap the place on the map.',
      line: 'Tap point by point; tap the last one again, or press Finish.',
      polygon: 'Tap corner by corner; tap the first one again, or press Finish.',
      rectangle: 'Tap one corner, then the opposite one.',
      circle: 'Tap the centre, then the rim.',
      freehand: 'Draw around with one finger; lift it to finish. Two fingers zoom.',
      vertices:
        'Drag a vertex; drag a small dot on an edge to add one; tap a vertex, then “Delete vertex”; drag inside to move the whole.',
      handles: 'Drag a handle to change the size; drag inside to move the whole.',
    },
    keysLabel: 'By keyboard',
    keys: {
      draw: 'With the focus on the map: arrow keys move the map, Space puts a point at the cross, Backspace takes the last one back, Enter finishes, Escape gives up, Ctrl+Z undoes.',
      edit: 'With the focus on the map: Tab walks through the vertices, arrow keys move one (with Shift by 10 pixels), Delete takes it out, + adds one, Enter finishes, Escape gives up, Ctrl+Z undoes.',
    },
    undo: 'Undo a step',
    redo: 'Redo a step',
    takeBack: 'Take last back',
    addVertex: 'Add vertex',
    removeVertex: 'Delete vertex',
    vertexOf: 'Vertex {n} of {count}',
    length: 'Length',
    lastSegment: 'Last segment',
    area: 'Area',
    perimeter: 'Perimeter',
    radius: 'Radius',
    bearing: 'Bearing',
    bearingValue: '{degrees}° {point}',
    points: { n: 'N', ne: 'NE', e: 'E', se: 'SE', s: 'S', sw: 'SW', w: 'W', nw: 'NW' },
    place: 'Position',
    nothingYet: 'Nothing is drawn yet.',
    crosses: 'The outline crosses itself: the area cannot be relied on.',
    listHeading: 'Your drawings ({n})',
    none: 'No drawings yet. What you draw stays in the link and is never uploaded.',
    defaultName: '{kind} {n}',
    nameOf: 'Name of {name}',
    edit: 'Change',
    zoom: 'Zoom to it',
    adopt: 'Save to my data',
    remove: 'Delete',
    inside: 'What lies inside',
    coverage: 'Coverage',
    actionsOf: 'Actions for {name}',
    segments: 'Segments ({n})',
    segment: 'Segment {n}',
    areaUnit: 'Areas in',
    lengthUnit: 'Lengths in',
    bySize: 'automatic',
    exportFile: 'Export GeoJSON',
    copy: 'Copy GeoJSON',
    copied: '{n} copied',
    notCopied: 'The browser does not allow copying; export them instead.',
    clear: 'Clear all',
    removed: '{name} deleted; undo brings it back.',
    cleared: '{n} cleared; undo brings them back.',
    full: 'No more than {n} drawings.',
    tooMany: 'Too many vertices for the link to hold: export the drawings to keep them.',
    listSeparator: ', ',
  },
};
