// One banner over the letter, a line for each trouble; a line goes when its trouble is over.
import {el} from './dom.mjs';

export function makeBanner(box) {
  const lines = new Map();
  return {show, clear, message};

  // `id` names the trouble. `links`: [[words, href or function]].
  function show(id, words, {look = 'kb-bad', links = []} = {}) {
    if (lines.get(id)?.words === words) return;
    lines.set(id, {words, look, links});
    draw();
  }

  function clear(...ids) {
    const had = ids.filter(id => lines.delete(id));
    if (had.length) draw();
  }

  // A good word that goes at the writer's next action.
  function message(words, links = []) {
    show('besked', words, {look: 'kb-good', links});
  }

  function draw() {
    box.replaceChildren(...[...lines.values()].map(({words, look, links}) =>
      el('p', {class: look}, words, ...links.flatMap(([label, target]) => [' ', link(label, target)]))));
  }
}

function link(label, target) {
  if (typeof target === 'function') return el('button', {type: 'button', class: 'kb-link', onclick: target}, label);
  return el('a', {href: target, target: '_blank', rel: 'opener'}, label);
}
