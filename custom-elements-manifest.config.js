/** `cem analyze`: what editors and documentation know of the elements that other people's pages use. */
import { customElementJsxPlugin } from 'custom-element-jsx-integration';
import { customElementVsCodePlugin } from 'custom-element-vs-code-integration';

export default {
  globs: ['src/elements/map-shell/map-shell.ts'],
  outdir: 'dist',
  packagejson: false,
  plugins: [customElementVsCodePlugin({ outdir: 'dist' }), customElementJsxPlugin({ outdir: 'dist' })],
};
