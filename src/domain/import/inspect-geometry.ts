/** What is wrong with one geometry, noted position by position. */
import type { Geometry, Position } from 'geojson';
import type { Rings, SimpleGeometry } from '../geometries.js';
import { findCleanFaults } from './area-faults.js';
import {
  type CleanRing,
  cleanRing,
  closeRing,
  isClosed,
  isNearlyClosed,
  isPointLike,
  isRepeat,
  windingOf,
  withoutRepeatsInLine,
  withoutRepeatsInRing,
} from './clean-path.js';
import {
  forEachFigure,
  isEmptyFigure,
  isReckonable,
  isReckonablePosition,
  partsOf,
  pathsOf,
} from './figures.js';
import type { FindingCode } from './findings.js';

/** Notes a finding, at a position where it has one. */
export type Note = (code: FindingCode, vertex?: Position) => void;

/** Notes what is wrong with the shape of the geometry, wherever on the earth it lies. */
export function inspectGeometry(geometry: Geometry | null, note: Note): void {
  const whole = forEachFigure(geometry, (figure) => {
    if (isEmptyFigure(figure)) {
      if (geometry?.type === 'GeometryCollection') note('empty-part');
    } else if (isReckonable(figure)) inspectFigure(figure, note);
    else noteBadPositions(figure, note);
  });
  if (!whole) note('nested-too-deep');
}

function noteBadPositions(figure: SimpleGeometry, note: Note): void {
  for (const path of pathsOf(figure)) {
    for (const position of path) if (!isReckonablePosition(position)) note('bad-position', position);
  }
}

function inspectFigure(figure: SimpleGeometry, note: Note): void {
  switch (figure.type) {
    case 'Point':
    case 'MultiPoint':
      return;
    case 'LineString':
    case 'MultiLineString':
      for (const line of pathsOf(figure)) inspectLine(line, note);
      return;
    case 'Polygon':
    case 'MultiPolygon':
      inspectArea(partsOf(figure), note);
  }
}

function inspectLine(line: readonly Position[], note: Note): void {
  if (isPointLike(line)) {
    note('zero-length', line[0]);
    return;
  }
  if (withoutRepeatsInLine(line) !== line) noteRepeats(line, note);
  if (isNearlyClosed(line)) note('nearly-closed-line', line.at(-1));
  noteJumps(line, note);
}

function inspectArea(parts: readonly Rings[], note: Note): void {
  const clean = parts.map((rings) => rings.map((ring) => inspectRing(ring, note)));
  const { places, simple, complete } = findCleanFaults(clean);
  for (const { code, vertex } of places) note(code, [...vertex]);
  if (!complete) note('not-all-checked');
  if (!simple) return;
  for (const [part, rings] of parts.entries()) {
    for (const [index, ring] of rings.entries()) {
      if (isWrongWay(ring, index) && !clean[part]?.[index]?.flat) note('ring-winding', ring[0]);
    }
  }
}

/** RFC 7946: shells run counter-clockwise, holes clockwise. */
export function isWrongWay(ring: readonly Position[], index: number): boolean {
  const winding = windingOf(closeRing(ring));
  return index === 0 ? winding < 0 : winding > 0;
}

function inspectRing(ring: readonly Position[], note: Note): CleanRing {
  const closed = closeRing(ring);
  if (!isClosed(ring)) note('ring-not-closed', ring.at(-1));
  if (withoutRepeatsInRing(closed) !== closed) noteRepeats(closed, note);
  const clean = cleanRing(ring);
  if (clean.flat) note('zero-area', ring[0]);
  for (const tip of clean.spikes) note('spike', tip);
  noteJumps(closed, note);
  return clean;
}

function noteRepeats(path: readonly Position[], note: Note): void {
  for (let index = 1; index < path.length; index++)
    if (isRepeat(path, index)) note('duplicate-vertex', path[index]);
}

function noteJumps(path: readonly Position[], note: Note): void {
  for (let index = 1; index < path.length; index++) {
    const [from, to] = [path[index - 1], path[index]];
    if (Math.abs((to?.[0] ?? 0) - (from?.[0] ?? 0)) > 180) note('crosses-antimeridian', to);
  }
}
