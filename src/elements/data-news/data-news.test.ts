import axe from 'axe-core';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { changesSince } from '../../domain/edition-versions.js';
import type { Language } from '../../domain/language.js';
import { loadEdition } from '../../io/load-edition.js';
import { loadVersions } from '../../io/load-versions.js';
import './data-news.js';
import type { DataNews } from './data-news.js';

const EDITION = new URL('/test/fixtures/edition-harbour-next/edition.json', location.href).href;

async function createNews(language: Language = 'en'): Promise<DataNews> {
  const result = await loadEdition(EDITION);
  const versions = await loadVersions(EDITION);
  const news = changesSince(versions, versions[0]?.hash ?? '');
  if (!result.ok || news.type !== 'changed') throw new Error('The fixture did not load');
  const element = Object.assign(document.createElement('data-news'), {
    news,
    edition: result.value,
    shown: ['pumps'],
    language,
  });
  document.body.append(element);
  await element.updateComplete;
  return element;
}

const root = (element: DataNews) => {
  if (!element.shadowRoot) throw new Error('The element has not rendered');
  return element.shadowRoot;
};

async function open(element: DataNews): Promise<readonly string[]> {
  root(element).querySelector<HTMLButtonElement>('.toggle')?.click();
  await element.updateComplete;
  return [...root(element).querySelectorAll('li')].map(({ textContent }) =>
    textContent.replace(/\s+/g, ' ').trim(),
  );
}

afterEach(() => document.body.replaceChildren());

describe('<data-news>', () => {
  it.each(['zh', 'en'] as const)('has no accessibility violation, open (%s)', async (language) => {
    const element = await createNews(language);
    await open(element);
    const { violations } = await axe.run(element);
    expect(violations.map(({ id, nodes }) => `${id} ${nodes[0]?.html}`)).toEqual([]);
  });

  it('says how much has changed before it says what', async () => {
    const element = await createNews();
    expect(root(element).querySelector('[role=status]')?.textContent).toBe(
      'Data updated: 1 added, 1 removed, 3 changed, and 1 of the commitments',
    );
    expect(root(element).querySelector('li')).toBeNull();
  });

  it('lists what changed and in what, the layers shown first', async () => {
    expect(await open(await createNews())).toEqual([
      'AddedEast pumping station Pumping stations',
      'ChangedSouth pumping station Pumping stations · shape · values',
      'ChangedEast Quay Quays to be rebuilt · shape · Area 14.2 ha (214 mu) → 28.5 ha (427 mu)',
      'ChangedThe Great Mole Quays to be rebuilt · status Started → Completed · name',
      'RemovedIllustrative garden 2 Roof gardens (illustrative)',
    ]);
  });

  it('says it in Chinese', async () => {
    const element = await createNews('zh');
    expect(root(element).querySelector('[role=status]')?.textContent).toBe(
      '数据已更新：新增 1 处、移除 1 处、改动 3 处和承诺 1 项',
    );
    expect((await open(element)).find((line) => line.includes('大防波堤'))).toContain('进度 开工 → 建成');
  });

  it('closes by its cross', async () => {
    const element = await createNews();
    const heard = vi.fn();
    element.addEventListener('close', heard);
    root(element).querySelector<HTMLButtonElement>('.close')?.click();
    expect(heard).toHaveBeenCalledOnce();
  });
});
