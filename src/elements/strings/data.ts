/** Words of the data panel: the reader's own layers and the workspace that keeps them. */
import type { Language } from '../../domain/language.js';

export interface DataStrings {
  readonly tools: string;
  readonly names: Record<'import' | 'tiles' | 'mine' | 'export' | 'edition', string>;
  readonly notLoaded: string;
  readonly intro: string;
  readonly none: string;
  readonly states: Record<'saved' | 'saving' | 'unsaved' | 'failed', string>;
  readonly savedAt: string;
  readonly nowhere: string;
  readonly conflict: string;
  readonly takeTheirs: string;
  readonly keepMine: string;
  readonly undo: string;
  readonly redo: string;
  readonly titleOf: string;
  readonly about: string;
  readonly illustrativeNote: string;
  readonly zoom: string;
  readonly remove: string;
  readonly removed: string;
  readonly workspace: string;
  readonly workspaceTitle: string;
  readonly untitled: string;
  readonly exportFile: string;
  readonly pageFile: string;
  readonly importFile: string;
  readonly notWorkspace: string;
  readonly saved: string;
  readonly versions: string;
  readonly version: string;
  readonly restore: string;
  readonly others: string;
  readonly open: string;
  readonly startNew: string;
  readonly problems: string;
  readonly editing: string;
  readonly removeFeature: string;
  readonly yes: string;
  readonly no: string;
  readonly selectHint: string;
  readonly space: string;
  readonly mayGo: string;
}

export const DATA_STRINGS: Record<Language, DataStrings> = {
  zh: {
    tools: '数据工具',
    names: { import: '导入', tiles: '在线图层与底图', mine: '我的数据', export: '导出', edition: '做成版本' },
    notLoaded: '这个工具没有载入，请检查网络后再选一次。',
    intro: '自己的图层和本版自带的一样：可以筛选、量算、算覆盖、列表、导出。只存在这台电脑的浏览器里。',
    none: '还没有自己的图层：新建一个来画，复制本版的来改，或到“导入”里选文件。',
    states: {
      saved: '已保存在本机',
      saving: '正在保存……',
      unsaved: '有改动，马上保存',
      failed: '没有保存成',
    },
    savedAt: '{time} 保存',
    nowhere: '这个浏览器不保存数据（无痕模式，或已被禁用）：离开页面前请导出工作区文件。',
    conflict: '另一个标签页改动并保存了同一个工作区。',
    takeTheirs: '用那边的',
    keepMine: '用这边的（那边的留作旧版本）',
    undo: '撤销一步',
    redo: '重做一步',
    titleOf: '“{name}”的名称',
    about: '{n} 个要素 · {format} · {system}',
    illustrativeNote: '来源：{source}',
    zoom: '缩放到此',
    remove: '移除',
    removed: '“{name}”已移除，可以撤销。',
    workspace: '工作区',
    workspaceTitle: '工作区名称',
    untitled: '未命名',
    exportFile: '导出工作区文件',
    pageFile: '存成一个网页文件……',
    importFile: '打开工作区文件',
    notWorkspace: '这不是工作区文件：{reason}',
    saved: '已保存 {name}',
    versions: '以前的版本（{n}）',
    version: '{time}，{layers} 个图层，{features} 个要素',
    restore: '恢复',
    others: '其他工作区（{n}）',
    open: '打开',
    startNew: '新工作区',
    problems: '{n} 个问题',
    editing: '修改“{name}”',
    removeFeature: '删除这个要素',
    yes: '是',
    no: '否',
    selectHint: '在地图或列表里选中自己图层的一个要素，就能在这里改它的属性；图形在它的卡片里改。',
    space: '这个网站在本机用了 {used}，最多 {all}。',
    mayGo: '磁盘将满时浏览器可能清除它，重要的数据请导出工作区文件。',
  },
  en: {
    tools: 'Data tools',
    names: {
      import: 'Import',
      tiles: 'Tiles & base maps',
      mine: 'My data',
      export: 'Export',
      edition: 'Edition',
    },
    notLoaded: 'This tool was not loaded; check the network and choose it again.',
    intro:
      'Your own layers behave as the edition’s own: filter, measure, coverage, table, export. They are kept in this browser only.',
    none: 'You have no layers yet: begin one to draw into, copy one of the edition, or choose files under “Import”.',
    states: {
      saved: 'Saved on this computer',
      saving: 'Saving…',
      unsaved: 'Changed; will be saved in a moment',
      failed: 'Not saved',
    },
    savedAt: 'saved {time}',
    nowhere:
      'This browser keeps no data (private mode, or switched off): export the workspace file before you leave.',
    conflict: 'Another tab has changed and saved the same workspace.',
    takeTheirs: 'Take theirs',
    keepMine: 'Keep mine (theirs stays as a version)',
    undo: 'Undo',
    redo: 'Redo',
    titleOf: 'Name of “{name}”',
    about: 'Features: {n} · {format} · {system}',
    illustrativeNote: 'Source: {source}',
    zoom: 'Zoom to it',
    remove: 'Remove',
    removed: '“{name}” was removed; it can be undone.',
    workspace: 'Workspace',
    workspaceTitle: 'Name of the workspace',
    untitled: 'untitled',
    exportFile: 'Export workspace file',
    pageFile: 'Save as one web page…',
    importFile: 'Open workspace file',
    notWorkspace: 'This is no workspace file: {reason}',
    saved: 'Saved {name}',
    versions: 'Earlier versions ({n})',
    version: '{time}: layers {layers}, features {features}',
    restore: 'Restore',
    others: 'Other workspaces ({n})',
    open: 'Open',
    startNew: 'New workspace',
    problems: 'Problems: {n}',
    editing: 'Edit “{name}”',
    removeFeature: 'Remove this feature',
    yes: 'yes',
    no: 'no',
    selectHint:
      'Select a feature of your own layers on the map or in a list to edit its attributes here; its shape is edited from its card.',
    space: 'This site uses {used} on this computer, of {all}.',
    mayGo: 'The browser may clear it when the disk is full: export what matters as a workspace file.',
  },
};
