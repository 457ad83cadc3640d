/** What the reader is doing with a shape of their own just now: plain data around the drafts that hold the steps. */
import type { Geometry } from 'geojson';
import type { DrawingKind } from '../../domain/drawing.js';
import type { ShapeFault } from '../../domain/shape-edit/check-shape.js';
import type { Shape } from '../../domain/shape-edit/shape.js';
import type { Metres } from '../../domain/units.js';
import type { DrawingDraft } from '../../map/drawing-draft.js';
import type { ShapeDraft } from '../../map/shape-draft.js';

/** What becomes of the shape. */
export type EditTarget =
  | {
      readonly type: 'feature';
      readonly layer: string;
      readonly feature: string;
      /** Its id as the map has it. */
      readonly shown: string;
      readonly before: Geometry;
    }
  /** Nothing as yet: attributes are asked for first. */
  | {
      readonly type: 'new';
      /** Undefined when the reader is to choose. */
      readonly layer: string | undefined;
      readonly name: string;
      readonly uncertaintyMetres: Metres;
      /** How it was drawn, to draw another. */
      readonly kind: DrawingKind | undefined;
    };

/** Something that has to be said of an edit, as a name: the language may change meanwhile. */
export type EditMessage =
  | 'gone'
  | 'holeOutside'
  | 'lastPart'
  | 'mended'
  | 'nothing-left'
  | 'splitRefused'
  | 'too-tangled';

export interface ShapeEdit {
  readonly type: 'shape';
  readonly target: EditTarget;
  readonly draft: ShapeDraft;
  /** What kept it from being saved, as it was then. */
  readonly faults: readonly ShapeFault[];
  readonly checked?: Shape;
  readonly message?: EditMessage | undefined;
}

export type DrawPurpose =
  | { readonly type: 'feature'; readonly layer: string }
  /** A piece of the shape that is being edited. */
  | { readonly type: 'hole' | 'part'; readonly of: ShapeEdit }
  | { readonly type: 'cut'; readonly layer: string; readonly feature: string };

export interface DrawEdit {
  readonly type: 'draw';
  readonly purpose: DrawPurpose;
  readonly kind: DrawingKind;
  readonly draft: DrawingDraft;
  readonly message?: EditMessage | undefined;
}

export interface FillEdit {
  readonly type: 'fill';
  readonly target: Extract<EditTarget, { type: 'new' }>;
  readonly geometry: Geometry;
}

export type OwnEdit = DrawEdit | ShapeEdit | FillEdit;

/** Whether leaving would lose something that the reader did. */
export function isDirty(edit: OwnEdit | undefined): boolean {
  switch (edit?.type) {
    case undefined:
      return false;
    case 'draw':
      return edit.draft.current.positions.length > 0 || ('of' in edit.purpose && isDirty(edit.purpose.of));
    case 'shape':
      return edit.target.type === 'new' || edit.draft.changed;
    case 'fill':
      return true;
  }
}

/** The layer of the workspace that it is about; undefined when the reader is to choose one. */
export function layerOf(edit: OwnEdit): string | undefined {
  switch (edit.type) {
    case 'draw':
      return 'of' in edit.purpose ? layerOf(edit.purpose.of) : edit.purpose.layer;
    case 'shape':
    case 'fill':
      return edit.target.layer;
  }
}
