// @ts-check
// The host "reader": the page's own text instead of Word's. Its three verbs are selection (words chosen become a
// quotation), go to (a passage, with the words quoted in it) and mark (which passages carry own comments).

import { phrases } from './told.js';

const CONTEXT = 32;
const LETTER = /[\p{L}\p{M}\p{Nd}]/u;
/** The text: the page's, or what came into a frame. @type {HTMLElement | null} */
let article = null;
/** @type {HTMLButtonElement | null} */
let toggle = null;
let last = '', painted = '';
/** The passages a search found. @type {Set<string>} */
let marked = new Set();
/** Where comments stand in the words of each passage. @typedef {{ start: number, end: number, ref: string, own: boolean }} Spot @type {Map<string, Spot[]>} */
let spots = new Map();

function begin() {
  const found = /** @type {HTMLElement | null} */ (document.querySelector('[data-document]'));
  if (!found || found === article) return;
  [article, toggle, last, painted] = [found, /** @type {HTMLButtonElement | null} */ (document.getElementById('sheet-toggle')), '', ''];
  spots = read(found.dataset.spots ?? '');
  underline();
  if (toggle) {
    document.documentElement.toggleAttribute('data-sheet', true);
    toggle.hidden = false;
    sheet(document.querySelector('.panel:not([data-panel=Here])') !== null);
  }
  const here = article.querySelector('.passage.current');
  if (here) goTo(here.id, 'instant');
  stop(here?.querySelector('.here') ?? article.querySelector('.here'));
}

/** The text is one stop of the Tab key: the passage that was there last. @param {Element | null} at */
function stop(at) {
  if (!at) return;
  article?.querySelectorAll('.here').forEach(link => link.setAttribute('tabindex', link === at ? '0' : '-1'));
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

/** Go to: brings a passage into view, and shows the words in it a comment stands on. @param {string} passage @param {ScrollBehavior} [behavior] @param {string} [ref] */
export function goTo(passage, behavior = 'auto', ref) {
  const target = article?.querySelector(`#${CSS.escape(passage)}`);
  if (ref) point([ref]);
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
    /** @type {HTMLElement} */ (row.querySelector('[data-count-words]')).textContent = count === 0 ? '' : phrase(document.getElementById('pane')?.dataset.own === undefined ? 'pane.script.here' : 'pane.script.own', { count });
    row.classList.toggle('current', row.id === here);
    if (row.id === here) stop(row.querySelector('.here'));
  });
  // A frame's address is not its own: it is what the program around it loads again.
  if (article && here && !(/** @type {any} */ (globalThis).rapporteur)) history.replaceState(null, '', `${article.dataset.document}/${here}`);
}

document.addEventListener('rapporteur:go', event => { const { passage, ref } = /** @type {CustomEvent} */ (event).detail; goTo(passage, 'auto', ref); });
document.addEventListener('rapporteur:point', event => point(/** @type {CustomEvent} */ (event).detail.refs));
document.addEventListener('rapporteur:mark', event => {
  const { counts, here, settled, spots: told, all } = /** @type {CustomEvent} */ (event).detail;
  if (all) spots = read(told); else if (here) spots.set(here, read(told).get(here) ?? []);
  underline();
  mark(counts, here, settled);
  if (all && article && document.documentElement.dataset.page === 'reader') import('./printed.js').then(it => it.renew(/** @type {HTMLElement} */ (article))).catch(() => undefined);
});

/** "p051:12+30=C-4GZ71K": the passage, where in its text, and whose. @param {string} told @returns {Map<string, Spot[]>} */
function read(told) {
  const found = new Map();
  for (const one of told.split(' ').filter(Boolean)) {
    const [, passage, start, length, own, ref] = /^(.+):(\d+)\+(\d+)([=~])(.+)$/.exec(one) ?? [];
    found.set(passage, [...found.get(passage) ?? [], { start: Number(start), end: Number(start) + Number(length), ref, own: own === '=' }]);
  }
  return found;
}

/** The words comments stand on are underlined, those of several twice. */
function underline() {
  if (!('highlights' in CSS)) return;
  const [own, others, several] = [[], [], []].map(ranges => /** @type {Range[]} */ (ranges));
  for (const [passage, all] of spots) {
    for (const spot of all) (spot.own ? own : others).push(...rangeOf(passage, spot.start, spot.end));
    const ends = [...new Set(all.flatMap(spot => [spot.start, spot.end]))].sort((a, b) => a - b);
    ends.slice(1).forEach((end, n) => { if (all.filter(spot => spot.start <= ends[n] && spot.end >= end).length > 1) several.push(...rangeOf(passage, ends[n], end)); });
  }
  light('said', own);
  light('said-by-others', others);
  light('said-by-several', several);
}

/** Shows the words these comments stand on. @param {string[]} refs */
function point(refs) {
  if (!('highlights' in CSS)) return;
  light('pointed', [...spots].flatMap(([passage, all]) => all.filter(spot => refs.includes(spot.ref)).flatMap(spot => rangeOf(passage, spot.start, spot.end))));
}

/** @param {string} name @param {Range[]} ranges */
function light(name, ranges) { /** @type {any} */ (CSS).highlights.set(name, new /** @type {any} */ (globalThis).Highlight(...ranges)); }

/** @param {string} passage @param {number} start @param {number} end @returns {Range[]} */
function rangeOf(passage, start, end) {
  const text = /** @type {HTMLElement | null | undefined} */ (article?.querySelector(`#${CSS.escape(passage)} .text`)), node = text?.firstChild;
  // A heading's number stands before its text.
  const at = Number(text?.dataset.at ?? 0);
  if (!(node instanceof Text) || at + end > node.data.length) return [];
  const range = document.createRange();
  range.setStart(node, at + start);
  range.setEnd(node, at + end);
  return [range];
}

/** The comments on the words at a point of the page. @param {HTMLElement} row @param {MouseEvent} event */
function pointedAt(row, event) {
  const page = /** @type {any} */ (document);
  const caret = page.caretPositionFromPoint?.(event.clientX, event.clientY), range = caret ? null : page.caretRangeFromPoint?.(event.clientX, event.clientY);
  const [node, offset] = [caret?.offsetNode ?? range?.startContainer, caret?.offset ?? range?.startOffset];
  const text = /** @type {HTMLElement | null} */ (row.querySelector('.text'));
  if (!(node instanceof Text) || node.parentElement !== text) return [];
  const at = offset - Number(text?.dataset.at ?? 0);
  return (spots.get(row.id) ?? []).filter(spot => spot.start <= at && spot.end >= at).map(spot => spot.ref);
}

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

/** @param {string} passage @param {boolean} byKey the cursor then goes to the pane too @param {{ place?: string, refs?: string[] }} [more] what of it, or which comments on it */
function choose(passage, byKey, more = {}) {
  document.dispatchEvent(new CustomEvent('rapporteur:here', { detail: { passage, focus: byKey, ...more } }));
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

document.addEventListener('change', event => { if (/** @type {HTMLElement} */ (event.target).matches('[data-send-back]')) sheet(true); });
document.addEventListener('focusin', event => { const target = /** @type {HTMLElement} */ (event.target); if (target.matches('.here')) stop(target); });

document.addEventListener('click', event => {
  const target = /** @type {HTMLElement} */ (event.target);
  if (target.closest('[href="#beside"]')) sheet(true);
  if (target.closest('#sheet-toggle')) sheet(!document.documentElement.hasAttribute('data-sheet-open'));
  if (!article?.contains(target)) return;
  const row = /** @type {HTMLElement | null} */ (target.closest('.passage'));
  if (!row || event.ctrlKey || event.metaKey || event.shiftKey || (target.closest('a') && !target.closest('.here, .add'))) return;
  const add = /** @type {HTMLElement | null} */ (target.closest('.add'));
  if (target.closest('.here, .add')) event.preventDefault();
  else if (!(document.getSelection()?.isCollapsed ?? true)) return;
  choose(row.id, event.detail === 0, { place: add?.dataset.place, refs: add || target.closest('.here') ? [] : pointedAt(row, event) });
});

// Left and right choose words of the passage, with Shift more of them; Enter takes them into the form. Keys pressed faster than the first of
// them brings its script are kept in their order.
/** @type {Promise<void> | null} */
let choosing = null;
document.addEventListener('keydown', event => {
  const target = /** @type {HTMLElement} */ (event.target), row = target.closest('.passage');
  if (!row || !target.matches('.here') || !['ArrowLeft', 'ArrowRight', 'Enter'].includes(event.key)) return;
  if (event.key === 'Enter' && !choosing && !selection().some(words => words.passage === row.id)) return;
  event.preventDefault();
  const turn = (choosing ?? Promise.resolve()).then(async () => {
    if (event.key === 'Enter') { chosen(); document.dispatchEvent(new CustomEvent('rapporteur:write')); }
    else (await import('./reader-words.js')).step(row, event, document.getElementById('announce'));
  }).catch(() => undefined).finally(() => { if (choosing === turn) choosing = null; });
  choosing = turn;
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
  if (event.key.length === 1 && '/np+'.includes(event.key) && !(/** @type {HTMLElement} */ (event.target).closest('input, textarea, select'))) sheet(true);
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
