/** The still pictures of a story, put into its page when the site is built: read without a script, and on paper. */
import { html } from './markup.js';

export interface StepPicture {
  readonly id: string;
  /** Addresses of the poster from the page. */
  readonly light: string;
  readonly dark: string;
  readonly width: number;
  readonly height: number;
  /** What is in the picture. */
  readonly description: string;
}

/** The page with each picture below the heading of its section; a section with a picture of its own keeps that. */
export function fillStoryPage(page: string, pictures: readonly StepPicture[]): string {
  return pictures.reduce((filled, picture) => putIn(filled, picture), page);
}

function putIn(page: string, picture: StepPicture): string {
  const start = page.search(new RegExp(`<section\\b[^>]*\\sid="${picture.id.replace(/[^\w-]/g, '\\$&')}"`));
  if (start < 0) return page;
  const end = page.indexOf('</section>', start);
  const section = page.slice(start, end);
  const heading = /<\/h[1-6]>/.exec(section);
  if (end < 0 || !heading || section.includes('data-poster')) return page;
  const at = start + heading.index + heading[0].length;
  return page.slice(0, at) + drawPicture(picture) + page.slice(at);
}

function drawPicture({ light, dark, width, height, description }: StepPicture): string {
  return html`
          <picture data-poster><source srcset="${dark}" media="(prefers-color-scheme: dark)" /><img src="${light}" alt="${description}" width="${width}" height="${height}" loading="lazy" /></picture>`
    .text;
}
