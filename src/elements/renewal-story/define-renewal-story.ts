/** Makes `<renewal-story>` known; where the page has one already, of this version or another, that one stays. */
import { RenewalStory } from './renewal-story.js';

if (!customElements.get('renewal-story')) customElements.define('renewal-story', RenewalStory);
