/** What the panels tell the explorer; they never touch the map themselves. */

import type { Geometry } from 'geojson';
import type { DrawingKind } from '../domain/drawing.js';
import type { ViewChange } from '../domain/view.js';
import type { UserLayer, Workspace } from '../domain/workspace/workspace.js';
import type { MarkedShape } from '../map/marked-style.js';

const INIT: EventInit = { bubbles: true, composed: true };

/** Layers were switched on or off. */
export class ToggleLayersEvent extends Event {
  constructor(
    readonly layerIds: readonly string[],
    readonly visible: boolean,
  ) {
    super('toggle-layers', INIT);
  }
}

/** The user wants to see the features on the map. */
export class FitFeaturesEvent extends Event {
  constructor(readonly featureIds: readonly string[]) {
    super('fit-features', INIT);
  }
}

/** The user wants a commitment's features lit up; undefined to stop. */
export class LightCommitmentEvent extends Event {
  constructor(readonly commitmentId: string | undefined) {
    super('light-commitment', INIT);
  }
}

/** The user changed the view; `history: 'replace'` for what is one movement, such as dragging a slider. */
export class ChangeViewEvent extends Event {
  constructor(
    readonly change: ViewChange,
    readonly history: 'push' | 'replace' = 'push',
  ) {
    super('change-view', INIT);
  }
}

/** The user wants to see a place that is no feature: a street, a station, a coordinate. */
export class GoToEvent extends Event {
  constructor(
    readonly geometry: Geometry,
    readonly label: string,
    /** Whether the place is marked until the next one is gone to. */
    readonly marked = true,
  ) {
    super('go-to', INIT);
  }
}

/** The user wants to pick a place on the map and see what is near it. */
export class AskPlaceEvent extends Event {
  constructor() {
    super('ask-place', INIT);
  }
}

/** The user wants to draw a polygon on the map as a filter. */
export class AskPolygonEvent extends Event {
  constructor() {
    super('ask-polygon', INIT);
  }
}

/** The user wants to draw on the map, to go on with vertices of a drawing (`edit`), or to stop (undefined). */
export class AskDrawingEvent extends Event {
  constructor(readonly task: DrawingTask | undefined) {
    super('ask-drawing', INIT);
  }
}

/** Draw something of a kind, or change the vertices of a drawing of the view. */
export type DrawingTask =
  | { readonly type: 'draw'; readonly kind: DrawingKind; readonly snap: boolean }
  | { readonly type: 'edit'; readonly id: string; readonly snap: boolean };

/** What an analysis wants drawn over the map, such as the covered ground; replaces what it wanted before. */
export class MarkShapesEvent extends Event {
  constructor(readonly marks: readonly MarkedShape[]) {
    super('mark-shapes', INIT);
  }
}

/** The user wants the features put on and off by a click on the map (what-if): ids that were picked come as events. */
export class PickFeaturesEvent extends Event {
  constructor(readonly layerId: string | undefined) {
    super('pick-features', INIT);
  }
}

export const TOOLS = ['share', 'embed', 'export', 'help'] as const;
/** Something opened over or beside the map that is no part of the view. */
export type Tool = (typeof TOOLS)[number];

/** The user opened a tool, or closed it (undefined). */
export class OpenToolEvent extends Event {
  constructor(readonly tool: Tool | undefined) {
    super('open-tool', INIT);
  }
}

/** The user wants to take the last change back, or to have it again. */
export class StepEvent extends Event {
  constructor(readonly step: 'undo' | 'redo') {
    super('step', INIT);
  }
}

/** Something happened that has no other sign on the page, such as a copy: a sentence to show and read out. */
export class SayEvent extends Event {
  constructor(readonly message: string) {
    super('say', INIT);
  }
}

/** The user brought a layer in; one of the same id is replaced. */
export class AddLayerEvent extends Event {
  constructor(readonly layer: UserLayer) {
    super('add-layer', INIT);
  }
}

/** The user changed the workspace; steps of one `movement` are undone together. */
export class ChangeWorkspaceEvent extends Event {
  constructor(
    readonly change: (workspace: Workspace) => Workspace,
    readonly movement?: string,
  ) {
    super('change-workspace', INIT);
  }
}

/** What else can be done with workspaces: steps back and forth, other ones, earlier versions, and what another tab saved. */
export type WorkspaceAction =
  | { readonly type: 'undo' }
  | { readonly type: 'redo' }
  | { readonly type: 'load'; readonly id: string }
  | { readonly type: 'start'; readonly workspace: Workspace }
  | { readonly type: 'restore'; readonly version: number }
  | { readonly type: 'resolve'; readonly choice: 'mine' | 'theirs' };

/** The user did something with a workspace as a whole. */
export class WorkspaceActionEvent extends Event {
  constructor(readonly action: WorkspaceAction) {
    super('workspace-action', INIT);
  }
}

declare global {
  interface GlobalEventHandlersEventMap {
    'add-layer': AddLayerEvent;
    'change-workspace': ChangeWorkspaceEvent;
    'workspace-action': WorkspaceActionEvent;
    'change-view': ChangeViewEvent;
    'go-to': GoToEvent;
    'ask-place': AskPlaceEvent;
    'ask-polygon': AskPolygonEvent;
    'ask-drawing': AskDrawingEvent;
    'mark-shapes': MarkShapesEvent;
    'pick-features': PickFeaturesEvent;
    'open-tool': OpenToolEvent;
    step: StepEvent;
    say: SayEvent;
    'toggle-layers': ToggleLayersEvent;
    'fit-features': FitFeaturesEvent;
    'light-commitment': LightCommitmentEvent;
  }
}
