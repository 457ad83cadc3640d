import { commands } from 'vitest/browser';
import { it } from 'vitest';
import { loadEdition } from '../../io/load-edition.js';
import { makeFile, makeSheet, type PrintOptions } from './print-job.js';

const URL_ = new URL('/geodata/shibei-2024/edition.json', location.href).href;
const base: PrintOptions = { size: 'A4', orientation: 'landscape', scale: 'fit', legend: true, ticks: true, notes: true, themeName: 'light', format: 'pdf' };
const cases: [string, Partial<PrintOptions>, 'zh' | 'en', number, readonly [number, number, number, number] | undefined][] = [
  ['a4l-en', {}, 'en', 110, undefined],
  ['a4p-zh', { orientation: 'portrait' }, 'zh', 110, [120.33, 36.07, 120.37, 36.11]],
  ['a3l-zh-dark', { size: 'A3', themeName: 'dark', scale: 10000 }, 'zh', 80, undefined],
];
const base64 = (bytes: Uint8Array) => { let s = ''; for (let i = 0; i < bytes.length; i += 8192) s += String.fromCharCode(...bytes.subarray(i, i + 8192)); return btoa(s); };
it.each(cases)('%s', async (name, change, language, dotsPerInch, bounds) => {
  const result = await loadEdition(URL_);
  if (!result.ok) throw new Error('no edition');
  const edition = result.value;
  const input = { edition, filtered: edition, view: { basis: 'all', theme: 'auto' } as const, bounds: bounds ?? edition.manifest.extent, baseUrl: new URL('.', URL_).href, language, permalink: 'https://atlas.example.org/renewal/#v=1&at=120.36,36.11,12.5&on=relocation-zones,land-parcels&sel=x', filterText: '', today: '2026-11-23', options: { ...base, ...change }, dotsPerInch, signal: new AbortController().signal };
  const start = performance.now();
  const sheet = await makeSheet(input);
  const blob = await new Promise<Blob | null>((r) => sheet.canvas.toBlob(r));
  await commands.writeFile(`/work/main/node_modules/.zz-print/${name}.png`, base64(new Uint8Array(await (blob as Blob).arrayBuffer())), 'base64');
  console.log(name, sheet.scale, sheet.sharpness, performance.now() - start);
}, 120000);
it('file', async () => {
  const result = await loadEdition(URL_);
  if (!result.ok) throw new Error('no edition');
  const edition = result.value;
  for (const format of ['pdf', 'png'] as const) {
    const start = performance.now();
    const { file, name, sharpness } = await makeFile({ edition, filtered: edition, view: { basis: 'all', theme: 'auto' }, bounds: edition.manifest.extent, baseUrl: new URL('.', URL_).href, language: 'zh', permalink: '', filterText: '', today: '2026-11-23', options: { ...base, format, size: 'A3' }, dotsPerInch: 300, signal: new AbortController().signal });
    console.log(name, file.size, sharpness, performance.now() - start);
    await commands.writeFile(`/work/main/node_modules/.zz-print/file.${format}`, base64(new Uint8Array(await file.arrayBuffer())), 'base64');
  }
}, 200000);
