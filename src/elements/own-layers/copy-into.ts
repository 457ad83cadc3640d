/** The event that copies features of an edition into a layer of the reader's: one that is there, or a new one. */
import type { AtlasFeature, Edition, Layer } from '../../domain/edition.js';
import { localize } from '../../domain/edition-text.js';
import type { Language } from '../../domain/language.js';
import { copyFeatures } from '../../domain/workspace/copy-features.js';
import { createDrawnLayer } from '../../domain/workspace/drawn-layer.js';
import { createWorkspace, findLayer, type Workspace } from '../../domain/workspace/workspace.js';
import { AddLayerEvent, ChangeWorkspaceEvent } from '../panel-events.js';
import { OWN_STRINGS } from '../strings/own.js';
import { fillIn } from '../strings.js';

export interface CopyRequest {
  readonly base: Edition;
  readonly workspace: Workspace | undefined;
  readonly from: Layer;
  readonly features: readonly AtlasFeature[];
  /** Id of a layer of the workspace; empty for a new one. */
  readonly into: string;
  readonly language: Language;
  readonly today: string;
}

export interface Copying {
  readonly event: AddLayerEvent | ChangeWorkspaceEvent;
  /** Title of the layer that they go into. */
  readonly title: string;
}

export function copyInto({ base, workspace, from, features, into, language, today }: CopyRequest): Copying {
  const words = { zh: OWN_STRINGS.zh.copiedFrom, en: OWN_STRINGS.en.copiedFrom };
  const order = { from, features, edition: base, words };
  const known = workspace && findLayer(workspace, into);
  if (known) {
    const event = new ChangeWorkspaceEvent((current) => copyFeatures(current, { ...order, into }));
    return { event, title: localize(known.title, language) };
  }
  const layers = workspace?.layers ?? [];
  const title = fillIn(OWN_STRINGS[language].copyTitle, { name: localize(from.title, language) });
  const empty = createDrawnLayer({
    title,
    kind: from.kind,
    fields: from.fields,
    today,
    // Named after the layer itself, which tells more than an id of numbers.
    taken: [...base.layers, ...layers].map(({ id }) => id),
  });
  const about = { id: '', title: '', edition: '', updated: '' };
  const copied = copyFeatures(
    { ...createWorkspace(about), layers: [...layers, empty] },
    { ...order, into: empty.id },
  );
  return { event: new AddLayerEvent(findLayer(copied, empty.id) ?? empty), title };
}
