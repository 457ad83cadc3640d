/** How the measuring goes: nothing while it is quick, then progress and a way to stop it. */
import { html, nothing, type TemplateResult } from 'lit';
import type { Language } from '../../domain/language.js';
import { AREA_REPORT_STRINGS } from '../strings/area-report.js';
import type { AreaJob } from './area-job.js';

interface StatusInput {
  readonly language: Language;
  readonly onCancel: () => void;
  readonly onAgain: () => void;
}

export function renderStatus(job: AreaJob, { language, onCancel, onAgain }: StatusInput): TemplateResult {
  const words = AREA_REPORT_STRINGS[language];
  const { phase, slow, done, result } = job;
  const working = phase === 'working' && slow;
  const text = {
    idle: '',
    working: working ? (result ? words.stale : words.working) : '',
    cancelled: words.cancelled,
    failed: words.failed,
  }[phase];
  const stopped = phase === 'cancelled' || phase === 'failed';
  return html`<p class="status" role="status">${text}</p>
    ${
      working
        ? html`<progress aria-label=${words.working} .value=${done} max="1"></progress>
          <p class="tools"><button class="quiet" id="cancel" type="button" @click=${onCancel}>${words.cancel}</button></p>`
        : nothing
    }
    ${stopped ? html`<p class="tools"><button class="quiet" id="again" type="button" @click=${onAgain}>${words.again}</button></p>` : nothing}`;
}
