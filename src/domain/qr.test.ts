import { expect, it } from 'vitest';
import { qrPath } from './qr.js';

it('draws a code with a quiet zone and its three finder patterns', () => {
  const { size, path } = qrPath('https://example.org/#v=1');
  expect((size - 8 - 17) % 4).toBe(0);
  // The top row of the finder patterns at the left and at the right: 7 dark modules each.
  expect(path).toContain('M4 4h7v1h-7z');
  expect(path).toContain(`M${size - 11} 4h7v1h-7z`);
  expect(path).toContain(`M4 ${size - 11}h7v1h-7z`);
  expect(path).not.toMatch(/M[0-3] /);
});

it('refuses what is too long', () => {
  expect(() => qrPath('x'.repeat(5000))).toThrow();
});
