/** All changes as Markdown, for who reviews the edition. Names come from data: what Markdown would read is escaped. */
import type { ChangedPlace, EditionChanges, Place } from '../../domain/edition-changes.js';
import { localize, nameOf } from '../../domain/edition-text.js';
import { writeSize } from '../../domain/feature-sentence.js';
import type { Language } from '../../domain/language.js';
import { attributeText, geometryText } from '../compare-panel/change-text.js';
import { COMPARE_STRINGS } from '../strings/compare.js';
import { EDITION_STRINGS } from '../strings/edition.js';
import { fill, fillIn, STRINGS } from '../strings.js';
import type { MadeEdition } from './made-edition.js';
import { basisSumText, promiseText, targetChangeText } from './target-change.js';

export function writeChanges(made: MadeEdition, language: Language): string {
  const words = EDITION_STRINGS[language];
  const { before, edition } = made;
  const sections = [
    [`# ${escapeMarkdown(localize(edition.manifest.title, language))} · ${edition.manifest.id}`],
    [
      fillIn(words.from, {
        before: escapeMarkdown(localize(before.manifest.title, language)),
        beforeDate: before.manifest.updated,
        after: escapeMarkdown(localize(edition.manifest.title, language)),
        afterDate: edition.manifest.updated,
      }),
      words.gate,
    ],
    [`## ${words.targets}`, ...writeTargets(made, language)],
    [`## ${words.byBasis}`, writeBases(made, language)],
    ...writePlaces(made, language),
    ...writeTitles(made.changes, language),
  ];
  return `${sections.map((lines) => lines.join('\n\n')).join('\n\n')}\n`;
}

function writeTargets({ targets }: MadeEdition, language: Language): readonly string[] {
  if (targets.length === 0) return [EDITION_STRINGS[language].noTargets];
  const lines = targets.map((change) => {
    const promise = promiseText(change, language);
    return `- ${escapeMarkdown(targetChangeText(change, language))}${promise === '' ? '' : ` · ${escapeMarkdown(promise)}`}`;
  });
  return [lines.join('\n')];
}

function writeBases({ bases }: MadeEdition, language: Language): string {
  const words = EDITION_STRINGS[language];
  const rows = bases.map(
    ({ basis, before, after }) =>
      `| ${STRINGS[language].bases[basis]} | ${basisSumText(before, language)} | ${basisSumText(after, language)} |`,
  );
  return [`| ${words.claim} | ${words.before} | ${words.after} |`, '| --- | --- | --- |', ...rows].join('\n');
}

function writePlaces(made: MadeEdition, language: Language): readonly (readonly string[])[] {
  const { added, removed, changed } = made.changes;
  const strings = COMPARE_STRINGS[language];
  const place = (one: Place) => `- ${placeText(one, language)}`;
  const groups = [
    [strings.added, added.map(place)],
    [strings.removed, removed.map(place)],
    [strings.changed, changed.map((change) => changeText(change, made, language))],
  ] as const;
  return groups.flatMap(([title, lines]) =>
    lines.length === 0 ? [] : [[`## ${fill(title, lines.length)}`, lines.join('\n')]],
  );
}

function placeText({ feature, layer }: Place, language: Language): string {
  const { id, basis } = feature.properties;
  const size = writeSize(feature, language);
  return [
    `${escapeMarkdown(nameOf(feature, language))} (\`${id.replaceAll('`', '')}\`)`,
    escapeMarkdown(localize(layer.title, language)),
    STRINGS[language].bases[basis],
    ...(size === '' ? [] : [size]),
  ].join(' · ');
}

function changeText(change: ChangedPlace, { before, edition }: MadeEdition, language: Language): string {
  const context = { editions: [edition, before], language };
  const { movedLayer, attributes, after } = change;
  const shape = geometryText(change, language);
  const lines = [
    ...(shape === '' ? [] : [shape]),
    ...(movedLayer
      ? [
          fillIn(COMPARE_STRINGS[language].attribute, {
            field: COMPARE_STRINGS[language].layer,
            before: localize(change.before.layer.title, language),
            after: localize(after.layer.title, language),
          }),
        ]
      : []),
    ...attributes.map((attribute) => attributeText(attribute, change, context)),
  ];
  return [`- ${placeText(after, language)}`, ...lines.map((line) => `  - ${escapeMarkdown(line)}`)].join(
    '\n',
  );
}

/** Layers and commitments that came or went. */
function writeTitles(changes: EditionChanges, language: Language): readonly (readonly string[])[] {
  const strings = COMPARE_STRINGS[language];
  const line = (sign: string, title: string) => `- ${sign} ${escapeMarkdown(title)}`;
  const groups = [
    [
      strings.layers,
      [
        ...changes.layersAdded.map(({ title }) => line('+', localize(title, language))),
        ...changes.layersRemoved.map(({ title }) => line('−', localize(title, language))),
      ],
    ],
    [
      strings.commitments,
      [
        ...changes.commitmentsAdded.map(({ metric }) => line('+', localize(metric, language))),
        ...changes.commitmentsRemoved.map(({ metric }) => line('−', localize(metric, language))),
      ],
    ],
  ] as const;
  return groups.flatMap(([title, lines]) => (lines.length === 0 ? [] : [[`## ${title}`, lines.join('\n')]]));
}

function escapeMarkdown(text: string): string {
  return text.replace(/\s+/g, ' ').replace(/[\\`*_[\]<>|#]/g, '\\$&');
}
