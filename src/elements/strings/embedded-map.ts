/** Words of the live map in pages of somebody else's; those of its loader are apart, for they travel first. */
import type { ChangedPart } from '../../domain/edition-versions.js';
import type { Language } from '../../domain/language.js';

interface EmbeddedStrings {
  readonly updatedSince: string;
  readonly unknownVersion: string;
  readonly updated: string;
  readonly counts: Record<'added' | 'removed' | 'changed' | 'commitments', string>;
  readonly show: string;
  readonly hide: string;
  readonly since: string;
  readonly inShown: string;
  readonly elsewhere: string;
  readonly kinds: Record<'added' | 'removed' | 'changed', string>;
  readonly parts: Record<ChangedPart, string>;
  readonly fromTo: string;
  readonly again: string;
  readonly more: string;
}

export const EMBEDDED_STRINGS: Record<Language, EmbeddedStrings> = {
  zh: {
    updatedSince: '数据已于 {now} 更新；文章发表时为 {before} 的数据。',
    unknownVersion: '现在的数据更新于 {now}。文章所用的版本没有记录，不知道改了什么。',
    updated: '数据已更新：{counts}',
    counts: {
      added: '新增 {n} 处',
      removed: '移除 {n} 处',
      changed: '改动 {n} 处',
      commitments: '承诺 {n} 项',
    },
    show: '看改了什么',
    hide: '收起',
    since: '与文章发表时 {before} 的数据相比：',
    inShown: '图上的图层',
    elsewhere: '其他图层',
    kinds: { added: '新增', removed: '移除', changed: '改动' },
    parts: {
      status: '进度',
      geometry: '图形',
      basis: '依据或误差',
      name: '名称',
      layer: '所属图层',
      commitments: '对应的承诺',
      fields: '数据项',
      note: '说明',
      source: '出处',
    },
    fromTo: '{part} {before} → {after}',
    again: '移除后重新加入',
    more: '另有 {n} 处',
  },
  en: {
    updatedSince: 'The data was updated on {now}; the article was written with that of {before}.',
    unknownVersion:
      'The data is that of {now}. The version the article was written with is not recorded: what has changed is not known.',
    updated: 'Data updated: {counts}',
    counts: {
      added: '{n} added',
      removed: '{n} removed',
      changed: '{n} changed',
      commitments: '{n} of the commitments',
    },
    show: 'See what changed',
    hide: 'Hide',
    since: 'Against the data of {before}, with which the article was written:',
    inShown: 'In the layers shown',
    elsewhere: 'In other layers',
    kinds: { added: 'Added', removed: 'Removed', changed: 'Changed' },
    parts: {
      status: 'status',
      geometry: 'shape',
      basis: 'basis or uncertainty',
      name: 'name',
      layer: 'layer',
      commitments: 'commitments it counts for',
      fields: 'values',
      note: 'note',
      source: 'source',
    },
    fromTo: '{part} {before} → {after}',
    again: 'removed and back again',
    more: 'and {n} more',
  },
};
