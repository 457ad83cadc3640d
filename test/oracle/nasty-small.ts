/** Families of a few edges each: what real files hold on a bad day. */
import type { Geometry, MultiPolygon, Polygon, Position } from 'geojson';
import { boxRing, type Family, ground, shake, times } from './shape-maker.js';

export const SMALL_FAMILIES: Readonly<Record<string, Family>> = {
  'random rings': (make) => ({
    zones: times(make.integer(1, 2), () => make.polygon(make.anywhere(make.integer(3, 9)))),
    covers: times(make.integer(1, 5), () => make.polygon(make.anywhere(make.integer(3, 8)))),
  }),
  'rings on a grid': (make) => ({
    zones: [make.polygon(make.onGrid(make.integer(3, 8)))],
    covers: times(make.integer(1, 5), () => make.polygon(make.onGrid(make.integer(3, 7)))),
  }),
  touching: (make) => {
    const cuts = [0, ...make.anywhere(3).map(([x = 0]) => x), 1].sort((a, b) => a - b);
    return {
      zones: [ground(make)],
      covers: cuts.slice(1).map((cut, index) => make.box(cuts[index] ?? 0, 0, cut, 1)),
    };
  },
  'duplicate vertices': (make) => {
    const twice = (corners: Position[]): Position[] => corners.flatMap((corner) => [corner, corner, corner]);
    return {
      zones: [make.polygon(twice(make.anywhere(5)))],
      covers: times(3, () => make.polygon(twice(make.onGrid(4)))),
    };
  },
  spikes: (make) => {
    const spiked = (): Polygon => {
      const [a = [], b = [], c = [], tip = []] = make.anywhere(4);
      return make.polygon([a, tip, a, b, tip, b, c]);
    };
    return { zones: [spiked(), ground(make)], covers: times(4, spiked) };
  },
  'last-bit noise': (make) => {
    const cover = make.polygon(make.anywhere(make.integer(3, 9)));
    return {
      zones: [make.polygon(make.anywhere(make.integer(3, 8))), shake(make.random, cover)],
      covers: times(make.integer(3, 6), () => shake(make.random, cover)),
    };
  },
  'noisy shared borders': (make) => {
    const lines = times(4, (row) =>
      times(4, (column) => [column / 3, row / 3 + make.random() * 0.1] as Position),
    );
    const covers = times(9, (index) => {
      const [row, column] = [Math.floor(index / 3), index % 3];
      const corner = (r: number, c: number): Position => lines[r]?.[c] ?? [0, 0];
      const ring = [
        corner(row, column),
        corner(row, column + 1),
        corner(row + 1, column + 1),
        corner(row + 1, column),
      ];
      return shake(make.random, make.polygon(ring));
    });
    return { zones: [make.box(0.2, 0.2, 0.8, 0.8)], covers };
  },
  slivers: (make) => ({
    zones: [ground(make)],
    covers: times(8, () => {
      const [[x = 0, y = 0] = [], [u = 0, v = 0] = []] = make.anywhere(2);
      const thin = 10 ** -make.integer(6, 14);
      return make.polygon([
        [x, y],
        [u, v],
        [u + thin, v - thin],
      ]);
    }),
  }),
  'bow-ties': (make) => ({
    zones: [
      make.polygon([
        [0, 0],
        [1, 1],
        [1, 0],
        [0, 1],
      ]),
    ],
    covers: times(4, () => {
      const [a = [], b = [], c = [], d = []] = make.anywhere(4);
      return make.polygon([a, c, b, d]);
    }),
  }),
  'stars with many crossings': (make) => {
    const count = 2 * make.integer(2, 5) + 1;
    const star = times(count, (index): Position => {
      const angle = (2 * Math.PI * index * Math.floor(count / 2)) / count + make.random() * 1e-3;
      return [0.5 + 0.5 * Math.cos(angle), 0.5 + 0.5 * Math.sin(angle)];
    });
    return {
      zones: [ground(make), make.polygon(star)],
      covers: [make.polygon(star), make.box(0.3, 0.3, 0.9, 0.6)],
    };
  },
  grid: (make) => {
    const side = make.integer(2, 3);
    const cell = (index: number) => [(index % side) / side, Math.floor(index / side) / side] as const;
    return {
      zones: [ground(make)],
      covers: times(side * side, (index) => {
        const [x, y] = cell(index);
        return make.box(x, y, x + 1 / side, y + 1 / side);
      }),
    };
  },
  'rotated grid': (make) => {
    const angle = make.random() * Math.PI;
    const turn = ([x = 0, y = 0]: Position): Position => [
      0.5 + (x - 0.5) * Math.cos(angle) - (y - 0.5) * Math.sin(angle),
      0.5 + (x - 0.5) * Math.sin(angle) + (y - 0.5) * Math.cos(angle),
    ];
    const covers = times(9, (index) => {
      const [x, y] = [(index % 3) / 3, Math.floor(index / 3) / 3];
      return make.polygon(boxRing(x, y, x + 1 / 3, y + 1 / 3).map(turn));
    });
    return { zones: [make.polygon(boxRing(0, 0, 1, 1).map(turn)), make.box(0.1, 0.1, 0.7, 0.7)], covers };
  },
  'holes touching shells': (make) => {
    const [x = 0.5] = make.anywhere(1)[0] ?? [];
    return {
      zones: [make.polygon(boxRing(0, 0, 1, 1), boxRing(0, 0.2, x, 0.8))],
      covers: [
        make.polygon(boxRing(0, 0, 1, 1), [
          [0, 0],
          [x, 0.5],
          [0.5, x],
        ]),
        make.polygon(boxRing(0.2, 0, 0.7, 1), boxRing(0.2, 0, 0.7, 1)),
      ],
    };
  },
  'holes outside and across': (make) => {
    const [hole = [], other = []] = [make.anywhere(4), make.anywhere(5)];
    return {
      zones: [make.polygon(boxRing(0.2, 0.2, 0.8, 0.8), hole)],
      covers: [make.polygon(boxRing(0, 0, 0.6, 0.6), other), make.polygon(hole, boxRing(2, 2, 3, 3))],
    };
  },
  nested: (make) => ({
    zones: times(3, (index) => make.box(index / 10, index / 10, 1 - index / 10, 1 - index / 10)),
    covers: times(5, (index) => make.box(index / 12, 0.1, 1 - index / 12, 0.9 - index / 20)),
  }),
  'overlaid copies': (make) => {
    const cover = make.polygon(make.anywhere(make.integer(3, 4)));
    return { zones: [ground(make)], covers: times(make.integer(10, 30), () => cover) };
  },
  'no area': (make) => {
    const [a = [], b = []] = make.anywhere(2);
    const covers = [
      make.polygon([a, b, a]),
      make.polygon([a, a, a]),
      make.polygon([a, b]),
      make.polygon([a]),
    ];
    return { zones: [ground(make), make.polygon([a, b, a, b])], covers: [...covers, make.box(0, 0, 0.5, 0)] };
  },
  'edges along edges': (make) => {
    const third = make.random();
    return {
      zones: [ground(make)],
      covers: [
        make.polygon([
          [0, 0],
          [third, 0],
          [1, 0],
          [1, third],
          [1, 1],
          [third, 1],
          [0, 1],
          [0, third],
        ]),
        make.polygon([
          [0, 0],
          [third, third],
          [1, 1],
          [1, 0],
        ]),
        make.polygon([
          [0, 0],
          [1, 1],
          [third, third],
          [0, 1],
        ]),
      ],
    };
  },
  'many edges through one point': (make) => ({
    zones: [ground(make)],
    covers: times(7, () => {
      const [a = [], b = []] = make.anywhere(2);
      return make.polygon([a, [0.5, 0.5], b, [1 - (a[0] ?? 0), 1 - (a[1] ?? 0)]]);
    }),
  }),
  'vertices on edges': (make) => {
    const on = times(5, () => make.random());
    return {
      zones: [ground(make)],
      covers: on.map((part) =>
        make.polygon([
          [part, 0],
          [1, part],
          [1 - part, 1],
          [0, 1 - part],
        ]),
      ),
    };
  },
  'nearly level and upright edges': (make) => ({
    zones: [make.box(0.1, 0.1, 0.9, 0.9)],
    covers: times(5, () => {
      const [[x = 0, y = 0] = []] = make.anywhere(1);
      const thin = 10 ** -make.integer(5, 15);
      return make.polygon([
        [0, y],
        [1, y + thin],
        [1 - thin, 1],
        [x, y + 0.1],
        [x + thin, 0],
      ]);
    }),
  }),
  'long thin triangles': (make) => ({
    zones: [
      make.polygon([
        [0, 0],
        [1, 0.001],
        [0.5, 1],
      ]),
    ],
    covers: times(6, (index) =>
      make.polygon([
        [-5, index / 6],
        [6, index / 6 + 0.01],
        [6, index / 6 + 0.02 * make.random()],
      ]),
    ),
  }),
  multipolygons: (make) => {
    const parts = (): MultiPolygon => ({
      type: 'MultiPolygon',
      coordinates: times(3, () => [make.ring(make.onGrid(4)), make.ring(make.anywhere(3))]),
    });
    return { zones: [parts()], covers: [parts(), parts()] };
  },
  'geometry collections': (make) => {
    const members = (): Geometry => ({
      type: 'GeometryCollection',
      geometries: [
        make.polygon(make.anywhere(4)),
        make.polygon(make.onGrid(4)),
        { type: 'Point', coordinates: make.at(0.5, 0.5) },
        { type: 'GeometryCollection', geometries: [make.box(0, 0, make.random(), 0.5)] },
      ],
    });
    return { zones: [members()], covers: [members(), members()] };
  },
  unclosed: (make) => {
    const open = (corners: readonly Position[]): Polygon => ({
      type: 'Polygon',
      coordinates: [corners.map(([x = 0, y = 0]) => make.at(x, y))],
    });
    return { zones: [open(make.anywhere(5))], covers: times(3, () => open(make.anywhere(4))) };
  },
};
