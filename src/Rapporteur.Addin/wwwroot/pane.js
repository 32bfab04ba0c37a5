// @ts-check
// The pane's own work in the browser: unsent text, the preview of a rewording, places, and what to say when sending failed.
// Hosts (the Reader's page, Word) talk to it by events: rapporteur:selection and rapporteur:here come in,
// rapporteur:go and rapporteur:mark go out.

/** @typedef {{ passage: string, label: string, exact: string, prefix: string, suffix: string }} Quoted */
/** @typedef {{ kind: 'kept' | 'removed' | 'added', text: string }} Change */

/** What a host in a frame sets: a function that answers with a bearer token. At top level the cookie speaks. */
export const host = /** @type {{ token: null | ((renew: boolean) => Promise<string>) }} */ ({ token: null });

const PAIRS = 4_000_000;
const PART = /[\p{L}\p{Nd}\p{Mn}\p{Mc}\ud800-\udfff\u200c\u200d]/u;
const SPACE = /[\s\u0085]/;
const blank = (/** @type {string} */ text) => !/[^\s\u0085]/.test(text);

/** @typedef {{ letters: string, space: string }} Word */

/** Letters and digits with their marks, or one other character; then the white space after it. @param {string} text */
function words(text) {
  /** @type {Word[]} */
  const found = [];
  for (let at = 0; at < text.length;) {
    const from = at;
    while (at < text.length && PART.test(text[at])) at++;
    if (at === from && !SPACE.test(text[at])) at++;
    const letters = text.slice(from, at), space = at;
    while (at < text.length && SPACE.test(text[at])) at++;
    found.push({ letters, space: text.slice(space, at) });
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
    if (existing.space === proposed.space) this.#kept += existing.space;
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
  const same = (/** @type {number} */ i, /** @type {number} */ j) => a[i].letters === b[j].letters;
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

const pane = document.getElementById('pane');
/** @type {any} */
const htmx = /** @type {any} */ (globalThis).htmx;

if (pane) begin(pane);

/** @param {HTMLElement} pane */
function begin(pane) {
  const prefix = `rapporteur/${pane.dataset.person}/${pane.dataset.consultation}/`;
  const notSent = /** @type {HTMLElement} */ (document.getElementById('not-sent'));
  const announce = /** @type {HTMLElement} */ (document.getElementById('announce'));
  let adding = false;

  document.addEventListener('htmx:config:request', event => {
    const ctx = /** @type {CustomEvent} */ (event).detail.ctx;
    if (host.token) ctx.fetch = withToken;
    // In the header, so that a large file need not be read to find it.
    const antiforgery = ctx.request.body?.get?.('__RequestVerificationToken');
    if (antiforgery) ctx.request.headers['X-Antiforgery'] = antiforgery;
  });
  document.addEventListener('htmx:before:response', event => {
    const ctx = /** @type {CustomEvent} */ (event).detail.ctx;
    if ((ctx.response.headers.get('Content-Type') ?? '').startsWith('text/html')) { hide(); return; }
    event.preventDefault();
    ctx.response.raw.json().then((/** @type {any} */ problem) => say(problem.detail ?? problem.title, ctx.response.status === 401), () => say('The answer could not be read. Your text is kept here; send it again.'));
  });
  document.addEventListener('htmx:error', event => {
    const ctx = /** @type {CustomEvent} */ (event).detail.ctx;
    if (ctx?.request) say(ctx.request.method === 'GET' ? 'Not shown: there is no connection. Try again.' : 'Not sent: there is no connection. Your text is kept here; press the button again when you are online. It will not be stored twice.');
  });
  globalThis.addEventListener('online', () => { if (!notSent.hidden) say('You are online again. What was not sent is still here; press the button again.'); });
  document.addEventListener('htmx:after:swap', () => shown(true));

  pane.addEventListener('input', event => {
    const form = /** @type {HTMLElement} */ (event.target).closest('form');
    if (form?.dataset.unsent) keep(form);
    if (form) preview(form);
    if (/** @type {HTMLElement} */ (event.target).matches('[data-find]')) find(/** @type {HTMLInputElement} */ (event.target).value);
  });
  pane.addEventListener('change', event => {
    const box = /** @type {HTMLInputElement} */ (event.target);
    const wording = box.form?.querySelector('[data-wording]');
    if (box.name === 'kind' && box.checked && box.value !== 'General' && wording instanceof HTMLDetailsElement) wording.open = true;
  });
  pane.addEventListener('click', event => {
    const pressed = /** @type {HTMLElement} */ (event.target).closest('button, a');
    if (!(pressed instanceof HTMLElement)) return;
    const form = pressed.closest('form');
    if (pressed.matches('[data-remove-place]') && form) { pressed.closest('li')?.remove(); keep(form); }
    if (pressed.matches('[data-add-place]') && form) addPlace(form, pressed);
    if (pressed.matches('[data-forget]') && form) { localStorage.removeItem(prefix + form.dataset.unsent); load(pane.querySelector('.panel')?.getAttribute('data-passage-here') ?? ''); }
    if (pressed.dataset.go) document.dispatchEvent(new CustomEvent('rapporteur:go', { detail: { passage: pressed.dataset.go } }));
  });

  // Signing out takes every unsent text of this browser along.
  document.addEventListener('submit', event => {
    if (!(/** @type {HTMLElement} */ (event.target).matches('[data-sign-out]'))) return;
    Object.keys(localStorage).filter(k => k.startsWith('rapporteur/')).forEach(k => localStorage.removeItem(k));
  });

  document.addEventListener('rapporteur:here', event => {
    const { passage, focus } = /** @type {CustomEvent} */ (event).detail;
    load(passage).then(() => { if (focus) heading()?.focus({ preventScroll: true }); });
  });
  document.addEventListener('rapporteur:selection', event => {
    /** @type {Quoted[]} */
    const quoted = /** @type {CustomEvent} */ (event).detail;
    const form = commentForm();
    const here = pane.querySelector('.panel')?.getAttribute('data-passage-here');
    if (form && (adding || here === quoted[0].passage)) { quote(form, quoted); return; }
    load(quoted[0].passage).then(() => { const next = commentForm(); if (next) quote(next, quoted); });
  });

  shown(false);

  /** @param {string} passage @returns {Promise<void>} */
  function load(passage) {
    return htmx.ajax('GET', `${pane.dataset.pane}?panel=here${passage ? `&passage=${encodeURIComponent(passage)}` : ''}`, { target: '#pane', swap: 'innerHTML' });
  }

  /** @returns {HTMLFormElement | null} */
  function commentForm() { return pane.querySelector('form.comment-form'); }

  /** @param {string} url @param {RequestInit} request */
  async function withToken(url, request) {
    const ask = async (/** @type {boolean} */ renew) => fetch(url, { ...request, credentials: 'omit', headers: { ...request.headers, Authorization: `Bearer ${await host.token?.(renew)}` } });
    const first = await ask(false);
    return first.status === 401 ? ask(true) : first;
  }

  /** @param {string} words @param {boolean} [signIn] */
  function say(words, signIn = false) {
    notSent.textContent = words + (signIn ? ' ' : '');
    if (signIn) { const link = document.createElement('a'); link.href = '/'; link.textContent = 'Sign in'; notSent.append(link); }
    notSent.hidden = false;
  }

  function hide() { notSent.hidden = true; notSent.textContent = ''; }

  /** What came in replaces what was kept, brings back what was not sent, and is read out. @param {boolean} swapped */
  function shown(swapped) {
    const panel = /** @type {HTMLElement | null} */ (pane.querySelector('.panel'));
    if (!panel) return;
    const settled = panel.dataset.settled !== undefined;
    if (panel.dataset.settled) { localStorage.removeItem(prefix + panel.dataset.settled); delete panel.dataset.settled; }
    adding = false;
    pane.querySelectorAll('form').forEach(form => { if (form.dataset.unsent) restore(form); preview(form); });
    document.dispatchEvent(new CustomEvent('rapporteur:mark', { detail: { counts: marks(panel.dataset.marks ?? ''), here: panel.dataset.passageHere ?? '', settled } }));
    if (!swapped) return;
    const told = /** @type {HTMLElement | null} */ (pane.querySelector('[data-announce], .receipt h2'));
    const receipt = /** @type {HTMLElement | null} */ (pane.querySelector('[data-announce-text]'));
    announce.textContent = receipt?.dataset.announceText ?? told?.textContent ?? pane.querySelector('h2')?.textContent ?? '';
    if (told) told.focus();
    else if (document.activeElement === document.body) heading()?.focus({ preventScroll: true });
  }

  /** @returns {HTMLElement | null} */
  function heading() { return pane.querySelector('h2[tabindex]'); }

  /** @param {string} text */
  function marks(text) { return Object.fromEntries(text.split(' ').filter(Boolean).map(m => [m.split(':')[0], Number(m.split(':')[1])])); }

  /** @param {HTMLFormElement} form */
  function keep(form) {
    const fields = [...new FormData(form)].filter(([name, value]) => typeof value === 'string' && !name.startsWith('__') && name !== 'unsent' && name !== 'act');
    localStorage.setItem(prefix + form.dataset.unsent, JSON.stringify(fields));
  }

  /** @param {HTMLFormElement} form */
  function restore(form) {
    const kept = localStorage.getItem(prefix + form.dataset.unsent);
    if (!kept || form.querySelector('.field-error')) return;
    /** @type {[string, string][]} */
    const fields = JSON.parse(kept);
    const revision = form.querySelector('[name=revision]');
    const list = form.querySelector('[data-places]');
    if (list && fields.some(([name]) => name === 'place')) {
      list.replaceChildren();
      fields.filter(([name]) => name === 'place').forEach(([, json]) => showPlace(form, JSON.parse(json)));
    }
    form.querySelectorAll('input[type=checkbox]').forEach(box => { const b = /** @type {HTMLInputElement} */ (box); b.checked = fields.some(([n, v]) => n === b.name && v === b.value); });
    let nth = 0;
    for (const [name, value] of fields) {
      if (name === 'place' || name === 'revision' && revision) continue;
      const all = form.querySelectorAll(`[name="${CSS.escape(name)}"]:not([type=checkbox])`);
      const field = /** @type {HTMLInputElement | undefined} */ (all[name === 'alternative' ? nth++ : 0]);
      if (field) field.value = value;
    }
    form.querySelectorAll('details').forEach(d => { if ([...d.querySelectorAll('textarea, input:not([type=checkbox]):not([type=hidden])')].some(f => /** @type {HTMLInputElement} */ (f).value)) d.open = true; });
    const note = /** @type {HTMLElement | null} */ (form.querySelector('[data-restored]'));
    if (note) note.hidden = false;
  }

  /** @param {HTMLFormElement} form */
  function preview(form) {
    const shownAt = /** @type {HTMLElement | null} */ (form.querySelector('[data-preview]'));
    if (!shownAt) return;
    const value = (/** @type {string} */ name) => /** @type {HTMLTextAreaElement} */ (form.elements.namedItem(name)).value;
    const existing = value('existingWording'), proposed = value('proposedWording');
    shownAt.hidden = !existing || !proposed;
    shownAt.replaceChildren(...wordChange(existing, proposed).map(change => {
      if (change.kind === 'kept') return document.createTextNode(change.text);
      const run = document.createElement(change.kind === 'added' ? 'ins' : 'del');
      run.textContent = change.text;
      return run;
    }));
  }

  /** @param {HTMLFormElement} form @param {Quoted[]} quoted */
  function quote(form, quoted) {
    const list = /** @type {HTMLElement} */ (form.querySelector('[data-places]'));
    // Words chosen in a passage say more than the passage, and take its place.
    if (!adding) list.replaceChildren();
    for (const q of quoted) showPlace(form, { scope: 'words', passage: q.passage, quotation: { exact: q.exact, prefix: q.prefix, suffix: q.suffix }, label: q.label });
    const existing = /** @type {HTMLTextAreaElement} */ (form.elements.namedItem('existingWording'));
    if (!adding && (!existing.value || existing.dataset.quoted === existing.value)) { existing.value = quoted.map(q => q.exact).join('\n'); existing.dataset.quoted = existing.value; }
    adding = false;
    form.querySelector('[data-add-place=selection]')?.setAttribute('aria-pressed', 'false');
    keep(form);
    preview(form);
    announce.textContent = `Quoted: ${quoted.map(q => q.exact).join(' … ')}`;
  }

  /** @param {HTMLFormElement} form @param {HTMLElement} pressed */
  function addPlace(form, pressed) {
    const here = pane.querySelector('.panel')?.getAttribute('data-passage-here');
    if (pressed.dataset.addPlace === 'document') showPlace(form, { scope: 'document' });
    if (pressed.dataset.addPlace === 'between') showPlace(form, { scope: 'between', passage: here });
    if (pressed.dataset.addPlace === 'selection') { adding = !adding; pressed.setAttribute('aria-pressed', String(adding)); return; }
    keep(form);
  }

  /** @param {HTMLFormElement} form @param {any} place */
  function showPlace(form, place) {
    const list = /** @type {HTMLElement} */ (form.querySelector('[data-places]'));
    const { label: given, ...sent } = place;
    const label = given ?? document.querySelector(`[data-passage="${CSS.escape(place.passage ?? '')}"]`)?.getAttribute('data-label') ?? place.passage;
    const text = place.scope === 'document' ? 'The whole document' : place.scope === 'between' ? `After ${label}` : place.scope === 'section' ? `The whole of ${label}`
      : place.scope === 'words' ? `${label}, “${place.quotation.exact}”` : place.scope === 'term' ? `Wherever “${place.term}” occurs` : label;
    const item = document.createElement('li');
    const hidden = Object.assign(document.createElement('input'), { type: 'hidden', name: 'place', value: JSON.stringify(sent) });
    const words = Object.assign(document.createElement('span'), { dir: 'auto', textContent: text });
    const remove = Object.assign(document.createElement('button'), { type: 'button', className: 'quiet', textContent: '✕' });
    remove.setAttribute('data-remove-place', '');
    remove.setAttribute('aria-label', `Remove ${text}`);
    item.append(hidden, words, ' ', remove);
    list.append(item);
  }

  /** @param {string} text */
  function find(text) {
    const wanted = text.trim().toLowerCase();
    pane.querySelectorAll('.outline li').forEach(li => { /** @type {HTMLElement} */ (li).hidden = wanted !== '' && !(li.textContent ?? '').toLowerCase().includes(wanted); });
  }
}
