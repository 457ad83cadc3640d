/** The file of a workspace: unknown JSON → Workspace. What is sound is read; warnings name the rest. */
import type { AtlasFeature } from '../edition.js';
import { createBudget, findExcess, MAX_DEPTH } from '../nesting.js';
import { isPlainObject, ownMember } from '../plain-object.js';
import { createProblemList, type ProblemList } from '../problem-list.js';
import type { Problem, Result } from '../result.js';
import { validate } from '../validate.js';
import { layerFile } from './change-layers.js';
import { readUserFeatures, readUserLayerHead } from './read-user-layer.js';
import { readWorkspaceHead } from './read-workspace-head.js';
import { freeId, uniqueFeatures } from './unique-ids.js';
import type { UserLayer, Workspace } from './workspace.js';

/** The workspace; fails when it is none. `file` is named in the problems. */
export function parseWorkspace(input: unknown, file?: string): Result<Workspace> {
  const problems = createProblemList(file === undefined ? {} : { file });
  const value = isBounded(input, problems) ? readWorkspace(input, problems) : undefined;
  const found = problems.problems();
  return value ? { ok: true, value, problems: found } : { ok: false, problems: found };
}

function isBounded(input: unknown, problems: ProblemList): boolean {
  const excess = findExcess(input, createBudget());
  if (!excess) return true;
  const isDeep = excess.type === 'too-deep';
  problems.error(isDeep ? 'nested-too-deep' : 'too-large', () => ({
    path: excess.path,
    message: isDeep
      ? `Lists and objects lie in each other more than ${MAX_DEPTH} levels deep here.`
      : 'The file has more than 50 million members.',
    fix: 'Choose a file that the atlas wrote: no workspace needs this.',
  }));
  return false;
}

function readWorkspace(input: unknown, problems: ProblemList): Workspace | undefined {
  const head = readWorkspaceHead(input, problems);
  if (!head || !isPlainObject(input)) return undefined;
  const { format, id, title, edition, ...rest } = head;
  return { format, id, title, edition, layers: readLayers(ownMember(input, 'layers'), problems), ...rest };
}

function readLayers(value: unknown, problems: ProblemList): readonly UserLayer[] {
  if (!Array.isArray(value)) {
    problems.warn('layers-left-out', () => ({
      path: 'layers',
      message: 'The file has no list of layers; the workspace is read without any.',
      fix: 'Import the files of the layers again.',
    }));
    return [];
  }
  const taken = { layers: new Set<string>(), features: new Set<string>() };
  return value.flatMap((item: unknown, index): readonly UserLayer[] => {
    const place = { path: `layers[${index}]`, problems };
    const head = readUserLayerHead(item, place);
    if (!head || !isPlainObject(item)) return [];
    const path = `${place.path}.features`;
    const features = readUserFeatures(ownMember(item, 'features'), { path, problems });
    warnOfShapes(features, place);
    return [makeUnique({ ...head, features }, { ...place, taken })];
  });
}

/** Later layers and features make way for earlier ones of the same id. */
function makeUnique(
  layer: UserLayer,
  {
    path,
    problems,
    taken,
  }: {
    readonly path: string;
    readonly problems: ProblemList;
    readonly taken: { readonly layers: Set<string>; readonly features: Set<string> };
  },
): UserLayer {
  const id = freeId(layer.id, taken.layers);
  taken.layers.add(id);
  const features = uniqueFeatures(layer.features, taken.features);
  if (id === layer.id && features === layer.features) return layer;
  problems.warn('duplicate-id', () => ({
    path,
    message: `Ids of the layer "${layer.id}" come twice in the workspace; the later ones got a number behind.`,
    fix: 'Check the features of the layer.',
  }));
  return { ...layer, id, file: id === layer.id ? layer.file : layerFile(id), features };
}

/** What the rules for geometry say of features that are read all the same. */
function warnOfShapes(
  features: readonly AtlasFeature[],
  { path, problems }: { readonly path: string; readonly problems: ProblemList },
): void {
  const found = validate({ type: 'FeatureCollection', features }).problems;
  // Ids that come twice are told once, by `makeUnique`.
  const others = found.filter(({ code }) => code !== 'duplicate-id');
  problems.take(
    others.map((problem): Problem => ({ ...problem, path: `${path}.${problem.path}`, severity: 'warning' })),
  );
}
