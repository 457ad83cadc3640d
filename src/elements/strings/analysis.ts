/** Words of the analysis panel's frame. */
import type { AnalysisTool } from '../../domain/analysis-view.js';
import type { Language } from '../../domain/language.js';

export interface AnalysisStrings {
  readonly tools: string;
  readonly names: Record<AnalysisTool, string>;
  readonly intros: Record<AnalysisTool, string>;
  readonly notLoaded: string;
}

export const ANALYSIS_STRINGS: Record<Language, AnalysisStrings> = {
  zh: {
    tools: '分析工具',
    names: { draw: '绘制与量算', coverage: '覆盖', area: '区域报告', scenario: '推演' },
    intros: {
      draw: '在地图上画点、线、面，随画随量。',
      coverage: '一些地方被另一些地方覆盖了多少，或在其多远以内。重叠只算一次。',
      area: '一个画出或选定的范围里有什么。',
      scenario: '挑选或画出地块，看目标还差多少。这是推演，不是规划。',
    },
    notLoaded: '这个工具没有载入，请检查网络后再选一次。',
  },
  en: {
    tools: 'Analysis tools',
    names: { draw: 'Draw and measure', coverage: 'Coverage', area: 'Area report', scenario: 'What if' },
    intros: {
      draw: 'Draw points, lines and areas on the map; they are measured as you draw.',
      coverage: 'How much of some places others cover, or lie near to. Overlaps count once.',
      area: 'What lies within an area that you draw or choose.',
      scenario: 'Pick or draw parcels and see what is missing to a target. A sketch, not a plan.',
    },
    notLoaded: 'This tool was not loaded; check the network and choose it again.',
  },
};
