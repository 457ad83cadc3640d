import { describe, expect, it } from 'vitest';
import { createAtlasFeature, createEdition, createLayer } from '../../test/create-edition.js';
import { type ReportInput, reportAddress, versionOf, writeReport } from './report-error.js';

const feature = createAtlasFeature({ id: 'mill-1', name: 'Mill & Sons' });
const layer = createLayer('works', [feature]);

const INPUT: ReportInput = {
  manifest: createEdition([layer]).manifest,
  feature,
  layer,
  language: 'en',
  words: {
    subject: '{title}: {name}',
    place: 'Place: {name} ({layer}, {id})',
    version: 'Version: {version}, {today}',
    link: 'Link: {link}',
    questions: ['What is wrong?', 'What is right?'],
  },
  link: 'https://map.example/#sel=mill-1&on=a,b',
  today: '2031-05-06',
};

it('a report names the place, the version and the link, and leaves room for answers', () => {
  expect(writeReport(INPUT)).toEqual({
    subject: 'Test: Mill & Sons',
    body: [
      'Place: Mill & Sons (Layer works, mill-1)',
      'Version: test-2024@2024-01-01, 2031-05-06',
      'Link: https://map.example/#sel=mill-1&on=a,b',
      '',
      'What is wrong?',
      '',
      'What is right?',
      '',
    ].join('\n'),
  });
});

it('a version is the edition and the day of its data', () => {
  expect(versionOf(INPUT.manifest)).toBe('test-2024@2024-01-01');
});

describe('the address of a report', () => {
  it('is a mail with subject and body, whatever characters they hold', () => {
    const address = reportAddress('mailto:map@example.org', INPUT);
    const [to, query = ''] = address.split('?');
    expect(to).toBe('mailto:map@example.org');
    const [subject = '', body = ''] = query.split('&').map((part) => part.slice(part.indexOf('=') + 1));
    expect(query.split('&')).toHaveLength(2);
    expect(decodeURIComponent(subject)).toBe('Test: Mill & Sons');
    expect(decodeURIComponent(body)).toBe(writeReport(INPUT).body.replaceAll('\n', '\r\n'));
    expect(query).not.toContain('+');
  });

  it('keeps what the mail address asks for itself', () => {
    expect(reportAddress('mailto:map@example.org?cc=b@example.org', INPUT)).toMatch(
      /^mailto:map@example\.org\?cc=b@example\.org&subject=Test/,
    );
  });

  it('is a page that is told feature, link and version, beside its own query', () => {
    const url = new URL(reportAddress('https://example.org/errors?form=3', INPUT));
    expect(url.origin + url.pathname).toBe('https://example.org/errors');
    expect(Object.fromEntries(url.searchParams)).toEqual({
      form: '3',
      feature: 'mill-1',
      link: INPUT.link,
      version: 'test-2024@2024-01-01',
    });
  });
});
