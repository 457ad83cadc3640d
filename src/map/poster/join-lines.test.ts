import type { Feature } from 'geojson';
import { describe, expect, it } from 'vitest';
import { joinFeatures, joinLines } from './join-lines.js';

describe('joinLines', () => {
  it('puts pieces together whichever way they were drawn', () => {
    const joined = joinLines([
      [
        [1, 0],
        [2, 0],
      ],
      [
        [1, 0],
        [0, 0],
      ],
      [
        [3, 0],
        [2, 0],
      ],
    ]);
    expect(joined).toHaveLength(1);
    const xs = joined[0]?.map(([x]) => x) ?? [];
    expect([xs, [...xs].reverse()]).toContainEqual([0, 1, 2, 3]);
  });

  it('leaves a closed line and lines that do not meet as they are', () => {
    const ring = [
      [0, 0],
      [1, 0],
      [0, 0],
    ];
    expect(
      joinLines([
        ring,
        [
          [0, 0],
          [5, 5],
        ],
      ]),
    ).toHaveLength(2);
    expect(
      joinLines([
        [
          [0, 0],
          [1, 1],
        ],
        [
          [2, 2],
          [3, 3],
        ],
      ]),
    ).toHaveLength(2);
  });

  it('loses no piece where three meet', () => {
    const lines = [
      [
        [0, 0],
        [1, 0],
      ],
      [
        [1, 0],
        [2, 0],
      ],
      [
        [1, 0],
        [1, 5],
      ],
    ];
    const total = joinLines(lines).reduce((sum, line) => sum + line.length - 1, 0);
    expect(total).toBe(3);
  });
});

it('joinFeatures joins only what is alike but for the id', () => {
  const road = (id: string, name: string, from: number): Feature => ({
    type: 'Feature',
    properties: { id, name },
    geometry: {
      type: 'LineString',
      coordinates: [
        [from, 0],
        [from + 1, 0],
      ],
    },
  });
  const joined = joinFeatures([road('a', 'North', 0), road('b', 'North', 1), road('c', 'South', 2)]);
  expect(joined.map(({ properties }) => properties)).toEqual([{ name: 'North' }, { name: 'South' }]);
});
