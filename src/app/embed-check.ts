/**
 * Entry of embed/check.js: an engineer pastes `<p id="renewal-check">…</p>` and this script where a map shall stand. The
 * paragraph's own text is what is left when scripts are stripped.
 */
import { type EmbedObservations, judgeEmbed, wholePolicy } from '../domain/embed-check.js';
import { parseLanguage } from '../domain/language.js';
import { hasWebgl2 } from '../elements/map-shell/reveal-trigger.js';
import { CHECK_STRINGS } from '../elements/strings/embed-check.js';

const WAIT_MILLISECONDS = 3000;
/** A picture of one pixel. */
const PIXEL = 'data:image/gif;base64,R0lGODlhAQABAAAAACH5BAEKAAEALAAAAAABAAEAAAICTAEAOw==';

const place = document.querySelector<HTMLElement>('#renewal-check');
if (place) await check(place);

async function check(place: HTMLElement): Promise<void> {
  const language = parseLanguage(place.closest('[lang]')?.getAttribute('lang')) ?? 'zh';
  const words = CHECK_STRINGS[language];
  place.textContent = words.working;
  const observed = await observe(place);
  const findings = judgeEmbed(observed);
  const bad = findings.some(({ level }) => level === 'problem');
  const list = document.createElement('dl');
  for (const finding of findings) {
    const { check: name, level, line } = finding;
    list.append(write('dt', `${words.names[name]}: ${words.levels[level]}`));
    list.append(write('dd', words.cases[name][finding.case] ?? ''));
    if (line !== undefined) list.append(write('dd', `${words.add} `, write('code', line)));
  }
  const result = document.createElement('section');
  result.id = place.id;
  result.dataset.result = bad ? 'problem' : 'ok';
  result.append(write('h2', words.heading), write('p', bad ? words.bad : words.good), list);
  result.append(write('p', `${words.whole} `, write('code', wholePolicy(observed.atlas))));
  place.replaceWith(result);
}

function write(tag: string, text: string, ...more: readonly Node[]): HTMLElement {
  const element = document.createElement(tag);
  element.append(text, ...more);
  return element;
}

async function observe(place: HTMLElement): Promise<EmbedObservations> {
  const violated = new Set<string>();
  const note = (event: SecurityPolicyViolationEvent) => violated.add(event.effectiveDirective);
  document.addEventListener('securitypolicyviolation', note);
  const edition = place.dataset.edition ?? '';
  const [dataStatus, workerStarted, pictureShown] = await Promise.all([
    tryData(new URL(edition || 'page.css', import.meta.url).href),
    tryWorker(),
    tryPicture(),
  ]);
  // Violations are told a moment after what they forbade.
  await new Promise((resolve) => setTimeout(resolve, 50));
  document.removeEventListener('securitypolicyviolation', note);
  return {
    atlas: new URL(import.meta.url).origin,
    page: location.origin,
    language: place.closest('[lang]')?.getAttribute('lang') ?? '',
    dataStatus,
    workerStarted,
    pictureShown,
    webgl2: hasWebgl2(),
    framed: window.parent !== window,
    violated: [...violated],
  };
}

async function tryData(url: string): Promise<number> {
  try {
    return (await fetch(url)).status;
  } catch {
    // Forbidden, or nobody there: the violations tell which.
    return 0;
  }
}

function tryWorker(): Promise<boolean> {
  return new Promise((resolve) => {
    const url = URL.createObjectURL(new Blob(['postMessage(1)'], { type: 'text/javascript' }));
    const end = (started: boolean) => {
      URL.revokeObjectURL(url);
      resolve(started);
    };
    setTimeout(() => end(false), WAIT_MILLISECONDS);
    try {
      const worker = new Worker(url, { type: 'module' });
      worker.onmessage = () => {
        worker.terminate();
        end(true);
      };
      worker.onerror = () => end(false);
    } catch {
      end(false);
    }
  });
}

function tryPicture(): Promise<boolean> {
  return new Promise((resolve) => {
    const image = new Image();
    image.onload = () => resolve(true);
    image.onerror = () => resolve(false);
    image.src = PIXEL;
  });
}
