/** `cem analyze`: what editors and the documentation know of the elements that other people's pages use. */
import { customElementVsCodePlugin } from 'custom-element-vs-code-integration';

/** The element's name in the package where the source has another, and the entry that makes its tag known. */
const ENTRIES = {
  'renewal-map': { className: 'RenewalMap', entry: 'dist/lib/index.js' },
  'renewal-story': { className: 'RenewalStory', entry: 'dist/lib/story.js' },
  'renewal-quotes': { className: 'RenewalQuotes', entry: 'dist/lib/quotes.js' },
};

/** Leaves what a page may use, under the names and paths that the package has. */
function asPublished() {
  return {
    name: 'as-published',
    packageLinkPhase({ customElementsManifest }) {
      for (const module of customElementsManifest.modules) {
        module.declarations = module.declarations.filter(({ tagName }) => tagName in ENTRIES);
        for (const declaration of module.declarations) publish(declaration, module);
      }
    },
  };
}

function publish(declaration, module) {
  const { tagName } = declaration;
  const { className, entry } = ENTRIES[tagName];
  module.path = entry;
  declaration.name = className;
  declaration.members = declaration.members.filter(
    ({ name, privacy, static: ofClass, description }) =>
      !/^#|Callback$/.test(name) && !privacy && !ofClass && description,
  );
  // What the analyzer takes from calls of dispatchEvent has no name of its own.
  declaration.events = declaration.events?.filter(({ description }) => description) ?? [];
  module.exports = [
    { kind: 'js', name: className, declaration: { name: className, module: entry } },
    { kind: 'custom-element-definition', name: tagName, declaration: { name: className, module: entry } },
  ];
}

export default {
  globs: [
    'src/elements/map-shell/map-shell.ts',
    'src/elements/renewal-story/renewal-story.ts',
    'src/elements/renewal-quotes/renewal-quotes.ts',
  ],
  outdir: 'dist',
  packagejson: false,
  litelement: true,
  plugins: [asPublished(), customElementVsCodePlugin({ outdir: 'dist' })],
};
