/** Words of the import panel. */
import type { CompassPoint } from '../../domain/bearing.js';
import type { Language } from '../../domain/language.js';

export interface ImportStrings {
  readonly intro: string;
  readonly choose: string;
  readonly drop: string;
  readonly formats: string;
  readonly paste: string;
  readonly pasteHint: string;
  readonly readPasted: string;
  readonly url: string;
  readonly urlHint: string;
  readonly readUrl: string;
  readonly reading: string;
  readonly readingLarge: string;
  readonly tooLarge: string;
  readonly cancel: string;
  readonly cancelled: string;
  readonly again: string;
  readonly failed: string;
  readonly nothingFound: string;
  readonly problems: string;
  readonly layersFound: string;
  readonly file: string;
  readonly about: string;
  readonly encoding: string;
  readonly encodingGuessed: string;
  readonly columns: string;
  readonly columnsHint: string;
  readonly x: string;
  readonly y: string;
  readonly wkt: string;
  readonly none: string;
  readonly system: string;
  readonly systemStated: string;
  readonly systemGuessed: string;
  readonly systemUnsure: string;
  readonly systemUnknown: string;
  readonly otherSystem: string;
  readonly swapped: string;
  readonly inside: string;
  readonly shift: string;
  readonly arrow: string;
  readonly arrowKey: string;
  readonly directions: Record<CompassPoint, string>;
  readonly key: string;
  readonly report: string;
  readonly noFindings: string;
  readonly found: string;
  readonly show: string;
  readonly mend: string;
  readonly mendAll: string;
  readonly mended: string;
  readonly keepReport: string;
  readonly estimate: string;
  readonly large: string;
  readonly rows: string;
  readonly into: string;
  readonly newLayer: string;
  readonly layerTitle: string;
  readonly kind: string;
  readonly kinds: Record<
    'zone' | 'parcel' | 'block' | 'site' | 'road' | 'corridor' | 'river' | 'hotspot' | 'station',
    string
  >;
  readonly fields: string;
  readonly fieldsHint: string;
  readonly fieldsHintInto: string;
  readonly goesTo: string;
  readonly leaveOut: string;
  readonly ownField: string;
  readonly ownFields: string;
  readonly standard: string;
  readonly taken: string;
  readonly moved: string;
  readonly fieldTitle: string;
  readonly fieldType: string;
  readonly filled: string;
  readonly idKept: string;
  readonly unfit: string;
  readonly choices: string;
  readonly missing: string;
  readonly unmapped: string;
  readonly forAll: string;
  readonly whereBlank: string;
  readonly basis: string;
  readonly uncertainty: string;
  readonly source: string;
  readonly sourceHint: string;
  readonly status: string;
  readonly add: string;
  readonly added: string;
  readonly allLayers: string;
  readonly sourceOfAll: string;
  readonly allWaiting: string;
  readonly addAll: string;
  readonly needsSource: string;
  readonly needsSystem: string;
  readonly skip: string;
}

export const IMPORT_STRINGS: Record<Language, ImportStrings> = {
  zh: {
    intro: '文件只在这台电脑上打开，不会上传。',
    choose: '选择文件',
    drop: '也可以把文件拖到页面任何地方，一次可以拖多个。',
    formats:
      'GeoJSON、TopoJSON、Shapefile（zip 或散文件）、KML/KMZ、GPX、CSV/TSV、Excel、WKT、FlatGeobuf、GeoPackage、DXF、GeoParquet',
    paste: '粘贴文字',
    pasteHint: 'GeoJSON、WKT，或带坐标的表格',
    readPasted: '读取',
    url: '网址',
    urlHint: '只在你点“读取”时向这个网址请求一次。',
    readUrl: '读取',
    reading: '正在读取……',
    readingLarge: '文件较大（{size}）：读取时约需内存 {memory}，可随时取消。',
    tooLarge:
      '文件共 {size}，超出浏览器能一次读入的 {limit}，没有读取。请只裁取需要的范围；或转成 PMTiles、FlatGeobuf 放到网上，以网址打开，按需读取。',
    cancel: '停止',
    cancelled: '已停止。',
    again: '换一个文件',
    failed: '没有读成：{reason}',
    nothingFound: '这些文件里没有可用的图层。',
    problems: '{n} 个问题',
    layersFound: '读到 {n} 个图层',
    file: '文件 {file}',
    about: '{format}，{n} 个要素',
    encoding: '文字编码',
    encodingGuessed: '编码是猜的，请看下面的文字是否正确。',
    columns: '坐标列',
    columnsHint: '表格里哪些列是坐标？',
    x: '经度或东坐标',
    y: '纬度或北坐标',
    wkt: 'WKT 列',
    none: '请选择',
    system: '坐标系',
    systemStated: '文件写明：{system}',
    systemGuessed: '文件没有写坐标系，下面按与地图的吻合程度排列；指到哪一种，地图上就画出来比较。',
    systemUnsure: '几种都说得通，请对照街道选定。',
    systemUnknown: '这些坐标落不到任何已知坐标系里，请自己选。',
    otherSystem: '其他坐标系',
    swapped: '{system}（两列对调）',
    inside: '{share} 落在本版范围内',
    shift: '比按 WGS-84 直接画{arrow}',
    arrow: '向{direction} {metres}',
    arrowKey: '两者相差：{arrow}',
    directions: { n: '北', ne: '东北', e: '东', se: '东南', s: '南', sw: '西南', w: '西', nw: '西北' },
    key: '地图上的线',
    report: '检查结果',
    noFindings: '没有发现问题。',
    found: '{n} 处',
    show: '在地图上看',
    mend: '修好',
    mendAll: '全部修好',
    mended: '改动了 {n} 个要素',
    keepReport: '保存检查报告',
    estimate: '约 {size}，载入后约占内存 {memory}',
    large: '数据较大：载入约占内存 {memory}，要花一点时间。',
    rows: '前几行',
    into: '放到哪里',
    newLayer: '新图层',
    layerTitle: '图层名称',
    kind: '类型',
    kinds: {
      zone: '片区',
      parcel: '地块',
      block: '街区',
      site: '地点',
      road: '道路',
      corridor: '廊道',
      river: '河道',
      hotspot: '点位',
      station: '车站',
    },
    fields: '列与字段：{n} 列，导入 {used} 列',
    fieldsHint: '表里的每一列放到哪里：成为一个新字段，填入通用属性，或不导入。',
    fieldsHintInto: '表里的每一列填入图层的哪个字段。没有对应的列不导入。',
    goesTo: '“{column}”放到',
    leaveOut: '不导入',
    ownField: '新字段',
    ownFields: '图层的字段',
    standard: '通用属性',
    taken: '{title}（现取自“{column}”）',
    moved: '“{title}”改取自“{column}”；“{from}”不再导入。',
    fieldTitle: '字段名称',
    fieldType: '类型',
    filled: '{n} 个有值',
    idKept: '编号重复时会加序号，所以原来的值另存为一个字段。',
    unfit: '{n} 个值不是“{type}”，将留空，例如：{examples}',
    choices: '可用的值：{list}',
    missing: '必填的“{field}”缺 {n} 个要素',
    unmapped: '不导入的列：{list}',
    forAll: '全部要素共用',
    whereBlank: '{label}（“{column}”列空着的）',
    basis: '依据',
    uncertainty: '位置误差（米）',
    source: '来源',
    sourceHint: '文件、日期、单位，例如“规划局地块图，2024-03”',
    status: '状态',
    add: '加到地图上',
    allLayers: '全部图层',
    sourceOfAll: '来源（用于全部图层，也可在下面逐个改）',
    allWaiting: '还有 {n} 个图层没有选定坐标系。',
    addAll: '全部加到地图上（{n}）',
    added: '“{name}”已加入，共 {n} 个要素。',
    needsSource: '请写明来源：没有来源的数据别人无法核对。',
    needsSystem: '请先选定坐标系。',
    skip: '不要这个图层',
  },
  en: {
    intro: 'Files are opened on this computer only; nothing is uploaded.',
    choose: 'Choose files',
    drop: 'Or drop files anywhere on the page, several at once.',
    formats:
      'GeoJSON, TopoJSON, Shapefile (zipped or loose), KML/KMZ, GPX, CSV/TSV, Excel, WKT, FlatGeobuf, GeoPackage, DXF, GeoParquet',
    paste: 'Paste text',
    pasteHint: 'GeoJSON, WKT, or a table with coordinates',
    readPasted: 'Read it',
    url: 'Address',
    urlHint: 'Asked for once, when you press “Read it”.',
    readUrl: 'Read it',
    reading: 'Reading…',
    readingLarge:
      'A large file ({size}): reading takes about {memory} of memory. You can cancel at any time.',
    tooLarge:
      'The files have {size}; a browser can take in {limit} at once, so nothing was read. Cut out the area you need, or turn the data into PMTiles or FlatGeobuf on the web and open it by its address: only what is looked at is then loaded.',
    cancel: 'Stop',
    cancelled: 'Stopped.',
    again: 'Other files',
    failed: 'It could not be read: {reason}',
    nothingFound: 'There is no layer of use in these files.',
    problems: 'Problems: {n}',
    layersFound: 'Layers read: {n}',
    file: 'File {file}',
    about: '{format}, features: {n}',
    encoding: 'Text encoding',
    encodingGuessed: 'The encoding is a guess: look whether the text below is right.',
    columns: 'Columns of coordinates',
    columnsHint: 'Which columns of the table are the place?',
    x: 'Longitude or easting',
    y: 'Latitude or northing',
    wkt: 'WKT column',
    none: 'Choose',
    system: 'Coordinate system',
    systemStated: 'The file says: {system}',
    systemGuessed:
      'The file states none. Here by how well they fit the map; point at one to compare it there.',
    systemUnsure: 'Several make sense: choose by comparing with the streets.',
    systemUnknown: 'These coordinates fit no known system; choose one yourself.',
    otherSystem: 'Another system',
    swapped: '{system} (axes swapped)',
    inside: '{share} within the extent of the edition',
    shift: '{arrow} of where it lies as plain WGS-84',
    arrow: '{metres} {direction}',
    arrowKey: 'From one to the other: {arrow}',
    directions: {
      n: 'north',
      ne: 'north-east',
      e: 'east',
      se: 'south-east',
      s: 'south',
      sw: 'south-west',
      w: 'west',
      nw: 'north-west',
    },
    key: 'Lines on the map',
    report: 'What was checked',
    noFindings: 'Nothing was found wrong.',
    found: '{n}',
    show: 'Show on the map',
    mend: 'Mend',
    mendAll: 'Mend all',
    mended: 'Features changed: {n}',
    keepReport: 'Save the report',
    estimate: 'About {size}; takes about {memory} of memory',
    large: 'This is much data: it takes about {memory} of memory, and a while.',
    rows: 'First rows',
    into: 'Where to',
    newLayer: 'A new layer',
    layerTitle: 'Name of the layer',
    kind: 'Kind',
    kinds: {
      zone: 'zone',
      parcel: 'parcel',
      block: 'block',
      site: 'site',
      road: 'road',
      corridor: 'corridor',
      river: 'river',
      hotspot: 'spot',
      station: 'station',
    },
    fields: 'Columns and fields: {n} columns, {used} imported',
    fieldsHint: 'Where each column of the table goes: a new field, a standard property, or nowhere.',
    fieldsHintInto: 'Which field of the layer each column fills. Columns without one are left out.',
    goesTo: '“{column}” goes to',
    leaveOut: 'Leave out',
    ownField: 'New field',
    ownFields: 'Fields of the layer',
    standard: 'Standard properties',
    taken: '{title} (now from “{column}”)',
    moved: '“{title}” now comes from “{column}”; “{from}” is left out.',
    fieldTitle: 'Title of the field',
    fieldType: 'Type',
    filled: 'with a value: {n}',
    idKept: 'Repeated ids get numbers, so the values are also kept in a field of their own.',
    unfit: 'Not a “{type}” and left blank: {n}, such as {examples}',
    choices: 'Possible values: {list}',
    missing: 'Features without the required “{field}”: {n}',
    unmapped: 'Columns left out: {list}',
    forAll: 'The same for all features',
    whereBlank: '{label} (where “{column}” is blank)',
    basis: 'Basis',
    uncertainty: 'Uncertainty (m)',
    source: 'Source',
    sourceHint: 'Document, date, office, such as “Planning office, parcels, 2024-03”',
    status: 'Status',
    add: 'Add to the map',
    allLayers: 'All layers',
    sourceOfAll: 'Source (of all layers; each can be changed below)',
    allWaiting: 'Layers without a coordinate system yet: {n}',
    addAll: 'Add all to the map ({n})',
    added: '“{name}” was added (features: {n}).',
    needsSource: 'State the source: nobody can check data without one.',
    needsSystem: 'Choose the coordinate system first.',
    skip: 'Leave this layer out',
  },
};
