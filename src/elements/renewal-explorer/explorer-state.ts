/** What the parts around the map show, and what they call. */
import type { nothing, TemplateResult } from 'lit';
import type { Edition } from '../../domain/edition.js';
import type { EditionPages } from '../../domain/edition-pages.js';
import type { Indicator } from '../../domain/indicator.js';
import type { Language } from '../../domain/language.js';
import type { Locality } from '../../domain/locality.js';
import type { Problem } from '../../domain/result.js';
import type { Panel, ViewChange, ViewState } from '../../domain/view.js';
import type { UserLayer } from '../../domain/workspace/workspace.js';
import type { ThemeName } from '../../map/theme.js';
import type { Tool } from '../panel-events.js';
import type { MapController } from './map-controller.js';
import type { NoticeController } from './notice-controller.js';
import type { PickingController } from './picking-controller.js';
import type { SheetController } from './sheet-controller.js';
import type { SiteController } from './site-controller.js';
import type { SketchController } from './sketch-controller.js';
import type { TilesController } from './tiles-controller.js';
import type { WorkspaceController } from './workspace-controller.js';

export interface ExplorerState {
  readonly edition: Edition | undefined;
  /** Without the reader's layers. */
  readonly base: Edition | undefined;
  readonly filtered: Edition | undefined;
  readonly indicators: readonly Indicator[];
  readonly userLayers: readonly UserLayer[];
  readonly localities: readonly Locality[];
  readonly baseUrl: string;
  /** As it was given to the page. */
  readonly editionPath: string;
  readonly editionUrl: string;
  readonly problems: readonly Problem[];
  readonly view: ViewState;
  readonly language: Language;
  readonly themeName: ThemeName;
  readonly map: MapController;
  /** Whether the map was ever seen. */
  readonly mapWanted: boolean;
  readonly tool: Tool | undefined;
  readonly notice: NoticeController;
  readonly sketches: SketchController;
  readonly picking: PickingController;
  readonly welcome: boolean;
  readonly permalink: string;
  /** The filter in words; empty when there is none, or nothing asks for it. */
  readonly filterText: string;
  readonly undoable: boolean;
  readonly redoable: boolean;
  readonly phone: boolean;
  readonly sheet: SheetController;
  readonly singleKeys: boolean;
  /** Whether the reader's own data was looked at. */
  readonly dataOpened: boolean;
  readonly onChange: (change: ViewChange) => void;
  readonly onPanel: (panel: Panel) => void;
  readonly onTabKey: (event: KeyboardEvent) => void;
  readonly onSkip: (to: 'panel' | 'text') => void;
  readonly onWelcomed: () => void;
  readonly onSearch: () => void;
  /** ISO 8601 day. */
  readonly today: string;
  /** Files that were dropped on the page last. */
  readonly dropped: readonly File[];
  readonly workspace: WorkspaceController;
  readonly tiles: TilesController;
  readonly site: SiteController;
  readonly pages: EditionPages | undefined;
  /** Absolute address of the selected place's own page; empty for none. */
  readonly placePage: string;
  readonly tilesAsked: number;
  readonly editorWanted: boolean;
  readonly onStopPicking: () => void;
  readonly onNewVersion: () => void;
  readonly onSingleKeys: (on: boolean) => void;
}

/** A part of the page, or none. */
export type Part = TemplateResult | typeof nothing;
