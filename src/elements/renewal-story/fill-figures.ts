/** Writes the figures of a text as the edition gives them; what the author wrote stays where it cannot tell. */
import type { Edition } from '../../domain/edition.js';
import { formatNumber } from '../../domain/format-figures.js';
import type { Language } from '../../domain/language.js';
import { answerFigure, parseFigure } from '../../domain/story-figure.js';

/** `data-decimals` says how many decimals are shown at most; 0 when left out. */
export function fillFigures(text: ParentNode, edition: Edition, language: Language): void {
  for (const element of text.querySelectorAll<HTMLElement>('data[data-figure]')) {
    const question = parseFigure(element.dataset);
    const answer = question && answerFigure(question, edition);
    if (answer === undefined) {
      console.warn(`renewal-story: nothing answers ${element.outerHTML}`);
      continue;
    }
    const decimals = Number(element.dataset.decimals ?? 0);
    element.textContent = formatNumber(answer, language, decimals);
    element.setAttribute('value', String(Number(answer.toFixed(decimals))));
  }
}
