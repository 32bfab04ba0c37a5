// @ts-check
// The preview of a rewording: the word-level difference as WordChange on the server has it; both pass the same vectors.
// Asked for by pane.js when somebody rewords, so that a pane which opens does not wait for it.

/** @typedef {{ kind: 'kept' | 'removed' | 'added', text: string }} Change */

const PAIRS = 4_000_000;
const PART = /[\p{L}\p{Nd}\p{Mn}\p{Mc}\ud800-\udfff\u200c\u200d]/u;
const SPACE = /[\s\u0085]/;
const TURNS = /[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/, ALL_TURNS = new RegExp(TURNS, 'g');
/** As Canonical.Of on the server. @param {string} text */
const canonical = text => text.normalize('NFC').replace(ALL_TURNS, '');
const blank = (/** @type {string} */ text) => !/[^\s\u0085]/.test(text);

/** @typedef {{ letters: string, space: string, key: string }} Word */

/** White space, and the direction marks before it. @param {string} text */
function blanks(text) {
  /** @type {boolean[]} */
  const found = Array(text.length);
  for (let i = text.length - 1; i >= 0; i--) found[i] = SPACE.test(text[i]) || (TURNS.test(text[i]) && (i + 1 === text.length || found[i + 1]));
  return found;
}

/** Letters and digits with their marks, or one other character; then the white space after it. @param {string} text */
function words(text) {
  /** @type {Word[]} */
  const found = [];
  const empty = blanks(text);
  for (let at = 0; at < text.length;) {
    const from = at;
    while (at < text.length && !empty[at] && (PART.test(text[at]) || TURNS.test(text[at]))) at++;
    if (at === from && !empty[at]) at++;
    while (at < text.length && !empty[at] && TURNS.test(text[at])) at++;
    const letters = text.slice(from, at), space = at;
    while (at < text.length && empty[at]) at++;
    found.push({ letters, space: text.slice(space, at), key: canonical(letters) });
  }
  return found;
}

/** Collects runs; the space after a word that only gained or lost words behind it stays. */
class Runs {
  /** @type {Change[]} */
  changes = [];
  #kept = '';
  #removed = '';
  #added = '';

  /** @param {Word} existing @param {Word} proposed */
  keep(existing, proposed) {
    this.#change();
    this.#kept += existing.letters;
    if (canonical(existing.space) === canonical(proposed.space)) this.#kept += existing.space;
    else { this.#removed += existing.space; this.#added += proposed.space; }
  }

  /** @param {Word} word */
  remove(word) { this.#removed += word.letters + word.space; }

  /** @param {Word} word */
  add(word) { this.#added += word.letters + word.space; }

  finish() {
    this.#change();
    if (this.#kept) this.changes.push({ kind: 'kept', text: this.#kept });
    return this.changes;
  }

  #change() {
    const [r, a] = [this.#removed, this.#added];
    const space = blank(r) === blank(a) ? '' : blank(r) && a.endsWith(r) ? r : blank(a) && r.endsWith(a) ? a : '';
    const removed = r.slice(0, r.length - space.length), added = a.slice(0, a.length - space.length);
    if ((removed || added) && this.#kept) { this.changes.push({ kind: 'kept', text: this.#kept }); this.#kept = ''; }
    if (removed) this.changes.push({ kind: 'removed', text: removed });
    if (added) this.changes.push({ kind: 'added', text: added });
    [this.#removed, this.#added] = ['', ''];
    this.#kept += space;
  }
}

/** Word-level difference, as WordChange on the server has it. @param {string} existing @param {string} proposed @returns {Change[]} */
export function wordChange(existing, proposed) {
  const a = words(existing), b = words(proposed);
  const same = (/** @type {number} */ i, /** @type {number} */ j) => a[i].key === b[j].key;
  let start = 0, end = 0;
  while (start < a.length && start < b.length && same(start, start)) start++;
  while (end < a.length - start && end < b.length - start && same(a.length - 1 - end, b.length - 1 - end)) end++;
  const runs = new Runs(), [n, m] = [a.length - end, b.length - end];
  for (let i = 0; i < start; i++) runs.keep(a[i], b[i]);
  let i = start, j = start;
  if ((n - start) * (m - start) <= PAIRS) {
    const common = Array.from({ length: n + 1 }, () => new Int32Array(m + 1));
    for (let x = n - 1; x >= start; x--) for (let y = m - 1; y >= start; y--) common[x][y] = same(x, y) ? common[x + 1][y + 1] + 1 : Math.max(common[x + 1][y], common[x][y + 1]);
    while (i < n && j < m) {
      if (same(i, j)) runs.keep(a[i++], b[j++]);
      else if (common[i + 1][j] >= common[i][j + 1]) runs.remove(a[i++]);
      else runs.add(b[j++]);
    }
  }
  while (i < n) runs.remove(a[i++]);
  while (j < m) runs.add(b[j++]);
  for (let k = end; k > 0; k--) runs.keep(a[a.length - k], b[b.length - k]);
  return runs.finish();
}
