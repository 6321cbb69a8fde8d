// On every page: start the design system's parts, and again in what htmx puts in.
import {init} from './parts/design.mjs';
init(document);
document.addEventListener('htmx:afterSwap', event => init(event.target));
