/** The report by itself on paper: a document of its own in a frame, so that nothing of the page is printed with it. */
import { css, html, nothing, render, type TemplateResult } from 'lit';
import { localize } from '../../domain/edition-text.js';
import { LANGUAGE_TAGS } from '../../domain/language.js';
import { approvalNotice } from '../renewal-map/credits.js';
import { AREA_REPORT_STRINGS } from '../strings/area-report.js';
import { fill, fillIn, STRINGS } from '../strings.js';
import type { AreaResult } from './area-job.js';
import type { ReportContext } from './report-context.js';
import { renderReport } from './report-parts.js';

export interface PaperInput {
  readonly result: AreaResult;
  readonly context: Omit<ReportContext, 'controls' | 'themeName'>;
  readonly permalink: string;
  /** ISO 8601 day. */
  readonly today: string;
}

const FRAME_ID = 'atlas-area-report';

/** Black on white whatever the theme: it is for paper. */
const paperStyles = css`
  @page { margin: 16mm 15mm; }
  * { box-sizing: border-box; }
  body { margin: 0; font: 10pt/1.55 system-ui, 'PingFang SC', 'Microsoft YaHei', 'Noto Sans CJK SC', sans-serif; color: #1d1712; background: #fff; overflow-wrap: anywhere; }
  h1, h3, h4, h5, p, ul, dl, dd { margin: 0; padding: 0; }
  ul { list-style: none; }
  h1, h3, h4 { font-family: 'Songti SC', STSong, 'Noto Serif CJK SC', SimSun, Georgia, serif; line-height: 1.3; }
  h1 { font-size: 11pt; font-weight: 400; }
  h3 { margin: 2mm 0 3mm; font-size: 18pt; }
  h4 { margin: 6mm 0 1mm; padding-bottom: 1mm; border-bottom: 0.4mm solid #1d1712; font-size: 12pt; break-after: avoid; }
  h5 { margin: 3mm 0 1mm; font-size: 10.5pt; break-after: avoid; }
  .figures { font-variant-numeric: tabular-nums lining-nums; }
  dl { display: flex; flex-wrap: wrap; gap: 1mm 8mm; }
  dl > div { display: flex; gap: 2mm; }
  dt, .about, .hint, small, footer { color: #5a5048; font-size: 8.5pt; }
  li { padding: 1mm 0; border-bottom: 0.2mm solid #cfc6ba; break-inside: avoid; }
  .notes li { padding: 1mm 0 1mm 3mm; border: none; border-left: 1mm solid #b7924a; margin: 1mm 0; }
  .place { display: flex; gap: 4mm; justify-content: space-between; }
  .place .about { text-align: right; }
  .line { display: flex; justify-content: space-between; gap: 4mm; }
  .bar, svg { display: none; }
  .tag { padding: 0 1mm; border: 0.2mm dashed #5a5048; font-size: 8pt; white-space: nowrap; }
  .notice { font-weight: 700; }
  footer { margin-top: 8mm; padding-top: 2mm; border-top: 0.4mm solid #1d1712; }
`;

/** The frame with the report in it, ready to print; one at a time stands on the page. */
export async function layOutPaper(input: PaperInput): Promise<HTMLIFrameElement> {
  document.getElementById(FRAME_ID)?.remove();
  const frame = document.createElement('iframe');
  frame.id = FRAME_ID;
  frame.tabIndex = -1;
  frame.setAttribute('aria-hidden', 'true');
  // Not `display: none`: Firefox prints nothing of such a frame.
  frame.style.cssText =
    'position: fixed; inset: auto 0 0 auto; width: 0; height: 0; border: 0; visibility: hidden';
  frame.srcdoc = '<!doctype html><title></title>';
  const loaded = new Promise((resolve) => frame.addEventListener('load', resolve, { once: true }));
  document.body.append(frame);
  await loaded;
  const paper = frame.contentDocument;
  if (paper) writePaper(paper, input);
  return frame;
}

function writePaper(paper: Document, input: PaperInput): void {
  const { context } = input;
  paper.documentElement.lang = LANGUAGE_TAGS[context.language];
  paper.title = fillIn(AREA_REPORT_STRINGS[context.language].heading, { name: context.name });
  const style = paper.createElement('style');
  style.textContent = paperStyles.cssText;
  paper.head.append(style);
  render(renderPaper(input), paper.body, { creationScope: paper });
}

function renderPaper({ result, context, permalink, today }: PaperInput): TemplateResult {
  const { edition, language } = context;
  const { manifest } = edition;
  const { report, licence } = manifest;
  const words = AREA_REPORT_STRINGS[language];
  const source = fillIn(words.sourceLine, {
    title: localize(report.title, language),
    publisher: localize(report.publisher, language),
    date: report.date,
  });
  return html`<h1>${localize(manifest.title, language)}</h1>
    ${renderReport(result, { ...context, themeName: 'light' })}
    <footer>
      <p class="notice">${approvalNotice(manifest, language)}</p>
      <p>${words.source} · ${source}</p>
      <p>${localize(licence.data, language)} · ${localize(licence.basemap, language)}</p>
      <p>${fill(STRINGS[language].updated, manifest.updated)} · ${fill(words.printed, today)}</p>
      ${permalink === '' ? nothing : html`<p>${words.link} · <a href=${permalink}>${permalink}</a></p>`}
    </footer>`;
}
