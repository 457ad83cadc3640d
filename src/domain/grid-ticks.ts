/** Ticks of longitude and latitude along the edge of a map. */

/** Steps in minutes of arc that read well. */
const STEPS = [0.25, 0.5, 1, 2, 5, 10, 15, 30, 60, 120, 300, 600, 900, 1800];
const MOST = 6;

export interface GridTick {
  readonly degrees: number;
  /** «120°21′» or «120°21′30″», with N, S, E or W. */
  readonly label: string;
}

/** At most six ticks between the bounds, at round minutes or quarters of one. */
export function gridTicks(from: number, to: number, axis: 'lng' | 'lat'): readonly GridTick[] {
  const span = (to - from) * 60;
  const step = STEPS.find((candidate) => span / candidate <= MOST) ?? 3600;
  const ticks: GridTick[] = [];
  for (let index = Math.ceil((from * 60) / step); index * step <= to * 60; index++) {
    const degrees = (index * step) / 60;
    ticks.push({ degrees, label: labelOf(degrees, axis) });
  }
  return ticks;
}

function labelOf(value: number, axis: 'lng' | 'lat'): string {
  const letter = axis === 'lng' ? (value < 0 ? 'W' : 'E') : value < 0 ? 'S' : 'N';
  const seconds = Math.round(Math.abs(value) * 3600);
  const [degrees, minutes, rest] = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60, seconds % 60];
  const two = (number: number) => String(number).padStart(2, '0');
  return `${degrees}°${two(minutes)}′${rest === 0 ? '' : `${two(rest)}″`}${letter}`;
}
