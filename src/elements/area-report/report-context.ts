/** What a report is shown with, on the page and on paper. */
import type { Edition } from '../../domain/edition.js';
import type { Language } from '../../domain/language.js';
import type { ThemeName } from '../../map/theme.js';

export interface ReportContext {
  readonly edition: Edition;
  readonly language: Language;
  readonly themeName: ThemeName;
  /** What the report is about, in words. */
  readonly name: string;
  /** What was left out: layers that are off, a filter, hidden shapes. */
  readonly scope: readonly string[];
  /** Absent on paper. */
  readonly controls?: ReportControls;
}

export interface ReportControls {
  readonly selected: string | undefined;
  /** Id of the commitment whose features are lit up. */
  readonly lit: string | undefined;
  /** Ids of the layers whose places are all shown. */
  readonly expanded: ReadonlySet<string>;
  readonly onSelect: (featureId: string, layerId: string) => void;
  readonly onLight: (commitmentId: string | undefined) => void;
  readonly onExpand: (layerId: string) => void;
}
