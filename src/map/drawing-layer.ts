/**
 * Terra Draw as this map uses it: it hears the pointer (mouse, pen or finger; clicks apart from drags) and draws over the
 * map. What a click means is ours (drawing-session.ts): Terra Draw's own modes keep their state to themselves, know no
 * keyboard at the map's centre, and no circle on the ellipsoid; and one way for drawing and editing is less than seven.
 */
import type { Geometry } from 'geojson';
import type { Map as MapLibreMap } from 'maplibre-gl';
import {
  type GeoJSONStoreFeatures,
  type GeoJSONStoreGeometries,
  type HexColor,
  TerraDraw,
  type TerraDrawAdapterStyling,
  TerraDrawExtend,
  type TerraDrawMouseEvent,
} from 'terra-draw';
import { TerraDrawMapLibreGLAdapter } from 'terra-draw-maplibre-gl-adapter';
import { SKETCH_PREFIX } from './apply-style.js';

/** What a shape of the sketch is: how it looks follows from it. */
export type SketchRole = 'shape' | 'vertex' | 'end' | 'chosen' | 'midpoint' | 'snapped';

export interface SketchShape {
  readonly role: SketchRole;
  readonly geometry: Geometry;
}

export interface PointerHandlers {
  readonly onMove: (event: TerraDrawMouseEvent) => void;
  readonly onClick: (event: TerraDrawMouseEvent) => void;
  readonly onDragStart: (event: TerraDrawMouseEvent) => void;
  readonly onDrag: (event: TerraDrawMouseEvent) => void;
  readonly onDragEnd: (event: TerraDrawMouseEvent) => void;
}

export interface DrawingLayer {
  readonly show: (shapes: readonly SketchShape[]) => void;
  /** Whether dragging moves the map; it does again as soon as the pointer is let go. */
  readonly setDraggable: (draggable: boolean) => void;
  readonly stop: () => void;
}

/** Pixels that the pointer may move before it drags: no more than MapLibre allows for a click. */
const DRAG_PIXELS = 3;
const MODE = 'sketch';

/** Starts hearing and drawing, until it is stopped. The map must have a style. */
export function createDrawingLayer(map: MapLibreMap, handlers: PointerHandlers): DrawingLayer {
  const adapter = new TerraDrawMapLibreGLAdapter({
    map,
    prefixId: SKETCH_PREFIX,
    minPixelDragDistance: DRAG_PIXELS,
  });
  const mode = new SketchMode(handlers, readColours(map));
  const draw = new TerraDraw({ adapter, modes: [mode], tracked: false });
  draw.start();
  draw.setMode(MODE);
  return {
    show: (shapes) => mode.show(shapes),
    setDraggable: (draggable) => adapter.setDraggability(draggable),
    stop: () => draw.stop(),
  };
}

/** A mode of Terra Draw that shows what it is given and passes on what it hears. */
class SketchMode extends TerraDrawExtend.TerraDrawBaseDrawMode<TerraDrawExtend.CustomStyling> {
  override mode = MODE;
  readonly #handlers: PointerHandlers;
  readonly #colours: Colours;
  #shown: TerraDrawExtend.FeatureId[] = [];

  constructor(handlers: PointerHandlers, colours: Colours) {
    super();
    this.#handlers = handlers;
    this.#colours = colours;
  }

  show(shapes: readonly SketchShape[]): void {
    if (this.#shown.length > 0) this.store.delete(this.#shown);
    this.#shown = this.store.create(
      shapes.map(({ role, geometry }) => ({
        // Safe: sketches are points, lines and polygons only.
        geometry: roundGeometry(geometry) as GeoJSONStoreGeometries,
        properties: { mode: MODE, role },
      })),
    );
  }

  override start(): void {
    this.setStarted();
  }

  override stop(): void {
    this.cleanUp();
    this.setStopped();
  }

  override cleanUp(): void {
    this.#shown = [];
  }

  override onMouseMove(event: TerraDrawMouseEvent): void {
    this.#handlers.onMove(event);
  }

  override onClick(event: TerraDrawMouseEvent): void {
    this.#handlers.onClick(event);
  }

  override onDragStart(event: TerraDrawMouseEvent): void {
    this.#handlers.onDragStart(event);
  }

  override onDrag(event: TerraDrawMouseEvent): void {
    this.#handlers.onDrag(event);
  }

  override onDragEnd(event: TerraDrawMouseEvent): void {
    this.#handlers.onDragEnd(event);
  }

  override styleFeature({ properties }: GeoJSONStoreFeatures): TerraDrawAdapterStyling {
    // Safe: only `show` makes features.
    return styleOf(properties.role as SketchRole, this.#colours);
  }
}

/** Decimals that Terra Draw takes. */
const DECIMALS = 9;

function roundGeometry(geometry: Geometry): Geometry {
  const round = (value: unknown): unknown =>
    Array.isArray(value) ? value.map(round) : Number(Number(value).toFixed(DECIMALS));
  if (geometry.type === 'GeometryCollection') return geometry;
  // Safe: lists keep their form.
  return { ...geometry, coordinates: round(geometry.coordinates) } as Geometry;
}

interface Colours {
  readonly ink: HexColor;
  readonly paper: HexColor;
  readonly focus: HexColor;
}

/** Radius and outline of points in px; they differ in size and fill, not by colour alone. */
const POINTS: Record<
  Exclude<SketchRole, 'shape'>,
  readonly [radius: number, outline: number, opacity: number]
> = {
  midpoint: [3, 1.5, 1],
  vertex: [4.5, 2, 1],
  end: [6, 3, 1],
  chosen: [8, 3, 1],
  snapped: [11, 3, 0],
};

function styleOf(role: SketchRole, { ink, paper, focus }: Colours): TerraDrawAdapterStyling {
  const [pointWidth, pointOutlineWidth, pointOpacity] = role === 'shape' ? [5, 2, 1] : POINTS[role];
  return {
    pointColor: role === 'chosen' || role === 'midpoint' ? ink : paper,
    pointWidth,
    pointOpacity,
    pointOutlineColor: role === 'snapped' || role === 'chosen' ? focus : ink,
    pointOutlineWidth,
    pointOutlineOpacity: 1,
    polygonFillColor: ink,
    polygonFillOpacity: 0.08,
    polygonOutlineColor: ink,
    polygonOutlineWidth: 2,
    lineStringColor: ink,
    lineStringWidth: 2.5,
    zIndex: Object.keys(POINTS).indexOf(role),
  };
}

/** The page's own colours where the map stands, so that a sketch is seen in the dark, too. */
function readColours(map: MapLibreMap): Colours {
  const style = getComputedStyle(map.getContainer());
  const colour = (name: string, otherwise: HexColor): HexColor => {
    const value = style.getPropertyValue(`--atlas-${name}`).trim();
    return value.startsWith('#') ? `#${value.slice(1)}` : otherwise;
  };
  return {
    ink: colour('highlight', '#12212b'),
    paper: colour('paper', '#fffdf8'),
    focus: colour('focus', '#1f6f97'),
  };
}
