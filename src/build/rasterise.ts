/** SVG → PNG and WebP, without a browser and with fonts of its own: the same pixels on every machine. */
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { renderAsync } from '@resvg/resvg-js';
import sharp from 'sharp';
import subsetFont from 'subset-font';

const require = createRequire(import.meta.url);
const FONTS = [
  '@expo-google-fonts/noto-sans-sc/400Regular/NotoSansSC_400Regular.ttf',
  '@expo-google-fonts/noto-serif-sc/500Medium/NotoSerifSC_500Medium.ttf',
  '@expo-google-fonts/noto-serif-sc/700Bold/NotoSerifSC_700Bold.ttf',
];

/** Files of pixels by their format. */
export interface Raster {
  readonly png: Buffer;
  readonly webp: Buffer;
}

export interface Rasteriser {
  /** The picture at so many px to a CSS px; a PNG has at most 256 colours, as many as a map needs. */
  readonly draw: <Format extends keyof Raster>(
    svg: string,
    scale: number,
    formats: readonly Format[],
  ) => Promise<Pick<Raster, Format>>;
  /** Removes its fonts. */
  readonly close: () => Promise<void>;
}

/** For pictures whose text is all in `texts`: fonts are read anew for each picture, so they hold no more than is needed. */
export async function createRasteriser(texts: readonly string[]): Promise<Rasteriser> {
  const folder = await mkdtemp(join(tmpdir(), 'atlas-fonts-'));
  const characters = [...new Set(texts.join(''))].join('');
  const fontFiles: string[] = [];
  for (const path of FONTS) {
    const file = join(folder, basename(path));
    const font = await readFile(require.resolve(path));
    await writeFile(file, await subsetFont(font, characters, { targetFormat: 'truetype' }));
    fontFiles.push(file);
  }
  return {
    draw: (svg, scale, formats) => draw(svg, { scale, formats, fontFiles }),
    close: () => rm(folder, { recursive: true }),
  };
}

async function draw<Format extends keyof Raster>(
  svg: string,
  {
    scale,
    formats,
    fontFiles,
  }: { readonly scale: number; readonly formats: readonly Format[]; readonly fontFiles: string[] },
): Promise<Pick<Raster, Format>> {
  const { width, height, pixels } = await renderAsync(withOwnFonts(svg), {
    font: { fontFiles, loadSystemFonts: false, defaultFontFamily: 'Noto Sans SC' },
    fitTo: { mode: 'zoom', value: scale },
  });
  const picture = () => sharp(pixels, { raw: { width, height, channels: 4 } }).removeAlpha();
  const encoders: Record<keyof Raster, () => Promise<Buffer>> = {
    png: () => picture().png({ palette: true, effort: 3, dither: 0 }).toBuffer(),
    webp: () => picture().webp({ quality: 84, effort: 3 }).toBuffer(),
  };
  const files = await Promise.all(formats.map(async (format) => [format, await encoders[format]()] as const));
  // Safe: one entry for each format asked for.
  return Object.fromEntries(files) as Pick<Raster, Format>;
}

/** The families of a poster are those of readers' machines; here there are these two. */
function withOwnFonts(svg: string): string {
  return svg.replace(/font-family="[^"]*?(sans-serif|serif)"/g, (_, generic: string) =>
    generic === 'serif' ? 'font-family="Noto Serif SC"' : 'font-family="Noto Sans SC"',
  );
}
