import { describe, expect, it } from 'vitest';
import { CHECKS, type EmbedObservations, judgeEmbed } from './embed-check.js';

const FINE: EmbedObservations = {
  atlas: 'https://atlas.example',
  page: 'https://paper.example',
  language: 'zh-CN',
  dataStatus: 200,
  workerStarted: true,
  pictureShown: true,
  webgl2: true,
  framed: false,
  violated: [],
};

const find = (change: Partial<EmbedObservations>, check: string) =>
  judgeEmbed({ ...FINE, ...change }).find((finding) => finding.check === check);

describe('judgeEmbed', () => {
  it('finds nothing where all went well, one finding for each check', () => {
    const findings = judgeEmbed(FINE);
    expect(findings.map(({ check }) => check)).toEqual(CHECKS);
    expect(findings.every(({ level }) => level === 'ok')).toBe(true);
  });

  it('tells a policy that forbids from a host that does not send the header', () => {
    expect(find({ dataStatus: 0, violated: ['connect-src'] }, 'data')).toMatchObject({
      case: 'policy',
      line: 'Content-Security-Policy: connect-src https://atlas.example blob:',
    });
    expect(find({ dataStatus: 0 }, 'data')).toMatchObject({
      case: 'cors',
      line: 'Access-Control-Allow-Origin: *',
    });
    expect(find({ dataStatus: 404 }, 'data')).toEqual({ check: 'data', level: 'problem', case: 'missing' });
  });

  it('gives the line that lets the worker start', () => {
    expect(find({ workerStarted: false }, 'worker')?.line).toBe('Content-Security-Policy: worker-src blob:');
  });

  it('only notes what stays readable: no WebGL2, another language, a sandbox', () => {
    expect(find({ webgl2: false }, 'webgl')?.level).toBe('note');
    expect(find({ language: 'ar' }, 'language')).toMatchObject({ level: 'note', case: 'other' });
    expect(find({ language: '' }, 'language')?.case).toBe('absent');
    expect(find({ framed: true, page: 'null' }, 'frame')?.case).toBe('sandbox');
  });
});
