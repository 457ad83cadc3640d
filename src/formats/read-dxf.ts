/**
 * Reads a DXF drawing in text form: points, lines, arcs, circles, ellipses, polylines, inserted blocks, texts; a layer of the
 * drawing becomes a layer. A drawing knows no coordinate system.
 */
import { createProblemList } from '../domain/problem-list.js';
import type { Problem, Result } from '../domain/result.js';
import { Drawing } from './dxf-drawing.js';
import { type DxfScan, readDxfItems } from './dxf-groups.js';
import { reportDrawing } from './dxf-report.js';
import { decodeDxf } from './dxf-text.js';
import type { RawLayer, ReadFile, ReadSource } from './raw-layer.js';
import { ReadWatch, refuse } from './read-watch.js';

/** One layer for each that has entities. Warnings of the whole drawing are in the result, its errors with the first layer. */
export const readDxf: ReadFile = async (source, options) => {
  const watch = new ReadWatch(options);
  await watch.rest(0);
  const foreign = findForeign(source.bytes);
  if (foreign) return refuse(source, foreign);
  const first = watch.excess(source);
  if (first) return { ok: false, problems: [first] };
  const { text, encoding } = decodeDxf(source.bytes, options?.encoding);
  const scan: DxfScan = { badLines: 0, ended: false, offset: 0 };
  const drawing = new Drawing(source.name, watch);
  const excess = (await fill(drawing, { text, scan, watch, source })) ?? watch.excess(source);
  if (excess) return { ok: false, problems: [excess] };
  const problems = createProblemList({ file: source.name });
  reportDrawing({ ...drawing.findings(), scan }, problems);
  const layers = drawing.layers().map((layer) => ({ ...layer, encoding }));
  return finish(layers, { problems: problems.problems(), source, isDrawing: text.includes('SECTION') });
};

interface Filling {
  readonly text: string;
  readonly scan: DxfScan;
  readonly watch: ReadWatch;
  readonly source: ReadSource;
}

/** What there is too much of; undefined when all was read. */
async function fill(drawing: Drawing, { text, scan, watch, source }: Filling): Promise<Problem | undefined> {
  for (const item of readDxfItems(text, scan)) {
    watch.addWork(1);
    if (item.type === 'setting') drawing.set(item.name, item.value);
    else if (item.type === 'block') drawing.beginBlock(item.entity);
    else if (item.inBlock) drawing.addToBlock(item.entity);
    else {
      for (const shape of drawing.draw(item.entity)) {
        drawing.add(shape);
        if (!watch.due) continue;
        const excess = watch.excess(source);
        if (excess) return excess;
        await watch.rest(scan.offset / text.length);
      }
    }
    if (watch.due) await watch.rest(scan.offset / text.length);
  }
  return undefined;
}

interface Ending {
  readonly problems: readonly Problem[];
  readonly source: ReadSource;
  /** Whether it looks like a drawing at all. */
  readonly isDrawing: boolean;
}

function finish(
  layers: readonly RawLayer[],
  { problems, source, isDrawing }: Ending,
): Result<readonly RawLayer[]> {
  const [first, ...others] = layers;
  if (!first) {
    const refused = refuse(source, isDrawing ? NOTHING_TO_READ : NOT_DXF);
    return isDrawing ? { ...refused, problems: [...refused.problems, ...problems] } : refused;
  }
  const errors = problems.filter(({ severity }) => severity === 'error');
  const warnings = problems.filter(({ severity }) => severity === 'warning');
  return {
    ok: true,
    value: [{ ...first, problems: [...first.problems, ...errors] }, ...others],
    problems: warnings,
  };
}

const NOTHING_TO_READ = {
  code: 'no-features',
  message: 'The drawing holds no point, line or area that can be read.',
  fix: 'Check that it was saved with its model, and explode what is grouped.',
};

const NOT_DXF = {
  code: 'not-dxf',
  message: 'The file is no DXF drawing in text form.',
  fix: 'Save the drawing as DXF (ASCII), for example of the version 2007 or later.',
};

function findForeign(bytes: Uint8Array): Pick<Problem, 'code' | 'message' | 'fix'> | undefined {
  const head = String.fromCharCode(...bytes.subarray(0, 22));
  if (head.startsWith('AutoCAD Binary DXF')) {
    return {
      ...NOT_DXF,
      code: 'binary-dxf',
      message: 'The file is a DXF drawing in binary form, which is not read.',
    };
  }
  if (/^AC10\d\d/.test(head)) {
    return { ...NOT_DXF, code: 'dwg', message: 'The file is a DWG drawing, which is not read.' };
  }
  return undefined;
}
