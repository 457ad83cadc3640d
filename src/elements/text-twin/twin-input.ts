/** What every part of the text version is made from. */
import type { Edition } from '../../domain/edition.js';
import type { Indicator } from '../../domain/indicator.js';
import type { Language } from '../../domain/language.js';
import type { Locality } from '../../domain/locality.js';
import type { ViewState } from '../../domain/view.js';
import type { ThemeName } from '../../map/theme.js';
import type { LocalityAnswers } from './locality-controller.js';

export interface TwinInput {
  readonly edition: Edition;
  /** What of it passes the view's filter. */
  readonly filtered: Edition;
  readonly indicators: readonly Indicator[];
  readonly localities: readonly Locality[];
  readonly answers: LocalityAnswers;
  readonly view: ViewState;
  readonly language: Language;
  readonly themeName: ThemeName;
  /** Names of what is unfolded: its content is made only then. */
  readonly opened: ReadonlySet<string>;
  readonly onToggle: (name: string, open: boolean) => void;
  /** Moves the focus to the heading or row of the id. */
  readonly onJump: (id: string) => void;
}
