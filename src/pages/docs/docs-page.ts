/** The documentation for those who put maps into pages of their own: examples that run, and the manifest as tables. */
import { DOCS_STRINGS } from '../../elements/strings/docs.js';
import { fillIn } from '../../elements/strings.js';
import { html, type Markup } from '../markup.js';
import { absolute, createPage, linkTo, type Page, type PageContext } from '../page-context.js';
import { renderPage } from '../page-layout.js';
import type { PictureId } from '../site-paths.js';
import { running, shown } from './code.js';
import type { ElementDescription } from './element-manifest.js';
import { buildExamples, type DrawnPoster, type Example } from './examples.js';
import { renderMeanings, renderReference } from './reference.js';

export interface DocsInput {
  readonly elements: readonly ElementDescription[];
  readonly poster: (picture: PictureId) => DrawnPoster;
}

/** The page as a document. */
export function buildDocsPage(context: PageContext, { elements, poster }: DocsInput): string {
  const { edition, language, options } = context;
  const page = createPage({ type: 'docs' }, context);
  const words = DOCS_STRINGS[language];
  const examples = buildExamples({ edition, language, options, poster });
  return renderPage(page, {
    title: words.heading,
    description: words.lead,
    card: { type: 'edition' },
    structured: {
      '@context': 'https://schema.org',
      '@type': 'TechArticle',
      headline: words.heading,
      description: words.lead,
      url: absolute(options, page.folder),
    },
    head: html`<link rel="stylesheet" href="${linkTo(page, 'docs/docs.css')}">
<script type="module" src="${linkTo(page, 'embed/renewal-map.js')}"></script>
<script type="module" src="${linkTo(page, 'docs/page.js')}"></script>
`,
    body: html`<div class="docs">
<h1>${words.heading}</h1>
<p class="lead">${words.lead}</p>
${renderContents(page, { examples, elements })}
<h2 class="part" id="examples">${words.examples}</h2>
${examples.map((example) => renderExample(page, example))}
<h2 class="part" id="reference">${words.reference}</h2>
<p class="note">${words.manifest} <a href="${linkTo(page, 'custom-elements.json')}">custom-elements.json</a></p>
${elements.map((element) => renderReference(element, language))}
</div>`,
  });
}

function renderContents(
  { context: { language } }: Page,
  {
    examples,
    elements,
  }: { readonly examples: readonly Example[]; readonly elements: readonly ElementDescription[] },
): Markup {
  const words = DOCS_STRINGS[language];
  return html`<nav class="contents" aria-label="${words.contents}">
<div><h2><a href="#examples">${words.examples}</a></h2>
<ol>${examples.map(
    ({ id }) => html`<li><a href="#${id}">${words.cases[id].title}</a></li>
`,
  )}</ol></div>
<div><h2><a href="#reference">${words.reference}</a></h2>
<ul>${elements.map(
    ({ tag }) => html`<li><a href="#${tag}"><code>&lt;${tag}&gt;</code></a></li>
`,
  )}</ul></div>
</nav>`;
}

function renderExample(page: Page, { id, runs, code }: Example): Markup {
  const { language, options } = page.context;
  const words = DOCS_STRINGS[language];
  const { title, text } = words.cases[id];
  const live = html`<div class="running" role="group" aria-label="${fillIn(words.running, { n: title })}">
${running(code, linkTo(page, ''))}
<noscript><p class="note">${words.needsScript}</p></noscript>
</div>`;
  return html`<section class="example ${id}" id="${id}">
<h3>${title}</h3>
<p>${text}</p>
<div class="${runs ? 'pair' : 'alone'}">
<div class="code"><pre tabindex="0"><code>${shown(code, options.origin)}</code></pre>
<button type="button" class="copy" hidden data-copied="${words.copied}" data-failed="${words.notCopied}">${words.copy}</button></div>
${runs && live}
</div>
${id === 'frame' && renderFrameTables(page)}
</section>
`;
}

function renderFrameTables({ context: { language } }: Page): Markup {
  const { frameOptions, frameMessages, options, messages } = DOCS_STRINGS[language];
  return html`<h4>${frameOptions}</h4>
${renderMeanings(Object.entries(options))}
<h4>${frameMessages}</h4>
${renderMeanings([
  ['{type: "renewal-height", height}', messages.height],
  ['{type: "renewal-select", id}', messages.select],
  ['{type: "renewal-highlight", commitment}', messages.highlight],
  ['{type: "renewal-step", view}', messages.step],
])}`;
}
