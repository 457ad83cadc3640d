/** The filter in words, for what leaves the page: tables, files, prints. */
import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { Edition } from '../../domain/edition.js';
import { isEmptyFilter } from '../../domain/empty-filter.js';
import type { Language } from '../../domain/language.js';
import type { Locality } from '../../domain/locality.js';
import type { ViewState } from '../../domain/view.js';

export class FilterTextController implements ReactiveController {
  /** Empty when there is no filter, or nothing asks for it. */
  text = '';
  #filter: ViewState['filter'];
  readonly #host: ReactiveControllerHost;

  constructor(host: ReactiveControllerHost) {
    this.#host = host;
    host.addController(this);
  }

  hostConnected(): void {}

  /** Puts the filter into words; the words of a later filter win. */
  async want(
    filter: ViewState['filter'],
    about: {
      readonly edition: Edition | undefined;
      readonly localities: readonly Locality[];
      readonly language: Language;
    },
  ): Promise<void> {
    this.#filter = filter;
    const { edition, localities, language } = about;
    if (!edition || isEmptyFilter(filter)) return this.#show('');
    const [{ filterParts }, { filterWords }] = await Promise.all([
      import('../../domain/filter-text.js'),
      import('../filter-chips/filter-words.js'),
    ]);
    if (filter !== this.#filter) return;
    const parts = filterParts(filter, { edition, localities, language, words: filterWords(language) });
    this.#show(parts.map(({ label }) => label).join('; '));
  }

  #show(text: string): void {
    if (this.text === text) return;
    this.text = text;
    this.#host.requestUpdate();
  }
}
