/** The steps of a story page, read from its HTML without a browser. */
import { type Language, parseLanguage } from '../domain/language.js';
import { buildStepViews, parseStep, STEP_ATTRIBUTES } from '../domain/story.js';
import type { ViewState } from '../domain/view.js';

export interface StoryPageStep {
  readonly id: string;
  readonly title: string;
  readonly view: ViewState;
}

/** The language of the page and what the map shows at each of its sections; sections that show nothing are no steps. */
export function readStorySteps(html: string): {
  readonly language: Language;
  /** What it is called: its first heading. */
  readonly heading: string;
  readonly steps: readonly StoryPageStep[];
} {
  const language = parseLanguage(/<html[^>]*\slang="([^"]*)"/.exec(html)?.[1]) ?? 'zh';
  const sections = [...html.matchAll(/<section\b([^>]*)>([\s\S]*?)(?=<section\b|<\/renewal-story>|$)/g)];
  const given = sections.flatMap(([, tag = '', content = '']) => {
    const attributes = STEP_ATTRIBUTES.flatMap((name) => {
      const value = attributeOf(tag, `data-${name}`);
      return value === undefined ? [] : [[name, value]];
    });
    if (attributes.length === 0) return [];
    const heading = /<h[1-6][^>]*>([\s\S]*?)<\/h[1-6]>/.exec(content)?.[1] ?? '';
    return [{ id: attributeOf(tag, 'id'), attributes, title: plainText(heading) }];
  });
  const parsed = given.map(({ id, attributes, title }, index) => {
    const { step } = parseStep({ id: id ?? `step-${index + 1}`, ...Object.fromEntries(attributes) });
    return { step, title };
  });
  const views = buildStepViews(parsed.map(({ step }) => step));
  const steps = parsed.flatMap(({ step, title }, index) => {
    const view = views[index];
    return view ? [{ id: step.id, title, view }] : [];
  });
  return { language, heading: plainText(/<h1[^>]*>([\s\S]*?)<\/h1>/.exec(html)?.[1] ?? ''), steps };
}

function attributeOf(tag: string, name: string): string | undefined {
  const value = new RegExp(`\\s${name}="([^"]*)"`).exec(tag)?.[1];
  return value === undefined ? undefined : unescapeText(value);
}

function plainText(markup: string): string {
  return unescapeText(markup.replace(/<[^>]*>/g, '')).trim();
}

const CHARACTERS: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', '#39': "'" };

function unescapeText(text: string): string {
  return text.replace(/&(amp|lt|gt|quot|#39);/g, (entity, name: string) => CHARACTERS[name] ?? entity);
}
