// @ts-check
// The host "reader": the page's own text instead of Word's. Its three verbs are selection (words chosen become a
// quotation), go to (a passage, with the words quoted in it) and mark (which passages carry own comments).

import { phrases } from './words.js';

const CONTEXT = 32;
const LETTER = /[\p{L}\p{M}\p{Nd}]/u;
/** The text: the page's, or what came into a frame. @type {HTMLElement | null} */
let article = null;
/** @type {HTMLButtonElement | null} */
let toggle = null;
let last = '', painted = '';
/** The passages a search found. @type {Set<string>} */
let marked = new Set();

function begin() {
  const found = /** @type {HTMLElement | null} */ (document.querySelector('[data-document]'));
  if (!found || found === article) return;
  [article, toggle, last, painted] = [found, /** @type {HTMLButtonElement | null} */ (document.getElementById('sheet-toggle')), '', ''];
  if (toggle) {
    document.documentElement.toggleAttribute('data-sheet', true);
    toggle.hidden = false;
    sheet(false);
  }
  const here = article.querySelector('.passage.current');
  if (here) goTo(here.id, 'instant');
}

/** Selection: the words chosen with the text before and after them, one for each passage they touch. */
export function selection() {
  const chosen = document.getSelection();
  if (!chosen || chosen.isCollapsed || chosen.rangeCount === 0) return [];
  const range = chosen.getRangeAt(0);
  const found = [];
  for (const passage of document.querySelectorAll('[data-passage]')) {
    const text = passage.querySelector('.text');
    if (!text || !range.intersectsNode(text)) continue;
    const part = document.createRange();
    part.selectNodeContents(text);
    const before = document.createRange();
    before.selectNodeContents(text);
    if (range.compareBoundaryPoints(Range.START_TO_START, part) > 0) { part.setStart(range.startContainer, range.startOffset); }
    if (range.compareBoundaryPoints(Range.END_TO_END, part) < 0) { part.setEnd(range.endContainer, range.endOffset); }
    before.setEnd(part.startContainer, part.startOffset);
    const whole = text.textContent ?? '', raw = part.toString();
    if (!raw.trim()) continue;
    const [start, end] = wholeWords(whole, before.toString().length + raw.indexOf(raw.trim()), raw.trim().length);
    const exact = whole.slice(start, end);
    found.push({
      passage: /** @type {HTMLElement} */ (passage).dataset.passage ?? '',
      label: /** @type {HTMLElement} */ (passage).dataset.label ?? '',
      exact,
      prefix: whole.slice(Math.max(0, start - CONTEXT), start),
      suffix: whole.slice(end, end + CONTEXT),
    });
  }
  return found;
}

/** Half a word is never meant. @param {string} text @param {number} start @param {number} length @returns {[number, number]} */
function wholeWords(text, start, length) {
  let end = start + length;
  while (start > 0 && LETTER.test(text[start - 1]) && LETTER.test(text[start])) start--;
  while (end < text.length && LETTER.test(text[end]) && LETTER.test(text[end - 1])) end++;
  return [start, end];
}

/** Go to: brings a passage into view. @param {string} passage @param {ScrollBehavior} [behavior] */
export function goTo(passage, behavior = 'auto') {
  const target = article?.querySelector(`#${CSS.escape(passage)}`);
  const box = target?.getBoundingClientRect();
  if (box && (box.top < 80 || box.bottom > innerHeight - 80)) target?.scrollIntoView({ block: 'center', behavior });
}

/** Mark: the number of own comments beside each passage, and which one the pane shows. @param {Record<string, number>} counts @param {string} here @param {boolean} settled */
export function mark(counts, here, settled) {
  if (settled || here !== painted) { /** @type {any} */ (CSS).highlights?.delete('quoted'); last = ''; }
  if (marked.size > 0 && !marked.has(here) && !document.getElementById('found')) found([]);
  const phrase = phrases(document.getElementById('pane'));
  article?.querySelectorAll('.passage').forEach(row => {
    const count = counts[row.id] ?? 0;
    const badge = /** @type {HTMLElement} */ (row.querySelector('.count'));
    badge.textContent = count ? String(count) : '';
    badge.toggleAttribute('data-count', count > 0);
    /** @type {HTMLElement} */ (row.querySelector('[data-count-words]')).textContent = count === 0 ? '' : phrase('pane.script.own', { count });
    row.classList.toggle('current', row.id === here);
  });
  // A frame's address is not its own: it is what the program around it loads again.
  if (article && here && !(/** @type {any} */ (globalThis).rapporteur)) history.replaceState(null, '', `${article.dataset.document}/${here}`);
}

document.addEventListener('rapporteur:go', event => goTo(/** @type {CustomEvent} */ (event).detail.passage));
document.addEventListener('rapporteur:mark', event => { const { counts, here, settled } = /** @type {CustomEvent} */ (event).detail; mark(counts, here, settled); });

/** What a search found is marked in the text, passages beside it, words in it. @param {{ passage: string, words: string[] }[]} hits */
function found(hits) {
  marked = new Set(hits.map(hit => hit.passage));
  article?.querySelectorAll('.passage').forEach(row => row.classList.toggle('found', marked.has(row.id)));
  if (!('highlights' in CSS)) return;
  const ranges = hits.flatMap(({ passage, words }) => {
    const node = article?.querySelector(`#${CSS.escape(passage)} .text`)?.lastChild;
    return node instanceof Text ? words.flatMap(word => everywhere(node, word)) : [];
  });
  /** @type {any} */ (CSS).highlights.set('found', new /** @type {any} */ (globalThis).Highlight(...ranges));
}

/** @param {Text} node @param {string} word */
function everywhere(node, word) {
  const ranges = [];
  for (let at = word ? node.data.indexOf(word) : -1; at >= 0; at = node.data.indexOf(word, at + word.length)) {
    const range = document.createRange();
    range.setStart(node, at);
    range.setEnd(node, at + word.length);
    ranges.push(range);
  }
  return ranges;
}

document.addEventListener('rapporteur:found', event => found(/** @type {CustomEvent} */ (event).detail));

/** @param {string} passage @param {boolean} byKey the cursor then goes to the pane too */
function choose(passage, byKey) {
  document.dispatchEvent(new CustomEvent('rapporteur:here', { detail: { passage, focus: byKey } }));
  sheet(true);
}

function chosen() {
  const quoted = selection();
  const key = JSON.stringify(quoted);
  if (quoted.length === 0 || key === last) return;
  last = key;
  paint(quoted[0].passage);
  document.dispatchEvent(new CustomEvent('rapporteur:selection', { detail: quoted }));
  sheet(true);
}

/** The chosen words stay visible while the form has the focus. @param {string} passage */
function paint(passage) {
  painted = passage;
  const range = document.getSelection()?.getRangeAt(0);
  if (range && 'highlights' in CSS) /** @type {any} */ (CSS).highlights.set('quoted', new /** @type {any} */ (globalThis).Highlight(range.cloneRange()));
}

document.addEventListener('pointerup', event => { if (!(/** @type {HTMLElement} */ (event.target).closest('form, nav, button'))) setTimeout(chosen); });
document.addEventListener('keyup', event => { if (event.shiftKey || event.key === 'Shift') chosen(); });

document.addEventListener('click', event => {
  const target = /** @type {HTMLElement} */ (event.target);
  if (target.closest('#sheet-toggle')) sheet(!document.documentElement.hasAttribute('data-sheet-open'));
  if (!article?.contains(target)) return;
  const row = /** @type {HTMLElement | null} */ (target.closest('.passage'));
  if (!row || event.ctrlKey || event.metaKey || event.shiftKey || (target.closest('a') && !target.closest('.here'))) return;
  if (target.closest('.here')) event.preventDefault();
  else if (!(document.getSelection()?.isCollapsed ?? true)) return;
  choose(row.id, event.detail === 0);
});

// Up and down step through the passages; Escape leads back from the pane to the passage it shows.
document.addEventListener('keydown', event => {
  if (!article) return;
  const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
  if (step === 0 || !(/** @type {HTMLElement} */ (event.target).matches('.here'))) return;
  const all = [...article.querySelectorAll('.here')];
  const next = all[all.indexOf(/** @type {HTMLElement} */ (event.target)) + step];
  if (next instanceof HTMLElement) { event.preventDefault(); next.focus(); }
});
document.addEventListener('keydown', event => {
  if (event.key === '/' && !(/** @type {HTMLElement} */ (event.target).closest('input, textarea, select'))) sheet(true);
});
document.addEventListener('keydown', event => {
  if (event.key !== 'Escape' || !(/** @type {HTMLElement} */ (event.target).closest('#beside'))) return;
  sheet(false);
  /** @type {HTMLElement | null} */ (article?.querySelector('.passage.current .here'))?.focus();
});

/** On narrow screens the pane is a sheet over the text. @param {boolean} open */
function sheet(open) {
  if (!toggle) return;
  document.documentElement.toggleAttribute('data-sheet-open', open);
  toggle.setAttribute('aria-expanded', String(open));
  toggle.textContent = phrases(document.getElementById('pane'))(open ? 'pane.script.to-text' : 'pane.script.comments');
}
begin();
if (article === null) chosen();
document.addEventListener('htmx:after:swap', begin);
