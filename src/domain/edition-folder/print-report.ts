/** The gate's findings as text for people. */
import { BASES } from '../edition.js';
import type { Problem } from '../result.js';
import type { EditionReport } from './check-edition.js';

/** The whole report of one edition, ending with a newline. */
export function formatReport(report: EditionReport): string {
  const lines = [report.folder, ...byFile(report.problems).flatMap(formatFile), ...formatCounts(report), ''];
  return `${lines.join('\n')}\n`;
}

/** `2 errors, 1 warning`. */
export function countProblems(problems: readonly Problem[]): string {
  const errors = problems.filter((problem) => problem.severity === 'error').length;
  const warnings = problems.length - errors;
  return `${errors} error${errors === 1 ? '' : 's'}, ${warnings} warning${warnings === 1 ? '' : 's'}`;
}

function byFile(problems: readonly Problem[]): readonly (readonly [string, readonly Problem[]])[] {
  const files = new Map<string, Problem[]>();
  for (const problem of problems) {
    const file = problem.file ?? 'the edition';
    files.set(file, [...(files.get(file) ?? []), problem]);
  }
  return [...files];
}

function formatFile([file, problems]: readonly [string, readonly Problem[]]): readonly string[] {
  return ['', `  ${file}: ${countProblems(problems)}`, ...problems.flatMap(formatProblem)];
}

function formatProblem({ severity, code, message, path, feature, fix }: Problem): readonly string[] {
  const where = [feature && `feature ${feature}`, path].filter(Boolean).join(', ');
  const lines = [`    ${severity} ${code}: ${message}`];
  if (where !== '') lines.push(`      at: ${where}`);
  if (fix) lines.push(`      mend: ${fix}`);
  // Ids and keys come from the file: no control characters of theirs reach the terminal.
  return lines.map((line) => line.replace(/\p{Cc}/gu, '�'));
}

function formatCounts({
  layers,
  commitments,
  measured,
  basemapGzipBytes,
  problems,
}: EditionReport): readonly string[] {
  const features = layers.reduce((sum, layer) => sum + layer.features.length, 0);
  return [
    '',
    ...formatTable(layers),
    '',
    `  ${layers.length} layers, ${features} features; ${commitments} commitments, ${measured} of them measured on the map`,
    `  base map: ${(basemapGzipBytes / 1024).toFixed(1)} KB gzipped`,
    `  ${countProblems(problems)}`,
  ];
}

/** Features by layer and basis. */
function formatTable(layers: EditionReport['layers']): readonly string[] {
  if (layers.length === 0) return ['  No layer could be read.'];
  const width = Math.max(...layers.map((layer) => layer.id.length), 'features'.length);
  const row = (name: string, cells: readonly (string | number)[]) =>
    `  ${name.padEnd(width)}${cells.map((cell) => String(cell).padStart(14)).join('')}`;
  const rows = layers.map(({ id, features }) => {
    const counts = BASES.map(
      (basis) => features.filter(({ properties }) => properties.basis === basis).length,
    );
    return row(id, [...counts.map((count) => count || '·'), features.length]);
  });
  const all = layers.flatMap((layer) => layer.features);
  const totals = BASES.map((basis) => all.filter(({ properties }) => properties.basis === basis).length);
  return [row('features', [...BASES, 'all']), ...rows, row('all', [...totals, all.length])];
}
