/** The picture that is shared: the map with its title above and its credits below, so that it stands alone. */
import type { EditionManifest } from '../../domain/edition.js';
import { localize } from '../../domain/edition-text.js';
import type { Language } from '../../domain/language.js';
import { THEMES } from '../../map/theme.js';
import { approvalNotice } from '../renewal-map/credits.js';
import { fill, STRINGS } from '../strings.js';

const TITLE_PART = 0.042;

export async function composePicture(input: {
  readonly map: Blob;
  readonly manifest: EditionManifest;
  readonly language: Language;
}): Promise<Blob> {
  const { manifest, language } = input;
  const map = await createImageBitmap(input.map);
  const unit = Math.max(18, map.width * TITLE_PART * 0.5);
  const [head, foot] = [unit * 2.2, unit * 1.7];
  const canvas = Object.assign(document.createElement('canvas'), {
    width: map.width,
    height: Math.round(map.height + head + foot),
  });
  const context = canvas.getContext('2d');
  if (!context) throw new Error('The browser gave no canvas.');
  const { paper, ink, inkSoft } = THEMES.light;
  context.fillStyle = paper;
  context.fillRect(0, 0, canvas.width, canvas.height);
  context.drawImage(map, 0, head);
  context.textBaseline = 'middle';
  context.fillStyle = ink;
  context.font = `600 ${unit * 1.15}px 'Songti SC', 'Noto Serif CJK SC', SimSun, Georgia, serif`;
  context.fillText(localize(manifest.title, language), unit * 0.8, head / 2, canvas.width - unit * 1.6);
  context.fillStyle = inkSoft;
  context.font = `${unit * 0.62}px system-ui, 'PingFang SC', 'Microsoft YaHei', 'Noto Sans CJK SC', sans-serif`;
  const credits = [
    approvalNotice(manifest, language),
    localize(manifest.report.publisher, language),
    localize(manifest.licence.basemap, language),
    fill(STRINGS[language].updated, manifest.updated),
  ].join(' · ');
  context.fillText(credits, unit * 0.8, canvas.height - foot / 2, canvas.width - unit * 1.6);
  const blob = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, 'image/png'));
  if (!blob) throw new Error('The picture is too large for this browser.');
  return blob;
}
