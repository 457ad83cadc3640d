import { afterEach, expect, it } from 'vitest';
import { DEFAULT_VIEW } from '../../domain/view.js';
import { frameView, hasOutgrown } from './frame-view.js';

const VIEW = { ...DEFAULT_VIEW, camera: { center: [120, 36], zoom: 12 } } as const;

function createFrame(width: number, height = width): HTMLElement {
  const frame = document.createElement('div');
  Object.assign(frame.style, { width: `${width}px`, height: `${height}px` });
  document.body.append(frame);
  return frame;
}

afterEach(() => document.body.replaceChildren());

it('shows the same ground at half the size: one zoom less', () => {
  // A step's zoom is meant for a map of 760 px.
  expect(frameView(VIEW, createFrame(760), 'dark')).toEqual({ ...VIEW, theme: 'dark' });
  expect(frameView(VIEW, createFrame(380), 'auto').camera?.zoom).toBeCloseTo(11, 6);
});

it('has outgrown its frame at another size, not at a little more or less', () => {
  const shown = frameView(VIEW, createFrame(760), 'auto');
  expect(hasOutgrown(VIEW, createFrame(380), shown)).toBe(true);
  // 2^0.05 = 1.035: 20 px of 760 are less.
  expect(hasOutgrown(VIEW, createFrame(740), shown)).toBe(false);
  expect(hasOutgrown(VIEW, createFrame(380), undefined)).toBe(false);
});
