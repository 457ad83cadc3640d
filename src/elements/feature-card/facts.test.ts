import { render } from 'lit';
import { describe, expect, it } from 'vitest';
import { createAtlasFeature, createLayer } from '../../../test/create-edition.js';
import { renderFacts } from './facts.js';

const layer = createLayer('works', [], {
  fields: [{ name: 'former_use', title: { zh: '原用途', en: 'Former use' }, type: 'string' }],
});
const feature = createAtlasFeature({
  id: 'a',
  former_use: '棉纺厂',
  former_use_en: 'cotton mill',
  source: 'Daily https://news.example/1',
});

function textIn(language: 'zh' | 'en'): string {
  const place = document.createElement('div');
  render(renderFacts({ feature, layer, language }), place);
  return place.textContent ?? '';
}

describe('facts of a feature', () => {
  it('give a field in the reader’s language', () => {
    expect(textIn('en')).toContain('cotton mill');
    expect(textIn('en')).not.toContain('棉纺厂');
    expect(textIn('zh')).toContain('棉纺厂');
  });

  it('make the address of a source a link that says where it leads', () => {
    const place = document.createElement('div');
    render(renderFacts({ feature, layer, language: 'en' }), place);
    const link = place.querySelector('a');
    expect(link?.href).toBe('https://news.example/1');
    expect(link?.textContent).toContain('news.example');
    expect(link?.rel).toContain('noopener');
  });
});
