/** Types of the elements for JSX and Vue, written from their manifest. */
import type { ElementDescription, ElementEntry } from './element-manifest.js';

/** Types that the entry of the package exports, as far as attributes and events name them. */
const EVENT_TYPE = /^Renewal\w+Event$/;

/** The text of `custom-element-jsx.d.ts`, beside the folder `lib`. */
export function writeJsxTypes(elements: readonly ElementDescription[]): string {
  const events = elements.flatMap(({ entries }) => entries.events.map(({ type = '' }) => type));
  const imported = [...new Set(events.filter((type) => EVENT_TYPE.test(type)))].sort();
  return `/** Elements of the atlas for JSX: \`declare module 'react' { namespace JSX { interface IntrinsicElements extends CustomElements {} } }\`. */
import type { ${imported.join(', ')} } from "./lib/index.js";
${elements.map(({ tag, className }) => `import type { ${className} } from "./lib/${ENTRY_FILES[tag] ?? 'index'}.js";\n`).join('')}
/** What every element takes; more is up to the framework. */
export interface ElementProps<Element> {
  children?: unknown;
  class?: string;
  className?: string;
  dir?: 'ltr' | 'rtl' | 'auto';
  hidden?: boolean;
  id?: string;
  key?: string | number;
  ref?: ((element: Element | null) => void) | { current: Element | null } | null;
  slot?: string;
  style?: string | object;
  title?: string;
}

${elements.map(writeProps).join('\n')}
export interface CustomElements {
${elements.map(({ tag, className }) => `  '${tag}': ${className}Props;\n`).join('')}}

/** For Vue: \`declare module 'vue' { interface GlobalComponents extends VueElements {} }\`. */
export type VueElements = { [Tag in keyof CustomElements]: new () => { $props: CustomElements[Tag] } };
`;
}

const ENTRY_FILES: Readonly<Record<string, string>> = {
  'renewal-map': 'index',
  'renewal-story': 'story',
  'renewal-quotes': 'quotes',
};

function writeProps({ className, description, entries }: ElementDescription): string {
  const events = entries.events.map((entry) => ({
    ...entry,
    name: `on${entry.name}`,
    type: `(event: ${entry.type}) => void`,
  }));
  return `/** ${description} */
export interface ${className}Props extends ElementProps<${className}> {
${[...entries.attributes, ...events].map(writeProp).join('')}}
`;
}

function writeProp({ name, type = 'string', description }: ElementEntry): string {
  const key = /^\w+$/.test(name) ? name : `'${name}'`;
  return `  /** ${description.replaceAll('*/', '*\\/')} */\n  ${key}?: ${type.replaceAll('"', "'")};\n`;
}
