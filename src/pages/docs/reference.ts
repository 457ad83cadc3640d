/** The tables of an element: all that its manifest says, in the language of the page. */
import type { Language } from '../../domain/language.js';
import { DOCS_STRINGS } from '../../elements/strings/docs.js';
import { html, type Markup } from '../markup.js';
import { CHINESE } from './chinese.js';
import {
  type ElementDescription,
  type ElementEntry,
  ENTRY_KINDS,
  type EntryKind,
} from './element-manifest.js';

export function renderReference(element: ElementDescription, language: Language): Markup {
  const { tag, description, entries } = element;
  return html`<section class="element" id="${tag}">
<h2><code>&lt;${tag}&gt;</code></h2>
<p class="lead">${describe(description, language)}</p>
${ENTRY_KINDS.map((kind) => entries[kind].length > 0 && renderTable(element, kind, language))}
</section>
`;
}

function renderTable({ tag, entries }: ElementDescription, kind: EntryKind, language: Language): Markup {
  const words = DOCS_STRINGS[language];
  const list = entries[kind];
  const typed = list.some(({ type, default: byDefault }) => type ?? byDefault);
  return html`<h3 id="${tag}-${kind}">${words.kinds[kind]}</h3>
<table class="reference"><caption>${tag}: ${words.kinds[kind]}</caption>
<thead><tr><th scope="col">${words.name}</th><th scope="col">${words.meaning}</th>${typed && html`<th scope="col">${words.type}</th>`}</tr></thead>
<tbody>
${list.map((entry) => renderEntry(entry, { language, typed }))}</tbody>
</table>
`;
}

function renderEntry(
  { name, description, type, default: byDefault }: ElementEntry,
  { language, typed }: { readonly language: Language; readonly typed: boolean },
): Markup {
  const words = DOCS_STRINGS[language];
  const [before = '', after = ''] = words.byDefault.split('{n}');
  const values = html`${type && html`<code>${type}</code>`}${byDefault && html` <span class="default">${before}<code>${byDefault}</code>${after}</span>`}`;
  return html`<tr><th scope="row">${name === '' ? words.defaultSlot : html`<code>${name}</code>`}</th><td>${describe(description, language)}</td>${typed && html`<td>${values}</td>`}</tr>
`;
}

/** The sentence in the language of the page; what stands between backticks is code. */
function describe(description: string, language: Language): Markup {
  const text = language === 'en' ? description : (CHINESE[description] ?? description);
  return html`${text.split('`').map((piece, index) => (index % 2 === 1 ? html`<code>${piece}</code>` : piece))}`;
}

/** Rows of names with their meanings, such as the options of the frame. */
export function renderMeanings(rows: readonly (readonly [name: string, meaning: string])[]): Markup {
  return html`<table class="reference"><tbody>
${rows.map(
  ([name, meaning]) => html`<tr><th scope="row"><code>${name}</code></th><td>${meaning}</td></tr>
`,
)}</tbody></table>`;
}
