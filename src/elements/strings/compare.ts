/** Words of the comparison. */

import type { Language } from '../../domain/language.js';
import type { ComparisonType } from '../../domain/view.js';

export interface CompareStrings {
  readonly heading: string;
  readonly stop: string;
  readonly types: Record<ComparisonType, string>;
  readonly left: Record<'status' | 'basis', string>;
  readonly right: Record<'status' | 'basis', string>;
  readonly divider: string;
  readonly dividerValue: string;
  readonly otherMap: string;
  readonly onlyOther: string;
  readonly address: string;
  readonly addressHint: string;
  readonly load: string;
  readonly loading: string;
  readonly notLoaded: string;
  readonly reasons: Record<'foreign' | 'unreadable' | 'unreachable' | 'not-an-edition', string>;
  readonly direction: string;
  readonly differences: string;
  readonly none: string;
  readonly added: string;
  readonly removed: string;
  readonly changed: string;
  readonly layers: string;
  readonly commitments: string;
  readonly differing: string;
  readonly larger: string;
  readonly smaller: string;
  readonly moved: string;
  readonly apart: string;
  readonly longer: string;
  readonly shorter: string;
  readonly attribute: string;
  readonly name: string;
  readonly layer: string;
  readonly inLanguage: string;
  readonly nothing: string;
  readonly targetChanged: string;
}

export const COMPARE_STRINGS: Record<Language, CompareStrings> = {
  zh: {
    heading: '左右对比',
    stop: '结束对比',
    types: { status: '承诺与建成', basis: '全部与有据', edition: '两个版本' },
    left: { status: '承诺的全部', basis: '全部' },
    right: { status: '已建成', basis: '只看有据' },
    divider: '分界线：左右方向键移动',
    dividerValue: '左边占 {n}%',
    otherMap: '对比地图',
    onlyOther: '“{name}”只在对比的另一版本里。',
    address: '另一版本的 edition.json 地址',
    addressHint: '同一网站内的地址，例如 geodata/版本/edition.json。',
    load: '载入',
    loading: '正在载入另一版本……',
    notLoaded: '另一版本没有载入：{reason}',
    reasons: {
      foreign: '地址不在本网站内。为避免向第三方发送请求，只能对比本网站的版本。',
      unreadable: '这不是一个网址。',
      unreachable: '地址打不开，请核对地址，检查网络。',
      'not-an-edition': '那里的文件不是图集的 edition.json，或有错误。',
    },
    direction: '从“{before}”到“{after}”',
    differences: '共 {n} 处不同。',
    none: '两个版本的内容相同。',
    added: '新增 {n} 处',
    removed: '减少 {n} 处',
    changed: '变动 {n} 处',
    layers: '图层',
    commitments: '承诺',
    differing: '范围相差 {value}',
    larger: '增大 {value}',
    smaller: '减小 {value}',
    moved: '移动 {value}',
    apart: '边线最远相差 {value}',
    longer: '变长 {value}',
    shorter: '变短 {value}',
    attribute: '{field}：{before} → {after}',
    name: '名称',
    layer: '图层',
    inLanguage: '{field}（{language}）',
    nothing: '（无）',
    targetChanged: '目标变动',
  },
  en: {
    heading: 'Side by side',
    stop: 'Stop comparing',
    types: { status: 'Promised and completed', basis: 'All and located', edition: 'Two editions' },
    left: { status: 'All that is promised', basis: 'All' },
    right: { status: 'Completed', basis: 'Located only' },
    divider: 'Divider: left and right arrow keys move it',
    dividerValue: 'left side {n}%',
    otherMap: 'Map compared',
    onlyOther: '“{name}” is only in the other edition.',
    address: 'Address of the other edition.json',
    addressHint: 'An address of this site, such as geodata/EDITION/edition.json.',
    load: 'Load',
    loading: 'Loading the other edition…',
    notLoaded: 'The other edition did not load: {reason}',
    reasons: {
      foreign:
        'The address is not of this site. So that nothing is asked of third parties, only editions of this site can be compared.',
      unreadable: 'this is not an address.',
      unreachable: 'the address does not open; check the address and the connection.',
      'not-an-edition': 'the file there is not the edition.json of an atlas, or has errors.',
    },
    direction: 'From “{before}” to “{after}”',
    differences: 'Differences: {n}.',
    none: 'The two editions are the same.',
    added: '{n} added',
    removed: '{n} removed',
    changed: '{n} changed',
    layers: 'Layers',
    commitments: 'Commitments',
    differing: '{value} differs',
    larger: '{value} larger',
    smaller: '{value} smaller',
    moved: 'moved {value}',
    apart: 'outline up to {value} apart',
    longer: '{value} longer',
    shorter: '{value} shorter',
    attribute: '{field}: {before} → {after}',
    name: 'Name',
    layer: 'Layer',
    inLanguage: '{field} ({language})',
    nothing: '(none)',
    targetChanged: 'Target changed',
  },
};
