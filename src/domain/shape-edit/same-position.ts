import type { Position } from 'geojson';

/** Whether two positions are the same place, whatever their heights. */
export function isSamePosition(one: Position | undefined, other: Position | undefined): boolean {
  return one?.[0] === other?.[0] && one?.[1] === other?.[1];
}
