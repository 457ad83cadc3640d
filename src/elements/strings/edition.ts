/** Words of the tool that makes an edition of the reader's own layers. */
import type { Accent } from '../../domain/edition.js';
import type { CommitmentRule, EditionPlan, LayerUse } from '../../domain/edition-plan/edition-plan.js';
import type { Language } from '../../domain/language.js';

export interface EditionStrings {
  readonly intro: string;
  readonly noLayers: string;
  readonly types: Record<EditionPlan['type'], string>;
  readonly type: string;
  readonly newHint: string;
  readonly ownLayers: string;
  readonly about: string;
  readonly use: string;
  readonly uses: Record<LayerUse, string>;
  readonly target: string;
  readonly chooseTarget: string;
  readonly layerId: string;
  readonly layerTheme: string;
  readonly ownTheme: string;
  readonly themeTitle: string;
  readonly accent: string;
  readonly accents: Record<Accent, string>;
  readonly title: string;
  readonly description: string;
  readonly idField: string;
  readonly idsAsTheyAre: string;
  readonly sameIds: string;
  readonly namesIn: string;
  readonly namesHint: string;
  readonly fields: string;
  readonly leaveOut: string;
  readonly newField: string;
  readonly required: string;
  readonly claim: string;
  readonly asStated: string;
  readonly claimHint: string;
  readonly uncertainty: string;
  readonly source: string;
  readonly sourceHint: string;
  readonly commitments: string;
  readonly rules: Record<CommitmentRule, string>;
  readonly ruleField: string;
  readonly noCommitment: string;
  readonly moreValues: string;
  readonly editionLayers: string;
  readonly editionLayersHint: string;
  readonly replacedHere: string;
  readonly removedHere: string;
  readonly basics: string;
  readonly id: string;
  readonly idHint: string;
  readonly editionTitle: string;
  readonly summary: string;
  readonly updated: string;
  readonly approval: string;
  readonly approvalHint: string;
  readonly licence: string;
  readonly basemapLicence: string;
  readonly corrections: string;
  readonly correctionsHint: string;
  readonly reportTitle: string;
  readonly publisher: string;
  readonly reportDate: string;
  readonly reportUrl: string;
  readonly extent: string;
  readonly extents: Record<EditionPlan['extent'], string>;
  readonly ledger: string;
  readonly ledgers: Record<EditionPlan['ledger'], string>;
  readonly basemap: string;
  readonly basemaps: Record<EditionPlan['basemap'], string>;
  readonly ledgerTouched: string;
  readonly ledgerHint: string;
  readonly location: string;
  readonly ledgerNote: string;
  readonly inLanguage: Record<Language, string>;
  readonly build: string;
  readonly building: string;
  readonly failed: string;
  readonly passed: string;
  readonly passedWith: string;
  readonly notPassed: string;
  readonly severities: Record<'error' | 'warning', string>;
  readonly moreProblems: string;
  readonly places: string;
  readonly saveHint: string;
  readonly save: string;
  readonly saved: string;
  readonly changes: string;
  readonly onMap: string;
  readonly targets: string;
  readonly noTargets: string;
  readonly targetLine: string;
  readonly figureOf: string;
  readonly nothingBefore: string;
  readonly nothingAfter: string;
  readonly byBasis: string;
  readonly before: string;
  readonly after: string;
  readonly basisCell: string;
  readonly moreChanges: string;
  readonly from: string;
  readonly made: string;
  readonly gate: string;
}

export const EDITION_STRINGS: Record<Language, EditionStrings> = {
  zh: {
    intro:
      '把自己的图层做成图集的一个版本：替换示意图层、并入已有图层，或新建图层。生成的压缩包解压到 geodata/ 下即可发布，检查与 npm run geodata 完全相同。',
    noLayers: '还没有自己的图层。先在“导入”里带入地块、道路等数据。',
    type: '做什么',
    types: { next: '本版的下一次更新', new: '一个新版本（别的区或别的报告）' },
    newHint: '新版本从空白开始：没有底图和承诺台账时，地图和指标会照实说明没有。',
    ownLayers: '自己的图层',
    about: '{n} 个要素：{bases}',
    use: '用途',
    uses: { out: '不用', replace: '替换本版的图层', add: '并入本版的图层', new: '作为新图层' },
    target: '本版的图层',
    chooseTarget: '请选择……',
    layerId: '图层编号（英文字母、数字、短横线）',
    layerTheme: '主题',
    ownTheme: '新主题',
    themeTitle: '新主题的名称',
    accent: '颜色',
    accents: { tile: '红瓦', sand: '金沙', sea: '碧海', tree: '绿树', plum: '深紫', lagoon: '湖蓝' },
    title: '图层名称',
    description: '一句话说明',
    idField: '要素编号来自',
    idsAsTheyAre: '要素现有的编号',
    sameIds: '编号与原图层相同的要素视为同一个，保留编号。',
    namesIn: '缺少的{language}名称写作',
    namesHint: '可用 {name}（名称）、{id}（编号）、{n}（序号）。',
    fields: '字段对应（{n}）',
    leaveOut: '不带入',
    newField: '新字段：{name}',
    required: '必填',
    claim: '依据',
    asStated: '各要素自己所写',
    claimHint: '依据由编制者声明，不会自动提高：写明精度和出处才能改。',
    uncertainty: '误差（米）',
    source: '出处：文件、日期、单位',
    sourceHint: '例如：某局宗地界址点成果表，2024-05',
    commitments: '对应的承诺',
    rules: { keep: '各要素自己所写', all: '整层对应', field: '按字段的值' },
    ruleField: '字段',
    noCommitment: '不对应',
    moreValues: '另有 {n} 个值没有列出，不对应任何承诺。',
    editionLayers: '本版的图层（留下 {n} 个）',
    editionLayersHint: '取消勾选的图层不进入新的文件夹。',
    replacedHere: '将被替换',
    removedHere: '量算它的承诺将不再量算。',
    basics: '版本信息',
    id: '版本编号（文件夹名）',
    idHint: '英文字母、数字、短横线，例如 district-2025。',
    editionTitle: '图集名称',
    summary: '一句话介绍',
    updated: '数据日期',
    approval: '审图号',
    approvalHint: '没有就留空，地图会标明“示意图，未经审定”。',
    licence: '数据的许可与署名',
    basemapLicence: '底图的许可与署名',
    corrections: '纠错地址',
    correctionsHint: 'mailto: 邮箱或 https:// 网址，可留空。',
    reportTitle: '报告名称',
    publisher: '发布者',
    reportDate: '报告日期（年、年月或年月日）',
    reportUrl: '报告网址（可留空）',
    extent: '范围',
    extents: { keep: '与本版相同', widen: '本版范围，不够时扩大', fit: '按要素的范围' },
    ledger: '承诺台账',
    ledgers: { keep: '保留', empty: '清空（没有目标可对照）' },
    basemap: '底图',
    basemaps: { keep: '保留（同一地区才合适）', none: '不带底图（写明没有底图）' },
    ledgerTouched: '受影响的承诺（{n}）',
    ledgerHint: '位置公布以后，台账里的“位置未公布”和相应的说明要一起改。',
    location: '位置',
    ledgerNote: '说明',
    inLanguage: { zh: '{label}（中文）', en: '{label}（英文）' },
    build: '生成并检查',
    building: '正在生成和检查……',
    failed: '没有生成：{reason}',
    passed: '检查通过，没有问题。',
    passedWith: '检查通过，有 {warnings} 个警告；清单会放进压缩包。',
    notPassed: '检查没有通过：{errors} 个错误，{warnings} 个警告。改正错误之后才能保存。',
    severities: { error: '错误', warning: '警告' },
    moreProblems: '另有 {n} 个同类问题没有列出。',
    places: '位置：{place}',
    saveHint: '压缩包约 {size}，含版本文件夹、变更清单和检查结果。',
    save: '保存压缩包',
    saved: '已保存 {name}',
    changes: '变更',
    onMap: '在地图上显示变更',
    targets: '目标的量算',
    noTargets: '各项目标的量算结果不变。',
    targetLine: '{metric}：{before} → {after}',
    figureOf: '{value}（{parts}）',
    nothingBefore: '（原来没有）',
    nothingAfter: '（不再有）',
    byBasis: '数据依据',
    before: '原来',
    after: '以后',
    basisCell: '{n} 个 · {size}',
    moreChanges: '另有 {n} 处没有列出，都在压缩包的变更清单里。',
    from: '从“{before}”（{beforeDate}）到“{after}”（{afterDate}）',
    made: '{date} 生成',
    gate: '检查结果见 CHECK.txt。',
  },
  en: {
    intro:
      'Make an edition of the atlas from your own layers: replace illustrative layers, add to layers, or make new ones. Unpack the archive into geodata/ to publish it; the checks are those of npm run geodata.',
    noLayers: 'You have no layers yet. Bring parcels, roads or other data in under “Import” first.',
    type: 'What to make',
    types: {
      next: 'The next version of this edition',
      new: 'A new edition (another district or report)',
    },
    newHint:
      'A new edition begins empty: without base map and ledger, the map and the targets say plainly that there are none.',
    ownLayers: 'Your layers',
    about: 'Features: {n} ({bases})',
    use: 'Use',
    uses: {
      out: 'Leave out',
      replace: 'Replaces a layer of this edition',
      add: 'Is added to a layer of this edition',
      new: 'Is a new layer',
    },
    target: 'Layer of this edition',
    chooseTarget: 'Choose…',
    layerId: 'Id of the layer (letters, digits, hyphens)',
    layerTheme: 'Theme',
    ownTheme: 'A new theme',
    themeTitle: 'Title of the new theme',
    accent: 'Colour',
    accents: {
      tile: 'tile red',
      sand: 'sand',
      sea: 'sea blue',
      tree: 'tree green',
      plum: 'plum',
      lagoon: 'lagoon',
    },
    title: 'Title of the layer',
    description: 'One sentence about it',
    idField: 'Ids of features come from',
    idsAsTheyAre: 'the ids they have',
    sameIds: 'A feature with the id of one in that layer is the same thing and keeps its id.',
    namesIn: 'Missing names in {language} are written as',
    namesHint: 'With {name}, {id} and {n} (a number) where they should stand.',
    fields: 'Fields ({n})',
    leaveOut: 'leave out',
    newField: 'new field: {name}',
    required: 'required',
    claim: 'Basis',
    asStated: 'what each feature says',
    claimHint:
      'The basis is stated by who makes the edition and never raised by itself: it needs accuracy and source.',
    uncertainty: 'Uncertainty (m)',
    source: 'Source: document, date, office',
    sourceHint: 'Such as: boundary survey of the land office, 2024-05',
    commitments: 'Commitments',
    rules: { keep: 'what each feature says', all: 'the whole layer', field: 'by the values of a field' },
    ruleField: 'Field',
    noCommitment: 'none',
    moreValues: 'Values not listed, without a commitment: {n}.',
    editionLayers: 'Layers of this edition (kept: {n})',
    editionLayersHint: 'Layers that are not ticked do not come into the new folder.',
    replacedHere: 'will be replaced',
    removedHere: 'Commitments measured by it will no longer be measured.',
    basics: 'About the edition',
    id: 'Id of the edition (name of its folder)',
    idHint: 'Letters, digits, hyphens, such as district-2025.',
    editionTitle: 'Title of the atlas',
    summary: 'One sentence about it',
    updated: 'Date of the data',
    approval: 'Map approval number',
    approvalHint: 'Leave it empty if there is none: the map then says that it is an unreviewed schematic.',
    licence: 'Licence and credit of the data',
    basemapLicence: 'Licence and credit of the base map',
    corrections: 'Address for corrections',
    correctionsHint: 'A mailto: or https:// address; may be empty.',
    reportTitle: 'Title of the report',
    publisher: 'Publisher',
    reportDate: 'Date of the report (year, month or day)',
    reportUrl: 'Address of the report (may be empty)',
    extent: 'Extent',
    extents: {
      keep: 'as in this edition',
      widen: 'as in this edition, wider where needed',
      fit: 'around the features',
    },
    ledger: 'Ledger of commitments',
    ledgers: { keep: 'keep it', empty: 'empty (no targets to compare with)' },
    basemap: 'Base map',
    basemaps: {
      keep: 'keep it (fits the same area only)',
      none: 'leave it out (and say that there is none)',
    },
    ledgerTouched: 'Commitments touched ({n})',
    ledgerHint:
      'Once places are published, «location not published» and the notes of the ledger have to follow.',
    location: 'Location',
    ledgerNote: 'Note',
    inLanguage: { zh: '{label} (Chinese)', en: '{label} (English)' },
    build: 'Build and check',
    building: 'Building and checking…',
    failed: 'Not built: {reason}',
    passed: 'The checks pass, with nothing to say.',
    passedWith: 'The checks pass. Warnings: {warnings}; the list goes into the archive.',
    notPassed: 'The checks fail. Errors: {errors}, warnings: {warnings}. Mend the errors to save.',
    severities: { error: 'Error', warning: 'Warning' },
    moreProblems: 'More of the same kind, not listed: {n}.',
    places: 'At: {place}',
    saveHint: 'About {size}: the folder of the edition, the list of changes, the result of the checks.',
    save: 'Save the archive',
    saved: 'Saved {name}',
    changes: 'What changes',
    onMap: 'Show the changes on the map',
    targets: 'Targets as the map measures them',
    noTargets: 'No measured figure changes.',
    targetLine: '{metric}: {before} → {after}',
    figureOf: '{value} ({parts})',
    nothingBefore: '(none before)',
    nothingAfter: '(no longer there)',
    byBasis: 'What the data stands on',
    before: 'Before',
    after: 'After',
    basisCell: '{n} · {size}',
    moreChanges: 'More changes, all in the list of the archive: {n}.',
    from: 'From “{before}” ({beforeDate}) to “{after}” ({afterDate})',
    made: 'Made on {date}',
    gate: 'The result of the checks is in CHECK.txt.',
  },
};
