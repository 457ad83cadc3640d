/** Areas as one, where they overlap or border on each other; ground that several of them cover counts once. */
import { type AreaGeometry, partsOf } from './figures.js';
import { areaOfParts, type Engine, finestBits, redraw, untangle } from './untangle.js';

/** The areas must be sound, with shells counter-clockwise and holes clockwise; undefined when they cannot be united. */
export function uniteAreas(areas: readonly AreaGeometry[], engine: Engine): AreaGeometry | undefined {
  const parts = areas.flatMap(partsOf);
  const united = redraw(parts, {
    engine,
    bits: finestBits(parts),
    keep: true,
    rule: engine.FillRule.NonZero,
  });
  if (united.length === 0) return undefined;
  const area = areaOfParts({ type: 'Polygon' }, united);
  // Rounded crossings may cross again, a step aside.
  const settled = untangle(area, engine);
  switch (settled.type) {
    case 'sound':
      return area;
    case 'untangled':
      return settled.area;
    case 'nothing-left':
    case 'too-tangled':
      return undefined;
  }
}
