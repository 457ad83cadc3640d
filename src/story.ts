/** Entry of the package: `import 'renewal-atlas/story'` makes `<renewal-story>` known. */
import './elements/renewal-story/define-renewal-story.js';

export { RenewalStory } from './elements/renewal-story/renewal-story.js';
