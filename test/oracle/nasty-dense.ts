/**
 * Families of some hundred edges: so many that an engine that halves the ground, or keeps an index of edges, has to. Many
 * have corners and edges on just the lines where the ground would be halved.
 */
import type { Polygon, Position } from 'geojson';
import { boxRing, type Family, ground, type ShapeMaker, shake, times } from './shape-maker.js';

/** A ground whose halves, quarters and so on are exact. */
function halvable(make: ShapeMaker): ShapeMaker {
  const places: readonly Position[] = [
    [128, 32],
    [-1, -1],
    [-64, 60],
  ];
  return make.on(places[make.integer(0, 2)] ?? [0, 0], 2 ** make.integer(-12, 1));
}

/** A place on a grid of so many lines. */
function onLines(make: ShapeMaker, lines: number): Position {
  return [make.integer(0, lines) / lines, make.integer(0, lines) / lines];
}

function boxOnLines(make: ShapeMaker, lines: number): Polygon {
  const [[a = 0, b = 0], [c = 0, d = 0]] = [onLines(make, lines), onLines(make, lines)];
  return make.box(Math.min(a, c), Math.min(b, d), Math.max(a, c), Math.max(b, d));
}

/** Corners around the middle of the ground, none of the edges crossing. */
function starRing(make: ShapeMaker, count: number, least = 0.2): Position[] {
  return times(count, (corner): Position => {
    const angle = (2 * Math.PI * (corner + 0.6 * make.random())) / count;
    const radius = 0.5 * (least + (1 - least) * make.random());
    return [0.5 + radius * Math.cos(angle), 0.5 + radius * Math.sin(angle)];
  });
}

/** Teeth that hang from above, of a width that shrinks. */
function comb(make: ShapeMaker, teeth: number, thin: number): Polygon {
  const ring: Position[] = [
    [1, 1],
    [0, 1],
  ];
  for (let tooth = 0; tooth < teeth; tooth++) {
    const x = (tooth + 0.2) / teeth;
    ring.push([x, 0.9], [x, 0.1], [x + thin / teeth, 0.1 * make.random()], [x + thin / teeth, 0.9]);
  }
  return make.polygon(ring);
}

function spiral(make: ShapeMaker, turns: number): Polygon {
  const arm = (shift: number): Position[] =>
    times(turns * 8, (index): Position => {
      const angle = (index * Math.PI) / 4;
      const radius = 0.02 + ((index + shift) / (turns * 8 + 8)) * 0.45;
      return [0.5 + radius * Math.cos(angle), 0.5 + radius * Math.sin(angle)];
    });
  return make.polygon([...arm(0), ...arm(3).reverse()]);
}

/** A cell of a grid of rows whose corners are shaken by last bits, each time anew. */
function shakenCells(make: ShapeMaker, side: number): Polygon[] {
  const corners = times(side + 1, () => times(side + 1, () => [make.random(), make.random()] as const));
  const corner = (row: number, column: number): Position => {
    const [x, y] = corners[row]?.[column] ?? [0, 0];
    return [(column + 0.4 * x) / (side + 1), (row + 0.4 * y) / (side + 1)];
  };
  return times(side * side, (index) => {
    const [row, column] = [Math.floor(index / side), index % side];
    const ring = [
      corner(row, column),
      corner(row, column + 1),
      corner(row + 1, column + 1),
      corner(row + 1, column),
    ];
    return shake(make.random, make.polygon(ring));
  });
}

export const DENSE_FAMILIES: Readonly<Record<string, Family>> = {
  'boxes on halving lines': (make) => {
    const here = halvable(make);
    return {
      zones: [ground(here), ...times(3, () => boxOnLines(here, 16))],
      covers: [
        here.box(0, 0, 1 / 16, 1),
        here.box(15 / 16, 0, 1, 1),
        ...times(24, () => boxOnLines(here, 16)),
      ],
    };
  },
  'triangles on halving lines': (make) => {
    const here = halvable(make);
    const triangle = () => here.polygon(times(3, () => onLines(here, 8)));
    return {
      zones: [triangle(), here.box(0.25, 0.125, 0.75, 1)],
      covers: [here.polygon(boxRing(0, 0, 1, 1), boxRing(0.125, 0.125, 1, 0.875)), ...times(20, triangle)],
    };
  },
  'rings of many corners on halving lines': (make) => {
    const here = halvable(make);
    const ring = (count: number) => here.polygon(times(count, () => onLines(here, 8)));
    return { zones: [ring(12), ground(here)], covers: [ring(56), ring(9), ring(9)] };
  },
  'cells within cells': (make) => {
    const here = halvable(make);
    const rings = times(8, (index) => {
      const inset = (1 - 2 ** -index) / 2;
      return boxRing(inset, inset, 1 - inset, 1 - inset);
    });
    const corners = times(12, (index) => {
      const side = 2 ** -index;
      return here.box(0, 0, side, side);
    });
    return {
      zones: [here.polygon(...rings.slice(1)), ground(here)],
      covers: [here.polygon(...rings), ...corners, here.box(0.25, 0.5, 0.5, 0.75)],
    };
  },
  'stars of many corners': (make) => ({
    zones: [make.polygon(starRing(make, 60))],
    covers: [make.polygon(starRing(make, 80)), make.polygon(starRing(make, 70, 0.9))],
  }),
  'stars with holes': (make) => ({
    zones: [make.polygon(starRing(make, 30, 0.9), starRing(make, 30, 0.1).map(inner))],
    covers: times(3, () => make.polygon(starRing(make, 25, 0.8), starRing(make, 25, 0.2).map(inner))),
  }),
  'shaken cells': (make) => {
    const cells = shakenCells(make, 7);
    return { zones: [make.polygon(starRing(make, 9)), ...cells.slice(22, 25)], covers: cells };
  },
  'shaken cells, some missing': (make) => ({
    zones: [ground(make), make.box(0.3, 0.3, 0.31, 0.9)],
    covers: shakenCells(make, 8).filter(() => make.random() < 0.8),
  }),
  'holes and what fills them': (make) => {
    const holes = times(25, (index) => {
      const [x, y] = [(index % 5) / 5, Math.floor(index / 5) / 5];
      return times(4, (corner): Position => {
        const angle = (corner * Math.PI) / 2 + make.random();
        return [x + 0.1 + 0.08 * Math.cos(angle), y + 0.1 + 0.08 * Math.sin(angle)];
      });
    });
    const plugs = holes.map((hole) => shake(make.random, make.polygon(hole)));
    return { zones: [make.polygon(boxRing(0, 0, 1, 1), ...holes), ground(make)], covers: plugs };
  },
  'a shaken pile': (make) => {
    const cover = make.polygon(starRing(make, 8));
    const zone = make.polygon(starRing(make, 8));
    return {
      zones: [zone, shake(make.random, zone), shake(make.random, cover)],
      covers: times(12, () => shake(make.random, cover)),
    };
  },
  combs: (make) => ({
    zones: [comb(make, 12, 0.5)],
    covers: [
      comb(make, 17, 10 ** -make.integer(1, 12)),
      make.box(0, 0.3, 1, 0.4),
      make.box(0.5, 0, 0.6, 0.2),
    ],
  }),
  spirals: (make) => ({
    zones: [spiral(make, make.integer(2, 5))],
    covers: [spiral(make, make.integer(2, 5)), make.polygon(starRing(make, 5))],
  }),
  'long strips through everything': (make) => ({
    zones: [make.polygon(starRing(make, 12)), make.box(0.4, 0.4, 0.41, 0.41)],
    covers: times(16, () => {
      const [a = 0, b = 0] = [make.random(), make.random()];
      const thin = 10 ** -make.integer(1, 9);
      return make.polygon([
        [-3, a],
        [4, b],
        [4, b + thin],
        [-3, a + thin],
      ]);
    }),
  }),
  'many zones upon each other': (make) => ({
    zones: times(12, () => make.polygon(make.anywhere(make.integer(3, 5)))),
    covers: times(8, () => make.polygon(make.onGrid(make.integer(3, 5)))),
  }),
  'a few large over many small': (make) => ({
    zones: [ground(make), make.box(0.2, 0.2, 0.8, 0.8)],
    covers: [
      make.polygon(make.anywhere(4)),
      make.polygon(make.anywhere(3)),
      ...times(50, () => {
        const [x = 0, y = 0] = make.anywhere(1)[0] ?? [];
        const side = 0.05 * make.random();
        return make.polygon([
          [x, y],
          [x + side, y],
          [x + side / 2, y + side],
        ]);
      }),
    ],
  }),
};

/** Drawn in to a fifth around the middle. */
function inner([x = 0, y = 0]: Position): Position {
  return [0.5 + (x - 0.5) / 5, 0.5 + (y - 0.5) / 5];
}
