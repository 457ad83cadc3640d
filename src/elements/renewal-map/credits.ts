import type { EditionManifest } from '../../domain/edition.js';
import { localize } from '../../domain/edition-text.js';
import { escapeHtml } from '../../domain/escape-html.js';
import type { Language } from '../../domain/language.js';
import { fill } from '../fill-words.js';
import { LIVE_MAP_STRINGS } from '../strings/live-map.js';

/** The line of credits on every map: map approval, base map, data date. Plain text with no markup. */
export function creditsOf(manifest: EditionManifest, language: Language): string {
  const strings = LIVE_MAP_STRINGS[language];
  return [
    approvalNotice(manifest, language),
    localize(manifest.licence.basemap, language),
    fill(strings.updated, manifest.updated),
  ]
    .map(escapeHtml)
    .join(' · ');
}

/** 审图号, or that the map is a schematic nobody has reviewed. */
export function approvalNotice(manifest: EditionManifest, language: Language): string {
  const strings = LIVE_MAP_STRINGS[language];
  const { mapApprovalNumber } = manifest;
  return mapApprovalNumber === null ? strings.unapproved : fill(strings.approval, mapApprovalNumber);
}
