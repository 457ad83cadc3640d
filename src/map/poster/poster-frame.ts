/** What of a geometry falls into the poster's frame, in px, and as SVG path data. */
import type { Geometry, Position } from 'geojson';
import { forEachFigure, pathsOf } from '../../domain/import/figures.js';
import { frameProjection } from '../../domain/map-scale.js';
import type { Camera } from '../../domain/view.js';
import { type Box, clipLine, clipRing, type Point } from './clip.js';
import { simplifyLine } from './simplify.js';

export interface Frame {
  readonly camera: Camera;
  /** Size in CSS px. */
  readonly width: number;
  readonly height: number;
  readonly project: (position: Position) => Point;
  /** The frame and the ground around it that the edges of cut shapes hide in. */
  readonly box: Box;
  /** Whether shapes end at the frame itself, for readers that show what sticks out. */
  readonly cut: boolean;
  /** Of the base map, of the places, and of the halos around them. */
  readonly fineness: Readonly<Record<'ground' | 'data' | 'halo', Fineness>>;
}

/** A geometry in the frame; lines and rings are cut to it, generalised and rounded. */
export interface Framed {
  readonly points: readonly Point[];
  readonly lines: readonly (readonly Point[])[];
  readonly rings: readonly (readonly Point[])[];
  /** What a stroke around the rings follows; where those are cut at the frame it does not run along the cut. */
  readonly outlines: readonly (readonly Point[])[];
}

/** Wider than half the widest stroke: what is cut runs outside the picture. */
const MARGIN = 20;
/** How finely shapes are drawn, px: grid of the coordinates, and how far a line may leave its points. */
export interface Fineness {
  readonly grid: number;
  readonly tolerance: number;
}

/** No point moves by more than three quarters of a px, √2 × 0.25 + 0.4: the ground needs no more. */
const GROUND_FINENESS: Fineness = { grid: 0.5, tolerance: 0.4 };
/** No point moves by more than a third of a px, √2 × 0.1 + 0.2. */
const DATA_FINENESS: Fineness = { grid: 0.2, tolerance: 0.2 };
/** A halo says how unsure a place is and need not be sure itself, by 0.95 px: √2 × 0.25 + 0.6. */
const HALO_FINENESS: Fineness = { grid: 0.5, tolerance: 0.6 };
const FINE = { ground: GROUND_FINENESS, data: DATA_FINENESS, halo: HALO_FINENESS };
/** Within 1.6 and 0.8 px: where every character counts, and the picture is as wide as a phone. */
const COARSE = {
  ground: { grid: 1, tolerance: 0.9 },
  data: { grid: 0.5, tolerance: 0.4 },
  halo: { grid: 1, tolerance: 0.9 },
};

export interface FrameSize {
  readonly width: number;
  readonly height: number;
  readonly cut?: boolean;
}

/** The frame of a camera that looks straight down, north up: bearing and pitch are left out. */
export function createFrame(camera: Camera, { width, height, cut = false }: FrameSize): Frame {
  const { x, y } = frameProjection({ center: camera.center, zoom: camera.zoom, width, height });
  const margin = cut ? 0 : MARGIN;
  return {
    camera,
    width,
    height,
    project: ([lng = 0, lat = 0]) => [x(lng), y(lat)],
    box: [-margin, -margin, width + margin, height + margin],
    cut,
    fineness: cut ? COARSE : FINE,
  };
}

/** The geometry's parts in the frame; empty parts when it lies outside. */
export function frameGeometry(geometry: Geometry, frame: Frame, fineness: Fineness): Framed {
  const framed = {
    points: [] as Point[],
    lines: [] as (readonly Point[])[],
    rings: [] as (readonly Point[])[],
    outlines: [] as (readonly Point[])[],
  };
  forEachFigure(geometry, (figure) => {
    for (const path of pathsOf(figure)) {
      const projected = path.map(frame.project);
      if (figure.type.endsWith('Point')) framed.points.push(...framePoints(projected, frame));
      else if (figure.type.endsWith('LineString'))
        framed.lines.push(...frameLine(projected, frame, fineness));
      else {
        const rings = frameRing(projected, frame, fineness);
        framed.rings.push(...rings);
        framed.outlines.push(...(frame.cut ? frameLine(projected, frame, fineness) : rings));
      }
    }
  });
  return framed;
}

function framePoints(points: readonly Point[], { box }: Frame): readonly Point[] {
  return points.filter((point) => isInside(point, box)).map((point) => roundPoint(point, 0.1));
}

function frameLine(line: readonly Point[], { box }: Frame, fineness: Fineness) {
  return clipLine(line, box)
    .map((part) => reduce(part, fineness))
    .filter((part) => part.length > 1);
}

/** Closed; none when what is left of the ring is too small to be seen. */
function frameRing(ring: readonly Point[], { box }: Frame, fineness: Fineness) {
  const clipped = clipRing(ring, box);
  const [first] = clipped;
  const reduced = first ? reduce([...clipped, first], fineness) : [];
  return reduced.length > 3 ? [reduced] : [];
}

/** Path data of lines: relative, and counted in whole tenths of a px so that nothing drifts. */
export function linesPath(lines: readonly (readonly Point[])[]): string {
  const pen = new Pen();
  for (const line of lines) pen.draw(line);
  return pen.path;
}

/** Path data of closed rings. */
export function ringsPath(rings: readonly (readonly Point[])[]): string {
  const pen = new Pen();
  for (const ring of rings) pen.drawClosed(ring.slice(0, -1));
  return pen.path;
}

function reduce(line: readonly Point[], { grid, tolerance }: Fineness): readonly Point[] {
  const rounded = simplifyLine(line, tolerance).map((point) => roundPoint(point, grid));
  return rounded.filter(
    ([x, y], index) => index === 0 || x !== rounded[index - 1]?.[0] || y !== rounded[index - 1]?.[1],
  );
}

function roundPoint([x, y]: Point, grid: number): Point {
  const round = (value: number) => Math.round(Math.round(value / grid) * grid * 10) / 10;
  return [round(x), round(y)];
}

function isInside([x, y]: Point, [left, top, right, bottom]: Box): boolean {
  return x >= left && x <= right && y >= top && y <= bottom;
}

/** Writes path data. It starts with an absolute `M`, so that paths can be put together; later moves are relative. */
class Pen {
  path = '';
  #at: Point = [0, 0];
  #fresh = true;
  /** The number written last. */
  #last = '';

  draw(line: readonly Point[]): void {
    line.forEach((point, index) => {
      if (index === 0) this.#write(point, this.path === '' ? 'M' : 'm');
      // Pairs after `M` would be absolute, those after `m` are relative as they stand.
      else this.#write(point, index === 1 && this.#fresh ? 'l' : '');
    });
    this.#fresh = false;
  }

  drawClosed(ring: readonly Point[]): void {
    this.draw(ring);
    const [start] = ring;
    if (!start) return;
    this.path += 'z';
    // Closing brings the pen back to where the ring began.
    this.#at = tenfold(start);
  }

  #write(point: Point, command: string): void {
    const [x, y] = tenfold(point);
    const [dx, dy] = [tenths(x - this.#at[0]), tenths(y - this.#at[1])];
    this.path += `${command}${command === '' ? apart(this.#last, dx) : dx}${apart(dx, dy)}`;
    this.#last = dy;
    this.#at = [x, y];
  }
}

/** A sign sets numbers apart as a blank does, and so does a second point. */
function apart(before: string, number: string): string {
  const clear = number.startsWith('-') || (number.startsWith('.') && before.includes('.'));
  return clear ? number : ` ${number}`;
}

function tenfold([x, y]: Point): Point {
  return [Math.round(x * 10), Math.round(y * 10)];
}

/** «.5», «-.5», «12», «0». */
function tenths(ten: number): string {
  return String(ten / 10).replace(/^(-?)0\./, '$1.');
}
