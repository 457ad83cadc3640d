/** The stories of the editions: what they name exists, every number in them is backed, and the languages tell the same. */
import { describe, expect, it } from 'vitest';
import type { Edition } from '../../domain/edition.js';
import { formatNumber } from '../../domain/format-figures.js';
import { parseLanguage } from '../../domain/language.js';
import { checkSteps } from '../../domain/story.js';
import { answerFigure, parseFigure } from '../../domain/story-figure.js';
import { findFeature } from '../../domain/view.js';
import { loadEdition } from '../../io/load-edition.js';
import { readParts, type StepPart } from './story-parts.js';

const PAGES = import.meta.glob<string>('/geodata/*/story/*.html', {
  eager: true,
  query: '?raw',
  import: 'default',
});

interface StoryPage {
  readonly page: Document;
  readonly edition: Edition;
  readonly steps: readonly StepPart[];
}

async function openStory(file: string): Promise<StoryPage> {
  const page = new DOMParser().parseFromString(PAGES[file] ?? '', 'text/html');
  const story = page.querySelector('renewal-story');
  const url = new URL(story?.getAttribute('edition') ?? '', new URL(file, location.href));
  const result = await loadEdition(url.href);
  if (!result.ok || !(story instanceof HTMLElement)) throw new Error(`${file}: no story or no edition`);
  const { parts, problems } = readParts(story);
  expect(problems).toEqual([]);
  return { page, edition: result.value, steps: parts.filter((part) => part.type === 'step') };
}

/** Numbers of a text by their value: «4.5万» is 45000, "1,222" is 1222. */
function numbersIn(text: string): number[] {
  return [...text.matchAll(/(\d[\d,]*(?:\.\d+)?)(万?)/g)].map(
    ([, digits = '', unit]) => Number(digits.replaceAll(',', '')) * (unit === '万' ? 10_000 : 1),
  );
}

/** What an element may take its numbers from; what is written nowhere else must be in what the edition says of itself. */
function backingOf(element: Element, edition: Edition): string {
  const { title, summary, report, licence, updated } = edition.manifest;
  const own = JSON.stringify({ title, summary, report, licence, updated });
  const holder = element.closest<HTMLElement>('[data-figure], [data-commitment], [data-place]');
  if (!holder) return own;
  const { place, commitment, figure } = holder.dataset;
  if (figure !== undefined) return holder.textContent ?? '';
  if (place !== undefined) return JSON.stringify(findFeature(edition, place)?.feature.properties ?? '');
  return JSON.stringify(edition.ledger.commitments.find(({ id }) => id === commitment) ?? '');
}

function textNodes(page: Document): Text[] {
  const walker = page.createTreeWalker(page.body, NodeFilter.SHOW_TEXT);
  const nodes: Text[] = [];
  while (walker.nextNode()) nodes.push(walker.currentNode as Text); // Safe: only texts are walked.
  return nodes;
}

it('finds the stories', () => {
  expect(Object.keys(PAGES).length).toBeGreaterThanOrEqual(2);
});

describe.each(Object.keys(PAGES))('%s', (file) => {
  it('names only layers, features and commitments of its edition, in eight steps or more', async () => {
    const { page, edition, steps } = await openStory(file);
    expect(steps.length).toBeGreaterThanOrEqual(8);
    expect(
      checkSteps(
        steps.map(({ step }) => step),
        edition,
      ),
    ).toEqual([]);
    const words = [...page.querySelectorAll<HTMLElement>('[data-feature], [data-place]')].map(
      ({ dataset, outerHTML }) =>
        dataset.place || dataset.feature || /href="#([^"]+)"/.exec(outerHTML)?.[1] || '',
    );
    expect(words.length).toBeGreaterThan(20);
    expect(words.filter((id) => !findFeature(edition, id))).toEqual([]);
    const clauses = [...page.querySelectorAll<HTMLElement>('[data-commitment]')].map(
      ({ dataset }) => dataset.commitment,
    );
    const known = edition.ledger.commitments.map(({ id }) => id);
    expect(clauses.filter((id) => !known.includes(id ?? ''))).toEqual([]);
  });

  it('every step has a heading, and an id to link to', async () => {
    const { steps } = await openStory(file);
    expect(steps.filter(({ title, element }) => title === '' || element.id === '')).toEqual([]);
  });

  it('figures stand in the page as they are worked out', async () => {
    const { page, edition } = await openStory(file);
    const language = parseLanguage(page.documentElement.lang) ?? 'zh';
    const figures = [...page.querySelectorAll<HTMLElement>('data')];
    expect(figures.length).toBeGreaterThan(15);
    for (const figure of figures) {
      const question = parseFigure(figure.dataset);
      const answer = question && answerFigure(question, edition);
      const decimals = Number(figure.dataset.decimals ?? 0);
      expect(figure.textContent, figure.outerHTML).toBe(
        formatNumber(answer ?? Number.NaN, language, decimals),
      );
      expect(Number(figure.getAttribute('value')), figure.outerHTML).toBe(Number(answer?.toFixed(decimals)));
    }
  });

  it('what stands in quotation marks is in the report letter by letter', async () => {
    const { page, edition } = await openStory(file);
    const wrong = [...page.querySelectorAll<HTMLElement>('q')].filter(({ dataset, textContent }) => {
      const clause = edition.ledger.commitments.find(({ id }) => id === dataset.commitment);
      return !clause?.quote.includes(textContent ?? '');
    });
    expect(wrong.map((element) => element.outerHTML)).toEqual([]);
  });

  it('every number is a figure, or in the clause, the place or the edition it is said of', async () => {
    const { page, edition } = await openStory(file);
    const unbacked = textNodes(page).flatMap((node) => {
      const { parentElement } = node;
      const backed = numbersIn(parentElement ? backingOf(parentElement, edition) : '');
      return numbersIn(node.data)
        .filter((value) => !backed.includes(value))
        .map((value) => `${value} in «${node.data.trim().slice(0, 60)}»`);
    });
    expect(unbacked).toEqual([]);
  });

  it('a step with illustrative shapes says so in its text', async () => {
    const { edition, steps } = await openStory(file);
    const illustrative = edition.layers
      .filter(({ features }) => features.some(({ properties }) => properties.basis === 'illustrative'))
      .map(({ id }) => id);
    const silent = steps.filter(
      ({ step, element }) =>
        step.change.layers?.some((id) => illustrative.includes(id)) &&
        !/示意|illustrative/i.test(element.textContent ?? ''),
    );
    expect(silent.map(({ step }) => step.id)).toEqual([]);
  });
});

it('the languages of a story have the same steps', async () => {
  const files = Object.keys(PAGES);
  const folderOf = (file: string) => file.slice(0, file.lastIndexOf('/'));
  for (const folder of new Set(files.map(folderOf))) {
    const stories = await Promise.all(files.filter((file) => folderOf(file) === folder).map(openStory));
    const told = stories.map(({ steps }) => steps.map(({ step }) => step));
    for (const steps of told) expect(steps).toEqual(told[0]);
  }
});
