/** What the parts of a layer's draft show, and whom they tell. */
import type { Edition } from '../../domain/edition.js';
import type { MendId } from '../../domain/import/findings.js';
import type { Language } from '../../domain/language.js';
import type { ColumnMapping } from '../../formats/raw-layer.js';
import type { LayerDraft } from './layer-draft.js';

export interface DraftView {
  readonly draft: LayerDraft;
  readonly edition: Edition;
  readonly language: Language;
  readonly onChange: (change: Partial<LayerDraft>) => void;
  /** Another column, title or type: how the values fit is looked at anew. */
  readonly onMap: (change: Pick<LayerDraft, 'choices' | 'moved'>) => void;
  readonly onReread: (options: { encoding?: string; mapping?: ColumnMapping }) => void;
  /** The way to understand the coordinates that the pointer or the focus is on. */
  readonly pointed: string | undefined;
  readonly onPoint: (key: string | undefined) => void;
  readonly onPlace: (key: string) => void;
  readonly onMend: (mends: readonly MendId[]) => void;
  /** The user wants to see where something is wrong: longitude and latitude in degrees. */
  readonly onShow: (vertex: readonly [number, number]) => void;
  readonly onAdd: () => void;
  readonly onLeaveOut: () => void;
}
