/** The analysis worker's answers, worked out in the page: for tests of panels. */
import { answerCoverage } from '../src/domain/answer-coverage.js';
import { measureInside } from '../src/domain/inside.js';
import { nameAnswer } from '../src/domain/name-answer.js';
import { packList } from '../src/domain/packed-list.js';
import { drawCoverage } from '../src/domain/shapes/draw-coverage.js';
import type { askCoverage, askInside, askShapes } from '../src/worker/analysis-client.js';

interface Askers {
  readonly askCoverage: typeof askCoverage;
  readonly askInside: typeof askInside;
  readonly askShapes: typeof askShapes;
}

export const ASK_INLINE: Askers = {
  askCoverage: async ({ zones, covers, bufferMetres }, { onProgress } = {}) =>
    nameAnswer(
      await answerCoverage(
        { zones: packList(zones), covers: packList(covers), bufferMetres },
        { onProgress },
      ),
      { zones, covers },
    ),
  askInside: async (area, features) =>
    measureInside(area, packList(features)).map((inside, index) => ({
      id: features[index]?.id ?? '',
      ...inside,
    })),
  askShapes: async ({ zones, covers, bufferMetres }, metresPerPixel) =>
    drawCoverage(
      {
        zones: zones.map(({ geometry }) => geometry),
        covers: covers.map(({ geometry }) => geometry),
        bufferMetres,
      },
      metresPerPixel,
    ),
};
