/** Words of tiles: base maps, layers read by range, the card of what is clicked in them, and what can go wrong. */

import type { Language } from '../../domain/language.js';
import type { Preset } from '../../domain/tile-sources/basemap-presets.js';
import type { FaultKind } from '../../domain/tile-sources/tile-fault.js';

export interface TilesStrings {
  readonly intro: string;
  readonly basemap: string;
  readonly embedded: string;
  readonly embeddedAbout: string;
  readonly presets: Record<Preset, string>;
  readonly seenBy: string;
  readonly askedBy: string;
  readonly fromFile: string;
  readonly key: string;
  readonly keyAbout: string;
  readonly useKey: string;
  readonly needsKey: string;
  readonly forgetKey: string;
  readonly add: string;
  readonly url: string;
  readonly urlHint: string;
  readonly kind: string;
  readonly kinds: Record<'auto' | 'pmtiles' | 'flatgeobuf' | 'tilejson' | 'xyz' | 'wmts', string>;
  readonly look: string;
  readonly looking: string;
  readonly chooseFile: string;
  readonly vectorParts: string;
  readonly about: string;
  readonly format: Record<'vector' | 'raster', string>;
  readonly zooms: string;
  readonly extent: string;
  readonly wholeEarth: string;
  readonly parts: string;
  readonly moreParts: string;
  readonly credits: string;
  readonly noCredits: string;
  readonly tileCount: string;
  readonly readSoFar: string;
  readonly title: string;
  readonly addLayer: string;
  readonly useAsBasemap: string;
  readonly outside: string;
  readonly added: string;
  readonly basemapSet: string;
  readonly noParts: string;
  readonly wmtsLayer: string;
  readonly wmtsNone: string;
  readonly refused: Record<'not-mercator' | 'other-grid' | 'odd-names' | 'shifted' | 'no-address', string>;
  readonly features: string;
  readonly system: string;
  readonly systemUnknown: string;
  readonly window: string;
  readonly windowView: string;
  readonly windowEdition: string;
  readonly count: string;
  readonly found: string;
  readonly foundNone: string;
  readonly importFound: string;
  readonly loadWhole: string;
  readonly noRange: string;
  readonly layers: string;
  readonly noLayers: string;
  readonly show: string;
  readonly opacity: string;
  readonly accent: string;
  readonly accents: Record<'tile' | 'sand' | 'sea' | 'tree' | 'plum' | 'lagoon', string>;
  readonly remove: string;
  readonly waiting: string;
  readonly allow: string;
  readonly chooseAgain: string;
  readonly otherFile: string;
  readonly again: string;
  readonly fault: string;
  readonly faults: Record<FaultKind, string>;
  readonly urlRefused: Record<'not-an-address' | 'not-http' | 'password' | 'gcj-02', string>;
  readonly card: string;
  readonly cardNote: string;
  readonly cardMore: string;
  readonly cardEmpty: string;
  readonly attributes: string;
  readonly source: string;
  readonly close: string;
  readonly layerNote: string;
  readonly wayOut: string;
  readonly wayOutAbout: string;
  readonly copy: string;
  readonly copied: string;
  readonly wayOutOpen: string;
}

export const TILES_STRINGS: Record<Language, TilesStrings> = {
  zh: {
    intro:
      '大数据不必整份载入：切片和按范围读取的文件只取屏幕上看得到的部分。在你选定之前，不会向任何外部网站发出请求。',
    basemap: '底图',
    embedded: '内置底图',
    embeddedAbout: '随本站提供，不联网也能用。',
    presets: {
      'tianditu-vec': '天地图 矢量',
      'tianditu-img': '天地图 影像',
      'tianditu-ter': '天地图 地形',
      openfreemap: 'OpenFreeMap（OpenStreetMap 数据）',
    },
    seenBy: '选用后，{hosts} 会看到你的 IP 地址和正在浏览的位置。',
    askedBy: '点“{look}”才会向 {host} 发出请求；对方会看到你的 IP 地址，加到地图上以后还会看到浏览的位置。',
    fromFile: '来自本机文件，不发出请求。',
    key: '天地图密钥（tk）',
    keyAbout:
      '在 console.tianditu.gov.cn 免费申请“浏览器端”密钥。只存在这台电脑的浏览器里，不写进链接，也不写进导出的工作区。',
    useKey: '使用此密钥',
    needsKey: '请先填写天地图密钥。',
    forgetKey: '删除已存的密钥',
    add: '添加在线图层',
    url: '网址',
    urlHint: 'PMTiles、FlatGeobuf、TileJSON（Martin、pg_tileserv）、含 {z}/{x}/{y} 的模板，或 WMTS 能力文档',
    kind: '类型',
    kinds: {
      auto: '自动判断',
      pmtiles: 'PMTiles 文件',
      flatgeobuf: 'FlatGeobuf 文件',
      tilejson: 'TileJSON 服务',
      xyz: 'XYZ 模板',
      wmts: 'WMTS 能力文档',
    },
    look: '先看看',
    looking: '正在读取说明……',
    chooseFile: '选择本机 PMTiles 文件',
    vectorParts: '切片里的图层名（矢量模板必填，用逗号分开）',
    about: '说明',
    format: { vector: '矢量切片', raster: '图片切片' },
    zooms: '级别 {from}–{to}',
    extent: '范围 {bounds}',
    wholeEarth: '全球',
    parts: '图层：{names}',
    moreParts: '等 {n} 个',
    credits: '署名：{credits}',
    noCredits: '来源没有写署名；发布前请先弄清版权。',
    tileCount: '{n} 个切片',
    readSoFar: '到此只读了 {bytes}（{n} 次请求），全部 {size}',
    title: '名称',
    addLayer: '作为图层加上',
    useAsBasemap: '用作底图',
    outside: '它的范围不在本版地图里，加上也看不到。',
    added: '“{name}”已加到地图上。',
    basemapSet: '底图已换成“{name}”。',
    noParts: '没有图层名，画不出来：请写明切片里的图层。',
    wmtsLayer: 'WMTS 图层',
    wmtsNone: '这个服务没有可用的 Web 墨卡托图层。',
    refused: {
      'not-mercator': '没有 Web 墨卡托（EPSG:3857）矩阵集',
      'other-grid': '矩阵集的比例或原点与网络地图不同',
      'odd-names': '级别不是按数字编号',
      shifted: 'GCJ-02 或 BD-09 偏移坐标',
      'no-address': '没有可用的切片地址',
    },
    features: '{n} 个要素',
    system: '坐标系 {system}',
    systemUnknown: '文件没有写坐标系，也不像经纬度：请整份导入后再选坐标系。',
    window: '取哪一块',
    windowView: '当前地图视野',
    windowEdition: '本版全部范围',
    count: '先数一数',
    found: '这一块有 {n} 个要素，还要下载约 {bytes}（到此已读 {read}，整份 {size}）。',
    foundNone: '这一块里没有要素。',
    importFound: '导入这些要素',
    loadWhole: '整份下载后导入（约 {size}）',
    noRange: '这台服务器不支持按范围读取，只能整份下载。',
    layers: '已加的图层',
    noLayers: '还没有。',
    show: '显示“{name}”',
    opacity: '不透明度',
    accent: '颜色',
    accents: { tile: '红瓦', sand: '金沙', sea: '碧海', tree: '绿树', plum: '梅', lagoon: '湖青' },
    remove: '移除',
    waiting: '还没有显示：它会向 {hosts} 发出请求，对方会看到你的 IP 地址和浏览位置。',
    allow: '同意并显示',
    chooseAgain: '浏览器不保留本机文件，请重新选择“{name}”。',
    otherFile: '这不是同一个文件：需要 {name}（{size}）。',
    again: '重试',
    fault: '{name}：{reason}',
    faults: {
      unreachable: '连不上服务器，请检查网址和网络。',
      cors: '服务器在，但不允许其他网站读取（没有 CORS 许可）：请对方开放，或换一个来源。',
      refused: '服务器拒绝（{detail}）：密钥不对、过期，或没有权限。',
      missing: '找不到（{detail}）：请检查网址。',
      server: '服务器出错（{detail}），请稍后再试。',
      'no-range': '服务器不支持按范围读取。',
      'wrong-content': '内容不是想要的格式（{detail}）。',
      'cut-off': '文件不完整，在中途断了：请重新下载或上传。',
      'too-large': '内容过大，没有读取；请缩小范围。',
      unsupported: '暂不支持这种内容（{detail}）。',
      shifted: 'GCJ-02 或 BD-09 切片偏移约 460 米，不能叠在 WGS-84 地图上。',
      'not-mercator': '不是 Web 墨卡托切片，不能直接叠加。',
      'no-file': '本机文件被移动、修改或删除，请重新选择。',
    },
    urlRefused: {
      'not-an-address': '这不是完整的网址。',
      'not-http': '只能用 http 或 https 网址。',
      password: '网址里有用户名和密码，请去掉。',
      'gcj-02':
        '高德、腾讯、百度和国内谷歌的切片按规定偏移（GCJ-02、BD-09），此处约差 460 米，不能画在 WGS-84 地图上。',
    },
    card: '在线图层里的要素',
    cardNote: '依据不明，本图集没有核对。它不计入任何数字、表格和分析。',
    cardMore: '同一处还有 {n} 个要素',
    cardEmpty: '没有属性。',
    attributes: '属性',
    source: '来源',
    close: '关闭',
    layerNote: '依据不明，未经本图集核对，不计入数字和表格。',
    wayOut: '数据太大怎么办：做成切片或带索引的文件',
    wayOutAbout:
      '在自己的电脑上转换一次，放到任何静态服务器（支持 Range），或直接从本机打开 PMTiles；地图只读看得到的部分。',
    copy: '复制',
    copied: '已复制。',
    wayOutOpen: '打开“在线图层与底图”',
  },
  en: {
    intro:
      'Large data need not be loaded whole: of tiles, and of files that are read by range, only what is in view is fetched. Nobody outside is asked for anything before you choose it.',
    basemap: 'Base map',
    embedded: 'Embedded base map',
    embeddedAbout: 'Comes with this site and works without a network.',
    presets: {
      'tianditu-vec': 'Tianditu, streets',
      'tianditu-img': 'Tianditu, imagery',
      'tianditu-ter': 'Tianditu, terrain',
      openfreemap: 'OpenFreeMap (OpenStreetMap data)',
    },
    seenBy: 'Once chosen, {hosts} can see your IP address and where on the map you look.',
    askedBy:
      '{host} is asked only when you press “{look}”: it sees your IP address, and once it is on the map, where you look.',
    fromFile: 'From a file on this computer; no request is made.',
    key: 'Tianditu key (tk)',
    keyAbout:
      'Free from console.tianditu.gov.cn, of the kind “browser”. Kept in this browser on this computer only: in no link and in no exported workspace.',
    useKey: 'Use this key',
    needsKey: 'Enter your Tianditu key first.',
    forgetKey: 'Forget the saved key',
    add: 'Add a source',
    url: 'Address',
    urlHint:
      'PMTiles, FlatGeobuf, TileJSON (Martin, pg_tileserv), a template with {z}/{x}/{y}, or WMTS capabilities',
    kind: 'Kind',
    kinds: {
      auto: 'By the address',
      pmtiles: 'PMTiles file',
      flatgeobuf: 'FlatGeobuf file',
      tilejson: 'TileJSON service',
      xyz: 'XYZ template',
      wmts: 'WMTS capabilities',
    },
    look: 'Look at it first',
    looking: 'Reading what it says of itself…',
    chooseFile: 'Choose a PMTiles file here',
    vectorParts: 'Layers within the tiles (needed for vector templates; separated by commas)',
    about: 'What it is',
    format: { vector: 'vector tiles', raster: 'image tiles' },
    zooms: 'zooms {from}–{to}',
    extent: 'extent {bounds}',
    wholeEarth: 'the whole earth',
    parts: 'Layers: {names}',
    moreParts: 'and others, {n} in all',
    credits: 'Credits: {credits}',
    noCredits: 'The source names no credits: clear the rights before you publish.',
    tileCount: 'tiles: {n}',
    readSoFar: 'Read so far: {bytes} (requests: {n}) of {size}',
    title: 'Name',
    addLayer: 'Add as a layer',
    useAsBasemap: 'Use as base map',
    outside: 'Its extent is not on this map: nothing of it would be seen.',
    added: '“{name}” was added to the map.',
    basemapSet: 'The base map is now “{name}”.',
    noParts: 'Without names of layers nothing can be drawn: state the layers within the tiles.',
    wmtsLayer: 'WMTS layer',
    wmtsNone: 'This service has no layer in Web Mercator that can be used.',
    refused: {
      'not-mercator': 'no matrix set in Web Mercator (EPSG:3857)',
      'other-grid': 'its scales or its origin differ from web maps',
      'odd-names': 'its zooms are not numbered',
      shifted: 'shifted coordinates (GCJ-02 or BD-09)',
      'no-address': 'no usable address of tiles',
    },
    features: 'Features: {n}',
    system: 'coordinate system {system}',
    systemUnknown:
      'The file states no system and does not look like degrees: import it whole and choose the system there.',
    window: 'Which part',
    windowView: 'What the map shows now',
    windowEdition: 'All of the edition',
    count: 'Count first',
    found: 'Features here: {n}; about {bytes} to download (read so far {read}, the whole {size}).',
    foundNone: 'There is no feature here.',
    importFound: 'Import these features',
    loadWhole: 'Download the whole and import it (about {size})',
    noRange: 'This server cannot be read by range: only the whole can be downloaded.',
    layers: 'Layers added',
    noLayers: 'None yet.',
    show: 'Show “{name}”',
    opacity: 'Opacity',
    accent: 'Colour',
    accents: {
      tile: 'Tile red',
      sand: 'Sand',
      sea: 'Sea blue',
      tree: 'Tree green',
      plum: 'Plum',
      lagoon: 'Lagoon',
    },
    remove: 'Remove',
    waiting:
      'Not shown yet: it sends requests to {hosts}, who can then see your IP address and where you look.',
    allow: 'Agree and show',
    chooseAgain: 'Browsers do not keep files of this computer: choose “{name}” again.',
    otherFile: 'This is another file: {name} ({size}) is needed.',
    again: 'Try again',
    fault: '{name}: {reason}',
    faults: {
      unreachable: 'the server cannot be reached; check the address and the network.',
      cors: 'the server is there, but does not let other sites read it (no CORS): ask its owner, or use another source.',
      refused: 'the server refuses ({detail}): the key is wrong, expired, or has no right to this.',
      missing: 'not found ({detail}); check the address.',
      server: 'the server has an error ({detail}); try again later.',
      'no-range': 'the server cannot be read by range.',
      'wrong-content': 'it is not in the format wanted ({detail}).',
      'cut-off': 'the file is incomplete and breaks off: download or upload it again.',
      'too-large': 'too much to read; choose a smaller part.',
      unsupported: 'this content is not supported ({detail}).',
      shifted: 'tiles in GCJ-02 or BD-09 are some 460 m off and cannot lie on a map in WGS-84.',
      'not-mercator': 'the tiles are not in Web Mercator and cannot be drawn as they are.',
      'no-file': 'the file was moved, changed or removed: choose it again.',
    },
    urlRefused: {
      'not-an-address': 'This is not a complete address.',
      'not-http': 'Only addresses with http or https can be used.',
      password: 'The address has a user name and password in it: take them out.',
      'gcj-02':
        'Tiles of AMap, Tencent, Baidu and Google in China are shifted by law (GCJ-02, BD-09), by some 460 m here, and cannot be drawn on a map in WGS-84.',
    },
    card: 'A feature of a tile layer',
    cardNote: 'Basis unknown; not checked by this atlas. It counts in no figure, table or analysis.',
    cardMore: 'More features at this place: {n}',
    cardEmpty: 'No attributes.',
    attributes: 'Attributes',
    source: 'Source',
    close: 'Close',
    layerNote: 'Basis unknown, not checked by this atlas, in no figure or table.',
    wayOut: 'Too large? Make tiles, or a file with an index',
    wayOutAbout:
      'Convert once on your own computer and put the result on any static server that knows Range, or open PMTiles right from this computer: the map then reads only what is in view.',
    copy: 'Copy',
    copied: 'Copied.',
    wayOutOpen: 'Open “Tiles & base maps”',
  },
};
