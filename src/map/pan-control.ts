/** Four arrows that pan the map, for those who cannot drag (WCAG 2.5.7). */
import type { IControl, Map as MapLibreMap } from 'maplibre-gl';
import type { Language } from '../domain/language.js';
import { PAN_STRINGS } from './map-strings.js';

export const DIRECTIONS = ['up', 'left', 'right', 'down'] as const;
export type Direction = (typeof DIRECTIONS)[number];

/** Part of the map's size that one press moves it by. */
const STEP = 0.25;
const MOVES: Record<Direction, readonly [number, number]> = {
  up: [0, -1],
  left: [-1, 0],
  right: [1, 0],
  down: [0, 1],
};
const ARROWS: Record<Direction, string> = {
  up: 'M4 13l6-6 6 6',
  left: 'M13 4l-6 6 6 6',
  right: 'M7 4l6 6-6 6',
  down: 'M4 7l6 6 6-6',
};

export class PanControl implements IControl {
  readonly #language: Language;
  #container: HTMLElement | undefined;

  constructor(language: Language) {
    this.#language = language;
  }

  onAdd(map: MapLibreMap): HTMLElement {
    const container = document.createElement('div');
    container.className = 'maplibregl-ctrl maplibregl-ctrl-group pan';
    for (const direction of DIRECTIONS) container.append(this.#createButton(map, direction));
    this.#container = container;
    return container;
  }

  onRemove(): void {
    this.#container?.remove();
  }

  #createButton(map: MapLibreMap, direction: Direction): HTMLButtonElement {
    const button = document.createElement('button');
    button.type = 'button';
    button.className = direction;
    button.title = PAN_STRINGS[this.#language][direction];
    button.setAttribute('aria-label', button.title);
    button.innerHTML = `<svg viewBox="0 0 20 20" aria-hidden="true" focusable="false"><path d="${ARROWS[direction]}"/></svg>`;
    button.addEventListener('click', () => {
      const [x, y] = MOVES[direction];
      const { clientWidth, clientHeight } = map.getContainer();
      const still = matchMedia('(prefers-reduced-motion: reduce)').matches;
      map.panBy([x * clientWidth * STEP, y * clientHeight * STEP], { duration: still ? 0 : 300 });
    });
    return button;
  }
}
