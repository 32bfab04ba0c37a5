// @ts-check
// Text typed into forms that are not shown: it is named above the pane, and marked in the outline and beside the text. Comes only
// where there is any.

import { store } from './unsent.js';

/**
 * @param {HTMLElement} pane @param {HTMLElement} line @param {string[]} waits the keys it lies under
 * @param {import('./told.js').Phrase} phrase
 */
export function show(pane, line, waits, phrase) {
  const texts = waits.map(key => {
    /** @type {[string, string][]} */
    const fields = JSON.parse(store.get(key) ?? '[]');
    const value = (/** @type {string} */ name) => fields.find(([n]) => n === name)?.[1] ?? '';
    const passage = value('__passage') || (/(?:^|\/)new:(?!document)([^:/]+)/.exec(key)?.[1] ?? ''), row = passage ? document.querySelector(`[data-passage="${CSS.escape(passage)}"]`) : null;
    return { passage, label: value('__label') || row?.getAttribute('data-label') || '', back: value('__back'), typed: ['text', 'proposedWording'].some(name => value(name).trim()) };
  }).filter(text => text.typed && text.label);
  line.hidden = texts.length === 0;
  line.replaceChildren(...texts.length ? [phrase('pane.script.elsewhere'), ...texts.flatMap(text => [' ', link(pane, text)])] : []);
  const passages = new Set(texts.map(text => text.passage));
  pane.querySelectorAll('[data-outline] a').forEach(entry => mark(entry, passages.has(/** @type {HTMLElement} */ (entry).dataset.go ?? ''), phrase));
  document.querySelectorAll('.passage > .here').forEach(entry => mark(entry, passages.has(entry.parentElement?.id ?? ''), phrase));
}

/** @param {HTMLElement} pane @param {{ label: string, back: string, passage: string }} text */
function link(pane, { label, back, passage }) {
  const to = Object.assign(document.createElement('a'), { href: pane.dataset.pane + back, textContent: label, dir: 'auto' });
  to.setAttribute('data-waits', passage);
  return to;
}

/** @param {Element} entry @param {boolean} waits @param {import('./told.js').Phrase} phrase */
function mark(entry, waits, phrase) {
  entry.classList.toggle('typed', waits);
  if (waits) entry.setAttribute('aria-description', phrase('pane.script.elsewhere-here'));
  else entry.removeAttribute('aria-description');
}
