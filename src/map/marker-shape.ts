/** Shapes of point markers in a square from -1 to 1, y down; one table for the map's images, the legend and the poster. */
import type { Marker } from '../domain/edition.js';

type Point = readonly [number, number];

/** Corners of each marker; `circle` is drawn as a regular 32-gon. */
export const MARKER_SHAPES: Record<Marker, readonly Point[]> = {
  circle: regular({ corners: 32, radius: 0.92, turn: 0 }),
  square: regular({ corners: 4, radius: 1.16, turn: 45 }),
  diamond: regular({ corners: 4, radius: 1, turn: 0 }),
  triangle: [
    [0, -0.95],
    [1, 0.8],
    [-1, 0.8],
  ],
  hexagon: regular({ corners: 6, radius: 1, turn: 0 }),
  cross: crossShape(0.36, 0.95),
  star: star(),
};

/** SVG path data of the marker, centred on `x`, `y`, of the given radius. */
export function markerPath({
  marker,
  x,
  y,
  radius,
}: {
  marker: Marker;
  x: number;
  y: number;
  radius: number;
}): string {
  const corners = MARKER_SHAPES[marker].map(
    ([dx, dy]) => `${fixed(x + dx * radius)} ${fixed(y + dy * radius)}`,
  );
  // Pairs after the first are lines; a sign sets numbers apart as a blank does.
  return `M${corners.join(' ').replaceAll(' -', '-')}z`;
}

function regular({
  corners,
  radius,
  turn,
}: {
  corners: number;
  radius: number;
  turn: number;
}): readonly Point[] {
  return Array.from({ length: corners }, (_, index) => {
    const angle = ((index * 360) / corners + turn - 90) * (Math.PI / 180);
    return [Math.cos(angle) * radius, Math.sin(angle) * radius];
  });
}

function star(): readonly Point[] {
  return Array.from({ length: 10 }, (_, index) => {
    const angle = (index * 36 - 90) * (Math.PI / 180);
    const radius = index % 2 === 0 ? 1.05 : 0.48;
    return [Math.cos(angle) * radius, Math.sin(angle) * radius];
  });
}

function crossShape(arm: number, reach: number): readonly Point[] {
  return [
    [-arm, -reach],
    [arm, -reach],
    [arm, -arm],
    [reach, -arm],
    [reach, arm],
    [arm, arm],
    [arm, reach],
    [-arm, reach],
    [-arm, arm],
    [-reach, arm],
    [-reach, -arm],
    [-arm, -arm],
  ];
}

function fixed(value: number): string {
  return String(Number(value.toFixed(2)));
}
