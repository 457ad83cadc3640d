/** What a link to the view carries, in words. */
import type { Edition } from '../../domain/edition.js';
import { nameOf } from '../../domain/edition-text.js';
import { isEmptyFilter } from '../../domain/empty-filter.js';
import type { Language } from '../../domain/language.js';
import { findFeature, type ViewState } from '../../domain/view.js';
import { SHARE_STRINGS } from '../strings/share.js';
import { fillIn } from '../strings.js';

/** One text for each thing that is not as it is by default; none for the default view. */
export function linkContents(view: ViewState, edition: Edition, language: Language): readonly string[] {
  const { carries } = SHARE_STRINGS[language];
  const { layers, selected } = view;
  const found = findFeature(edition, selected);
  const name = found ? nameOf(found.feature, language) : selected;
  const parts = [
    [view.camera, carries.position],
    [layers, fillIn(carries.layers, { n: layers?.length ?? 0 })],
    [view.order, carries.order],
    [view.opacity, carries.opacity],
    [view.basis === 'located', carries.located],
    [!isEmptyFilter(view.filter), carries.filter],
    [view.near, carries.near],
    [view.comparison, carries.comparison],
    [selected, fillIn(carries.selected, { name: name ?? '' })],
    [view.commitment, carries.commitment],
    [view.language, carries.language],
    [view.theme !== 'auto', carries.theme],
    [view.table, carries.table],
    [view.page, carries.page],
  ] as const;
  return parts.flatMap(([carried, text]) => (carried ? [text] : []));
}
