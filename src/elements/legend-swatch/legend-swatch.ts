import { html, svg, type TemplateResult } from 'lit';
import type { Swatch } from '../../map/legend.js';
import { type MARKER_SHAPES, markerPath } from '../../map/marker-shape.js';

const WIDTH = 30;
const HEIGHT = 18;

/** A small drawing of how something looks on the map; decoration beside words, hence hidden from screen readers. */
export function renderSwatch(swatch: Swatch): TemplateResult {
  return html`<svg class="swatch" width=${WIDTH} height=${HEIGHT} viewBox="0 0 ${WIDTH} ${HEIGHT}" aria-hidden="true" focusable="false">
    ${drawing(swatch)}
  </svg>`;
}

function drawing(swatch: Swatch) {
  switch (swatch.type) {
    case 'area':
      return svg`<rect x="2" y="2" width="26" height="14" fill=${swatch.colour} fill-opacity=${swatch.fillOpacity}/>
        ${swatch.hatched ? hatch(swatch.colour) : ''}
        <rect x="2" y="2" width="26" height="14" fill="none" stroke=${swatch.colour} stroke-width="1.5" stroke-dasharray=${dashes(swatch.dash, 1.5)}/>`;
    case 'line':
      return svg`<path d="M1 9H29" stroke=${swatch.colour} stroke-width=${swatch.width} stroke-dasharray=${dashes(swatch.dash, swatch.width)}/>
        ${swatch.core ? svg`<path d="M1 9H29" stroke=${swatch.coreColour} stroke-width=${swatch.coreWidth} stroke-dasharray=${dashes(swatch.core, swatch.coreWidth)}/>` : ''}`;
    case 'marker':
      return svg`<path d=${markerPath({ marker: swatch.marker, x: WIDTH / 2, y: HEIGHT / 2, radius: 7 })}
        fill=${swatch.look === 'solid' ? swatch.colour : swatch.paper} stroke=${swatch.colour} stroke-width="2"/>
        ${swatch.look === 'hatched' ? markerHatch(swatch.marker, swatch.colour) : ''}`;
  }
}

function hatch(colour: string) {
  const strokes = [4, 10, 16, 22, 28, 34, 40].map(
    (x) =>
      `M${Math.min(28, x)} ${2 + Math.max(0, x - 28)}L${Math.max(2, x - 14)} ${16 - Math.max(0, 2 - (x - 14))}`,
  );
  return svg`<path d=${strokes.join('')} stroke=${colour} stroke-width="1.1" stroke-opacity="0.75"/>`;
}

function markerHatch(marker: keyof typeof MARKER_SHAPES, colour: string) {
  return svg`<path d=${markerPath({ marker, x: WIDTH / 2, y: HEIGHT / 2, radius: 3 })} fill=${colour}/>`;
}

function dashes(dash: readonly number[], width: number): string {
  return dash[1] === 0 ? 'none' : dash.map((part) => part * width).join(' ');
}
