/**
 * `npm test`: finds or installs a browser, builds the site, runs every test, and closes with the true counts.
 * With `--check` it also runs types, lint, format, unused code and the geodata gate, each counted as one test.
 */
import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { ensureBrowser } from './browser/find-browser.js';

const REPORT = '.cache/test-report.json';

interface Counts {
  passed: number;
  failed: number;
  skipped: number;
}

const counts: Counts = { passed: 0, failed: 0, skipped: 0 };

function step(title: string, command: string, args: readonly string[]): boolean {
  console.log(`\n— ${title}`);
  const { status } = spawnSync(command, args, { stdio: 'inherit', shell: process.platform === 'win32' });
  return status === 0;
}

function count(passed: boolean): void {
  if (passed) counts.passed++;
  else counts.failed++;
}

function browserIsThere(): boolean {
  try {
    process.env.CHROME_PATH = ensureBrowser();
    console.log(`Browser: ${process.env.CHROME_PATH}`);
    return true;
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    return false;
  }
}

function runTests(): void {
  rmSync(REPORT, { force: true });
  mkdirSync('.cache', { recursive: true });
  const ok = step('Tests', 'npx', [
    'vitest',
    'run',
    '--reporter=default',
    '--reporter=json',
    `--outputFile.json=${REPORT}`,
  ]);
  const report: unknown = readReport();
  const {
    numPassedTests = 0,
    numFailedTests = 0,
    numPendingTests = 0,
  } = report as Partial<Record<string, number>>;
  counts.passed += numPassedTests;
  counts.failed += numFailedTests;
  counts.skipped += numPendingTests;
  // A file that does not load, or an unhandled error, fails the run without failing a test.
  if (!ok && numFailedTests === 0) counts.failed++;
}

function readReport(): unknown {
  try {
    return JSON.parse(readFileSync(REPORT, 'utf8'));
  } catch {
    // The runner died before it could write: counted as one failure above.
    return {};
  }
}

if (browserIsThere() && step('Build', 'npm', ['run', '--silent', 'build'])) runTests();
else counts.failed++;

if (process.argv.includes('--check')) {
  count(step('Types', 'npx', ['tsc', '-p', '.']));
  count(step('Lint and format', 'npx', ['biome', 'check', '.']));
  count(step('Unused code', 'npx', ['knip']));
  count(step('Geodata', 'npx', ['tsx', 'geodata/check.ts']));
}

console.log(
  `\n${counts.passed} passed, ${counts.failed} failed${counts.skipped > 0 ? `, ${counts.skipped} skipped` : ''}`,
);
process.exit(counts.failed === 0 && counts.passed > 0 ? 0 : 1);
