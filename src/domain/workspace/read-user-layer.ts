/** A layer of a workspace from outside: its manifest, where it came from, and those of its features that are sound. */
import { describeValue } from '../describe-value.js';
import type { AtlasFeature, LayerManifest } from '../edition.js';
import { isDay } from '../iso-date.js';
import { readLayerManifest } from '../parse-layer-manifest.js';
import { isPlainObject, ownMember, type PlainObject } from '../plain-object.js';
import { createProblemList, type ProblemList } from '../problem-list.js';
import type { Problem } from '../result.js';
import { explainFeature, readUserFeature } from './read-user-feature.js';
import { isInstant } from './read-workspace-head.js';
import type { LayerOrigin, UserLayer } from './workspace.js';

interface Place {
  readonly path: string;
  readonly problems: ProblemList;
}

/** More fields than any table of a planner has. */
const MOST_FIELDS = 2_000;

/** The layer without its features; undefined when it is none, with a warning that says why it is left out. */
export function readUserLayerHead(value: unknown, place: Place): Omit<UserLayer, 'features'> | undefined {
  const { path, problems } = place;
  if (!isPlainObject(value)) {
    warnOfLayer(`it is ${describeValue(value)}`, place);
    return undefined;
  }
  const { features: _, origin, ...manifest } = value;
  const whole = tryManifest(manifest, path);
  const read = whole.error ? tryManifest({ ...manifest, fields: soundFields(manifest, path) }, path) : whole;
  if (read.error) {
    warnOfLayer(read.error.message, place);
    return undefined;
  }
  if (whole.error) warnOfFields(whole.error, place);
  return { ...read.layer, origin: readOrigin(origin, { path: `${path}.origin`, problems }) };
}

interface Attempt {
  readonly layer: LayerManifest;
  /** The first of its errors. */
  readonly error?: Problem | undefined;
}

function tryManifest(value: PlainObject, path: string): Attempt {
  const problems = createProblemList();
  const theme = ownMember(value, 'theme');
  // Texts may be empty and the theme any: the reader's layers are shown under a theme of their own.
  const layer = readLayerManifest(
    { value, path, problems, languages: [] },
    typeof theme === 'string' ? [theme] : [],
  );
  return { layer, error: problems.problems().find(({ severity }) => severity === 'error') };
}

/** The fields that are sound by themselves, each name once. */
function soundFields(manifest: PlainObject, path: string): readonly unknown[] {
  const fields = ownMember(manifest, 'fields');
  if (!Array.isArray(fields)) return [];
  const names = new Set<string>();
  return fields.slice(0, MOST_FIELDS).filter((field: unknown) => {
    const { layer, error } = tryManifest({ ...manifest, fields: [field] }, path);
    const name = layer.fields[0]?.name;
    if (error || name === undefined || names.has(name)) return false;
    names.add(name);
    return true;
  });
}

function readOrigin(value: unknown, { path, problems }: Place): LayerOrigin {
  const origin = isPlainObject(value) ? value : {};
  const text = (key: string) => {
    const found = ownMember(origin, key);
    return typeof found === 'string' ? found : '';
  };
  const [imported, sha256] = [ownMember(origin, 'imported'), ownMember(origin, 'sha256')];
  if (!isPlainObject(value) || !(isDay(imported) || isInstant(imported))) {
    problems.warn('unknown-origin', () => ({
      path,
      message: 'It is not said when or from which file the layer was imported.',
      fix: 'Name the source in the attributes of its features.',
    }));
  }
  return {
    file: text('file'),
    format: text('format'),
    system: text('system'),
    imported: isDay(imported) || isInstant(imported) ? imported : '',
    ...(typeof sha256 === 'string' && /^[0-9a-f]{64}$/.test(sha256) ? { sha256 } : {}),
  };
}

/** The sound features of the list; of each other one a warning says why it is left out. */
export function readUserFeatures(value: unknown, place: Place): readonly AtlasFeature[] {
  const { path, problems } = place;
  if (!Array.isArray(value)) {
    problems.warn('features-left-out', () => ({
      path,
      message: `The features must be a list, but this is ${describeValue(value)}; the layer is empty.`,
      fix: 'Import the file of the layer again.',
    }));
    return [];
  }
  const features: AtlasFeature[] = [];
  for (let index = 0; index < value.length; index++) {
    const feature = readUserFeature(value[index]);
    if (feature) features.push(feature);
    else problems.warn('feature-left-out', () => featureLeftOut(value[index], `${path}[${index}]`));
  }
  return features;
}

function featureLeftOut(value: unknown, path: string): Omit<Problem, 'code' | 'severity'> {
  const [reason] = explainFeature(value);
  const properties = isPlainObject(value) ? ownMember(value, 'properties') : undefined;
  const id = isPlainObject(properties) ? ownMember(properties, 'id') : undefined;
  return {
    path: reason?.path ? `${path}.${reason.path}` : path,
    message: `A feature is left out. ${reason?.message ?? ''}`.trim(),
    ...(typeof id === 'string' ? { feature: id.slice(0, 200) } : {}),
    ...(reason?.vertex ? { vertex: reason.vertex } : {}),
    fix: reason?.fix ?? 'Draw it again.',
  };
}

function warnOfLayer(reason: string, { path, problems }: Place): void {
  problems.warn('layer-left-out', () => ({
    path,
    message: `A layer is left out: ${reason}`,
    fix: 'Import its file again, or correct it in the file of the workspace.',
  }));
}

function warnOfFields({ message, path, fix }: Problem, { problems }: Place): void {
  problems.warn('field-left-out', () => ({
    path,
    message: `Fields of a layer are left out; the values of its features stay. ${message}`,
    ...(fix === undefined ? {} : { fix }),
  }));
}
