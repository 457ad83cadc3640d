/** What each part of the built site weighs: `npm run build && npx tsx test/bench/chunks.ts`. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';

const FOLDER = 'dist/assets';
/** Bytes gzipped; smaller ones are summed up. */
const SMALL = 2000;

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
  const listed = chunks.filter(({ sent }) => sent >= SMALL);
  for (const { name, bytes, sent } of listed) printRow(name, bytes, sent);
  const others = chunks.slice(listed.length);
  const sum = (member: 'bytes' | 'sent') => others.reduce((all, chunk) => all + chunk[member], 0);
  printRow(`${others.length} smaller ones`, sum('bytes'), sum('sent'));
}

function printRow(name: string, bytes: number, sent: number): void {
  console.log(`| ${name} | ${bytes.toLocaleString('en')} | ${sent.toLocaleString('en')} |`);
}

if (import.meta.url === `file://${process.argv[1]}`) weighChunks();
