/** Script of a page with a story: `<script type="module" src=".../embed/renewal-story.js">`. */
import '../elements/renewal-story/define-renewal-story.js';
