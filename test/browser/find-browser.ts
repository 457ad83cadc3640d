/** Finds a Chrome or Chromium on this machine, else installs one, else says what to do. */
import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { chromium } from 'playwright-core';

const COMMANDS = [
  'chromium',
  'chromium-browser',
  'google-chrome',
  'google-chrome-stable',
  'chrome',
  'microsoft-edge',
];
const PLACES = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
  'C:\\Program Files (x86)\\Google\\Chrome\\Application\\chrome.exe',
  'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe',
];

/** Flags for WebGL2 in software and for keeping the browser from calling home. */
export const BROWSER_FLAGS = [
  '--no-sandbox',
  '--use-angle=swiftshader',
  '--enable-unsafe-swiftshader',
  '--ignore-gpu-blocklist',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--no-first-run',
];

/** Path of a browser on this machine; undefined when there is none. `CHROME_PATH` names one outright. */
export function findBrowser(): string | undefined {
  const asked = process.env.CHROME_PATH;
  if (asked && existsSync(asked)) return asked;
  return (
    COMMANDS.map(onPath).find((path) => path !== undefined) ?? [...PLACES, playwrightPath()].find(existsSync)
  );
}

/** Path of a browser, installing one if need be. Throws with what to do when that fails. */
export function ensureBrowser(): string {
  const found = findBrowser();
  if (found) return found;
  if (process.getuid?.() === 0 && onPath('apt-get')) {
    console.log('No Chrome or Chromium found: installing Debian’s chromium and a Chinese font.');
    run('apt-get', ['update']);
    run('apt-get', ['install', '-y', '--no-install-recommends', 'chromium', 'fonts-noto-cjk']);
  } else {
    console.log('No Chrome or Chromium found: installing Playwright’s.');
    run(process.execPath, ['node_modules/playwright-core/cli.js', 'install', 'chromium']);
  }
  const installed = findBrowser();
  if (installed) return installed;
  throw new Error(
    'The browser tests need Chrome or Chromium, and none could be installed. Install one (Debian: apt-get install chromium; macOS: brew install --cask chromium) or set CHROME_PATH to its program, then run npm test again.',
  );
}

function onPath(command: string): string | undefined {
  try {
    const finder = process.platform === 'win32' ? 'where' : 'which';
    return (
      execFileSync(finder, [command], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] })
        .split('\n')[0]
        ?.trim() || undefined
    );
  } catch {
    // `which` exits 1 for a command that is not there.
    return undefined;
  }
}

function playwrightPath(): string {
  try {
    return chromium.executablePath();
  } catch {
    // No browser build is known for this platform.
    return '';
  }
}

function run(command: string, args: readonly string[]): void {
  try {
    execFileSync(command, args, {
      stdio: 'inherit',
      env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
    });
  } catch (error) {
    console.error(
      `${command} ${args.join(' ')} failed: ${error instanceof Error ? error.message : String(error)}`,
    );
  }
}
