/** What each part of the built site weighs: `npm run build && npx tsx test/bench/chunks.ts`. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';

const FOLDER = 'dist/assets';

/** Prints each script and style sheet, largest first, as it is sent. */
export function weighChunks(): void {
  const chunks = readdirSync(FOLDER)
    .filter((name) => /\.(m?js|css)$/.test(name))
    .map((name) => {
      const bytes = readFileSync(join(FOLDER, name));
      return { name: name.replace(/-[\w-]{8}\./, '.'), bytes: bytes.length, sent: gzipSync(bytes).length };
    })
    .sort((a, b) => b.sent - a.sent);
  console.log('\n### Chunks of the build\n\n| chunk | bytes | gzipped |\n|---|---|---|');
  for (const { name, bytes, sent } of chunks)
    console.log(`| ${name} | ${bytes.toLocaleString('en')} | ${sent.toLocaleString('en')} |`);
}

if (import.meta.url === `file://${process.argv[1]}`) weighChunks();
