/** Entry of the package: the classes alone, for who gives them tags of their own. Nothing is registered before a map or story comes to life. */
export { RenewalMap } from './app/package-map.js';
export { RenewalQuotes } from './elements/renewal-quotes/renewal-quotes.js';
export { RenewalStory } from './elements/renewal-story/renewal-story.js';
