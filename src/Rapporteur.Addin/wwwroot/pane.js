// @ts-check
// The pane's own work in the browser: what is asked of the host and as whom, places, the preview of a rewording.
// Hosts (the Reader's page, Word, Teams) talk to it by events: rapporteur:selection and rapporteur:here come in, rapporteur:go
// and rapporteur:mark go out. A host in a frame sets globalThis.rapporteur; at top level the cookie speaks.
import { Unsent, forgetAll, isGone, isPage, isUnrecorded, newId, prefixOf, store } from './unsent.js';
import { phrases } from './words.js';

/** @typedef {{ passage: string, label: string, exact: string, prefix: string, suffix: string }} Quoted */
/** @typedef {{ token: (renew: boolean) => Promise<string>, partition: string, open: (url: string) => void, signOut?: () => void, speak?: (language: string) => void }} Framed */

/** @type {any} */
const htmx = /** @type {any} */ (globalThis).htmx;
/** @returns {Framed | undefined} */
const framed = () => /** @type {any} */ (globalThis).rapporteur;
const byId = (/** @type {string} */ id) => /** @type {HTMLElement} */ (document.getElementById(id));
const detail = (/** @type {Event} */ event) => /** @type {CustomEvent} */ (event).detail;

/** @type {HTMLElement | null} */
let pane = null;
let prefix = '';
let phrase = phrases(null);
/** @type {Unsent | null} */
let unsent = null;
let adding = false;
/** The comment whose words are shown. */
let shownFor = '';
let warned = false;
/** Letters that follow each other faster are one search. */
const SEARCH_AFTER = 120;
let typing = 0;
/** Where this browser keeps up to when somebody has looked at what is new. */
let seenKey = '';
const BEFORE_LISTENING = 3_000;
let listening = new AbortController();
/** Whether what comes in was not asked for, and moves nobody's focus. */
let calm = false;
/** The places a form came with. @type {WeakMap<HTMLFormElement, Node[]>} */
const given = new WeakMap();

document.addEventListener('htmx:config:request', event => {
  const { ctx } = detail(event);
  ctx.fetch = ask;
  if (ctx.request.submitter?.matches('[data-all]')) ticks(ctx.request.form).forEach(([n, ticked]) => ctx.request.body.append(ticked ? 'proposal' : 'except', n));
  // In the header, so that a large file need not be read to find it.
  const antiforgery = ctx.request.body?.get?.('__RequestVerificationToken');
  if (antiforgery) ctx.request.headers['X-Antiforgery'] = antiforgery;
});
document.addEventListener('htmx:before:response', event => {
  const { ctx } = detail(event);
  // A proxy may answer for the host with a page of its own, which is none of ours.
  if (isGone(ctx.response.status)) { event.preventDefault(); isUnrecorded(ctx.response.raw).then(unrecorded => notSent(ctx, unrecorded)); return; }
  if (isPage(ctx.response.headers)) { hide(); return; }
  event.preventDefault();
  ctx.response.raw.json().then((/** @type {any} */ problem) => say(problem.detail ?? problem.title, way(problem.code)), () => say(phrase('pane.script.unread-kept')));
});
document.addEventListener('htmx:error', event => { const { ctx } = detail(event); if (ctx?.request) notSent(ctx); });
document.addEventListener('htmx:after:swap', event => {
  const found = document.getElementById('pane');
  if (found && found !== pane) begin(found);
  // A card or a page of a list that came into a panel is no new panel.
  else if (detail(event).ctx.target === pane) shown(true);
  else if (detail(event).ctx.target?.id === 'found') announce(pane?.querySelector('[data-found-said]')?.textContent ?? '');
});
globalThis.addEventListener('online', () => { hide(); unsent?.send(); });
globalThis.addEventListener('storage', () => unsent?.show());
document.addEventListener('visibilitychange', () => { if (document.visibilityState === 'visible') unsent?.send(); });

document.addEventListener('input', event => {
  const field = /** @type {HTMLInputElement} */ (event.target), form = field.form;
  if (!pane?.contains(field) || !form) return;
  if (form.matches('[data-find]')) { clearTimeout(typing); typing = setTimeout(find, SEARCH_AFTER, form); return; }
  if (field.dataset.offers) import('./offers.js').then(it => it.offer(field, ask), () => undefined);
  if (form.dataset.unsent) keep(form);
  preview(form);
});
// A place that was chosen beside the field stands among the comment's at once.
document.addEventListener('rapporteur:place', event => {
  const field = /** @type {HTMLInputElement} */ (event.target);
  if (!field.form || !pane?.contains(field)) return;
  field.value = '';
  showPlace(field.form, detail(event));
  keep(field.form);
  announce(field.form.querySelector('[data-places] > li:last-child span')?.textContent ?? '');
});
document.addEventListener('change', event => {
  const box = /** @type {HTMLInputElement} */ (event.target);
  const wording = box.form?.querySelector('[data-wording]');
  if (box.name === 'kind' && box.checked && box.value !== 'General' && wording instanceof HTMLDetailsElement) wording.open = true;
});
document.addEventListener('click', event => {
  const pressed = /** @type {HTMLElement} */ (event.target).closest('button, a, .spot');
  if (!(pressed instanceof HTMLElement)) return;
  if (pressed.matches('[data-sign-out-of-frame]')) { forgetAll(); framed()?.signOut?.(); return; }
  if (pressed.dataset.language) { framed()?.speak?.(pressed.dataset.language); return; }
  if (pressed instanceof HTMLAnchorElement && pressed.hasAttribute('download') && framed()) { event.preventDefault(); download(pressed); return; }
  if (!pane?.contains(pressed)) return;
  const form = pressed.closest('form');
  if (pressed.dataset.setPlace && form) { event.preventDefault(); setPlace(form, pressed); }
  if (pressed.matches('.spot')) point((pressed.dataset.refs ?? '').split(' '));
  if (pressed.matches('[data-remove-place]') && form) { pressed.closest('li')?.remove(); keep(form); }
  if (pressed.matches('[data-add-place]') && form) addPlace(form, pressed);
  if (pressed.matches('[data-tick-all]') && form) { /** @type {NodeListOf<HTMLInputElement>} */ (form.querySelectorAll('[name=comment]')).forEach(box => { box.checked = true; }); keep(form); }
  if (pressed.matches('[data-forget]') && form) { store.remove(prefix + form.dataset.unsent); load(here()); }
  if (pressed.matches('[data-outline] a') && !event.ctrlKey && !event.metaKey && !event.shiftKey) {
    event.preventDefault();
    load(pressed.dataset.go ?? '');
  }
  if (pressed.dataset.go) document.dispatchEvent(new CustomEvent('rapporteur:go', { detail: { passage: pressed.dataset.go, ref: pressed.dataset.ref } }));
});
// The words a card stands on are shown while somebody is at the card.
for (const type of ['pointerover', 'focusin']) {
  document.addEventListener(type, event => {
    const ref = /** @type {HTMLElement} */ (event.target).closest?.('.card')?.getAttribute('data-ref') ?? '';
    if (ref === shownFor || !ref && type === 'focusin') return;
    shownFor = ref;
    document.dispatchEvent(new CustomEvent('rapporteur:point', { detail: { refs: ref ? [ref] : [] } }));
  });
}
// A line of a list unfolds into its card; the event does not bubble.
document.addEventListener('toggle', event => {
  const line = /** @type {HTMLDetailsElement} */ (event.target), link = line.querySelector('.line-card > a');
  if (line.open && link instanceof HTMLAnchorElement) htmx.ajax('GET', link.pathname + link.search, { source: link, target: link.parentElement, swap: 'innerHTML' });
}, true);
// Enter goes to the first place found, also where it is typed faster than found.
document.addEventListener('submit', async event => {
  const form = /** @type {HTMLFormElement} */ (event.target);
  if (!form.matches('[data-find]')) return;
  event.preventDefault();
  clearTimeout(typing);
  await find(form);
  /** @type {HTMLElement | null} */ (form.isConnected ? pane?.querySelector('#found a') ?? null : null)?.click();
});
/** @param {HTMLFormElement} form */
const find = form => import('./find.js').then(it => it.find(form, here(), htmx), () => say(phrase('pane.script.not-shown')));
document.addEventListener('keydown', event => {
  const target = /** @type {HTMLElement} */ (event.target), form = target.closest('form.comment-form');
  if (event.key === 'Enter' && (event.ctrlKey || event.metaKey) && form instanceof HTMLFormElement) {
    event.preventDefault();
    form.requestSubmit(/** @type {HTMLButtonElement | null} */ (form.querySelector('[value=save]')));
  }
  if (event.ctrlKey || event.metaKey || event.altKey || target.closest('input:not([type=checkbox]), textarea, select, dialog')) return;
  if (event.key.length === 1 && 'np+?'.includes(event.key)) import('./keys.js').then(keys => keys.pressed(event, { here, load, point }), () => say(phrase('pane.script.not-shown')));
  if (event.key !== '/') return;
  event.preventDefault();
  const field = () => /** @type {HTMLInputElement | null | undefined} */ (pane?.querySelector('#find'));
  const opened = field() ? Promise.resolve() : show(`panel=outline&passage=${encodeURIComponent(here())}`);
  opened.then(() => { field()?.focus(); field()?.select(); });
});
document.addEventListener('submit', event => { if (/** @type {HTMLElement} */ (event.target).matches('[data-sign-out]')) forgetAll(); });

document.addEventListener('rapporteur:here', event => {
  const { passage, focus, place, refs } = detail(event);
  const there = refs?.length && here() === passage && pane?.querySelector('[data-panel=Here]');
  (there ? Promise.resolve() : load(passage, place)).then(() => {
    if (refs?.length) point(refs);
    else if (focus) heading()?.focus({ preventScroll: true });
  });
});
document.addEventListener('rapporteur:selection', event => {
  /** @type {Quoted[]} */
  const quoted = detail(event), form = commentForm();
  if (form && (adding || here() === quoted[0].passage)) { quote(form, quoted); return; }
  load(quoted[0].passage).then(() => { const next = commentForm(); if (next) quote(next, quoted); });
});

// Where the pane is the whole page there is hardly a text to choose words in; who does so gets the Reader's way of it.
// Without a connection the next choice asks again.
const choosing = () => document.addEventListener('selectionchange', () => { import('./reader.js').catch(choosing); }, { once: true });
if (document.documentElement.dataset.page === 'pane') choosing();

const first = document.getElementById('pane');
if (first) begin(first);

/** @param {HTMLElement} found the pane, at load or after the frame was put into another host's page */
function begin(found) {
  [pane, prefix, phrase] = [found, prefixOf(found), phrases(found)];
  unsent = new Unsent(found, byId('unsent'), ask, { sent, back, unkept, signIn: words => say(words, 'sign-in') });
  seenKey = prefix.replace('/', '-seen/');
  listening.abort();
  listening = new AbortController();
  // Who only looks in opens no stream. A frame has no cookie to come with the number of what is new.
  const { live: address = '', state = '' } = /** @type {HTMLElement | null} */ (pane.querySelector('[data-live]'))?.dataset ?? {}, { signal } = listening;
  if (address) setTimeout(() => live().then(it => it.listen({ address, key: seenKey, state: framed() ? '' : state, ask: (url, request) => ask(url, request, true), changed, signal })).catch(() => undefined), BEFORE_LISTENING);
  shown(false);
}

function live() { return import('./live.js'); }

/** Others did something: it is counted, and shown where that disturbs nobody. @param {{ count: number }} now @param {boolean} first */
function changed({ count }, first) {
  const panel = /** @type {HTMLElement | null | undefined} */ (pane?.querySelector('.panel')), at = document.activeElement;
  if (panel?.dataset.panel === 'News' && first) return;
  live().then(it => it.show(count));
  if (first || !pane || !panel) return;
  announce(phrase('pane.script.new', { number: count }));
  const typed = [...pane.querySelectorAll('form')].some(form => form.dataset.unsent && store.get(prefix + form.dataset.unsent))
    || /** @type {HTMLInputElement[]} */ ([...pane.querySelectorAll('textarea, input:not([type=hidden])')])
      .some(field => field.value !== field.defaultValue || field.checked !== field.defaultChecked);
  if (typed || !['Here', 'Outline', 'Ours', 'Send', 'News'].includes(panel.dataset.panel ?? '')
    || pane.querySelector('[data-announce], .line[open], .field-error') || pane.contains(at) && at !== heading()) return;
  const box = pane.closest('.beside') ?? document.documentElement, top = box.scrollTop;
  calm = at !== heading();
  show(panel.dataset.back ?? '').then(() => { box.scrollTop = top; }).finally(() => { calm = false; });
}

/** @param {string} url @param {RequestInit} request @param {boolean} [unasked] nobody waits for it: nobody is asked to sign in for it */
async function ask(url, request, unasked = false) {
  const token = framed()?.token;
  const chosen = document.documentElement.dataset.language;
  const headers = { ...request.headers, ...pane && { 'X-Person': pane.dataset.person ?? '', 'X-Seen': store.get(seenKey) ?? '' }, ...chosen && token && { 'X-Language': chosen } };
  if (!token) return fetch(url, { ...request, headers });
  const as = async () => fetch(url, { ...request, credentials: 'omit', headers: { ...headers, Authorization: `Bearer ${await token(false)}` } });
  const answer = await as();
  // Where nobody signs in anew the refusal stands, and with it the way to do so.
  return answer.status === 401 && !unasked && await token(true).then(() => true, () => false) ? as() : answer;
}

/** @param {string} passage @param {string} [place] what of it a new comment is about @returns {Promise<void>} */
function load(passage, place) { return show(`panel=here${passage ? `&passage=${encodeURIComponent(passage)}` : ''}${place ? `&place=${place}` : ''}`); }

/** @param {string} query @returns {Promise<void>} */
function show(query) { return htmx.ajax('GET', `${pane?.dataset.pane}?${query}`, { target: '#pane', swap: 'innerHTML' }); }

/** @returns {HTMLFormElement | null} */
function commentForm() { return pane?.querySelector('form.comment-form') ?? null; }

function here() { return pane?.querySelector('.panel')?.getAttribute('data-passage-here') ?? ''; }

/** @returns {HTMLElement | null} */
function heading() { return pane?.querySelector('h2[tabindex]') ?? null; }

/** A link of ours cannot carry a token: a ticket stands for it, once. @param {HTMLAnchorElement} link */
async function download(link) {
  try {
    const answer = await ask('/pane/tickets', { method: 'POST', headers: { 'Content-Type': 'application/json' }, body: JSON.stringify({ path: link.pathname + link.search }) });
    const { url, detail, code } = await answer.json();
    if (answer.ok) framed()?.open(new URL(url, location.origin).href); else say(detail, way(code));
  } catch { say(phrase('pane.script.not-downloaded')); }
}

/** What never reached the host, or whose answer was lost, or what the host says it cannot record. @param {any} ctx @param {boolean} [unrecorded] */
function notSent(ctx, unrecorded = false) {
  const { method, action, body, form } = ctx.request;
  if (method === 'GET') { say(phrase('pane.script.not-shown')); return; }
  const why = unrecorded ? phrase('pane.script.not-recorded') : '';
  if (!unsent?.remember(action, body, wordsOf(form, ctx.request.submitter ?? ctx.sourceElement), why)) { say(phrase(unrecorded ? 'pane.script.file-not-recorded' : 'pane.script.file-not-sent')); return; }
  if (form?.dataset.unsent && form.elements.namedItem('client')) empty(form);
  announce(unrecorded ? phrase('pane.script.waiting', { state: why }) : phrase('pane.script.waits'));
}

/** What an act says of itself in the list of what is not sent. @param {HTMLFormElement | null} form @param {HTMLElement} pressed */
function wordsOf(form, pressed) {
  const typed = ['text', 'proposedWording', 'note'].map(name => /** @type {HTMLTextAreaElement | null} */ (form?.elements.namedItem(name))?.value?.trim()).find(Boolean);
  const act = pressed.closest('button')?.textContent?.trim() ?? form?.querySelector('h3')?.textContent ?? '';
  return typed && act ? phrase('pane.script.act', { act, words: typed }) : typed ?? act;
}

/** The form as it came, ready for the next comment: what it held is among what is not sent. @param {HTMLFormElement} form */
function empty(form) {
  store.remove(prefix + form.dataset.unsent);
  form.reset();
  form.querySelector('[data-places]')?.replaceChildren(...(given.get(form) ?? []).map(place => place.cloneNode(true)));
  const client = /** @type {HTMLInputElement | null} */ (form.elements.namedItem('client'));
  if (client) client.value = newId();
  preview(form);
}

/** What waited has arrived. @param {Document} page @param {{ words: string, unsent: string }} act */
function sent(page, act) {
  const told = page.querySelector('[data-announce-text]')?.getAttribute('data-announce-text') ?? page.querySelector('[data-announce]')?.textContent ?? '';
  const whole = phrase('pane.script.sent', { words: act.words, told });
  say(whole, 'good');
  announce(phrase('pane.script.sent-said', { told }));
  const form = commentForm() ?? pane?.querySelector('form[data-unsent]'), panel = pane?.querySelector('.panel')?.getAttribute('data-panel') ?? '';
  // The steps of a return went on by themselves, past the one that is shown.
  if (pane?.querySelector('form[data-goes-on]')) { show('panel=ours').then(() => say(whole, 'good')); return; }
  if (!['Here', 'Outline', 'Ours', 'Send'].includes(panel)) return;
  // Nobody's typing is disturbed; who types nothing sees the lists as they are now.
  if (!(form instanceof HTMLFormElement) || !store.get(prefix + form.dataset.unsent) && !form.contains(document.activeElement)) show(`panel=${panel.toLowerCase()}&passage=${here()}`).then(() => say(whole, 'good'));
}

/** Not to be sent, or refused: a comment goes back into its form with the reason. @param {{ url: string, unsent: string, fields: [string, string][], refusal?: string }} act */
function back(act) {
  if (!act.unsent) return;
  store.set(prefix + act.unsent, JSON.stringify(act.fields.filter(isKept)));
  show(new URL(act.url, location.origin).search.slice(1)).then(() => {
    const note = pane?.querySelector('[data-restored] span');
    if (note && act.refusal) note.textContent = phrase('pane.script.back', { refusal: act.refusal });
  });
}

/** @param {string} code @returns {'sign-in' | 'again' | undefined} */
function way(code) { return code === 'sign-in' ? code : code === 'page-stale' || code === 'other-person' ? 'again' : undefined; }

/** @param {string} words @param {'sign-in' | 'again' | 'good'} [way] what can be done about it, or that all is well */
function say(words, way) {
  const line = document.getElementById('not-sent');
  if (!line) return;
  line.classList.toggle('good', way === 'good');
  line.textContent = words;
  if (way === 'sign-in' || way === 'again') line.append(' ', onward(way));
  line.hidden = false;
}

function hide() { const line = document.getElementById('not-sent'); if (line) { line.hidden = true; line.textContent = ''; } }

/** @param {'sign-in' | 'again'} way */
function onward(way) {
  const token = framed()?.token;
  if (way === 'sign-in' && !token) return Object.assign(document.createElement('a'), { href: '/', textContent: phrase('pane.script.sign-in') });
  const button = Object.assign(document.createElement('button'), { type: 'button', className: 'quiet', textContent: way === 'again' ? phrase('pane.script.load-again') : phrase('pane.script.sign-in-again') });
  button.addEventListener('click', async () => {
    if (way === 'again') { location.reload(); return; }
    try { await token?.(true); hide(); unsent?.send(); } catch { say(phrase('pane.script.still-out'), 'sign-in'); }
  });
  return button;
}

/** @param {string} words */
function announce(words) { byId('announce').textContent = words; }

/** What came in replaces what was kept, brings back what was not sent, and is read out. @param {boolean} swapped */
function shown(swapped) {
  const panel = /** @type {HTMLElement | null | undefined} */ (pane?.querySelector('.panel'));
  if (!pane || !panel) return;
  const settled = panel.dataset.settled !== undefined;
  if (panel.dataset.settled) { store.remove(prefix + panel.dataset.settled); delete panel.dataset.settled; }
  adding = false;
  pane.querySelectorAll('form').forEach(form => {
    given.set(form, [...form.querySelectorAll('[data-places] > li')].map(place => place.cloneNode(true)));
    if (form.dataset.unsent) restore(form);
    preview(form);
  });
  document.dispatchEvent(new CustomEvent('rapporteur:mark', { detail: { counts: marks(panel.dataset.marks ?? ''), here: here(), settled, spots: panel.dataset.spots ?? '', all: panel.dataset.all !== undefined } }));
  if (panel.dataset.panel === 'News') live().then(it => it.looked(panel, seenKey), () => undefined);
  if (!swapped || calm) return;
  const told = /** @type {HTMLElement | null} */ (pane.querySelector('[data-announce], .receipt h2'));
  const receipt = /** @type {HTMLElement | null} */ (pane.querySelector('[data-announce-text]'));
  announce(receipt?.dataset.announceText ?? told?.textContent ?? pane.querySelector('h2')?.textContent ?? '');
  // Beside a document in Word the cursor stays in the document while somebody works there.
  if (!document.hasFocus()) return;
  if (told) told.focus();
  else if (document.activeElement === document.body) heading()?.focus({ preventScroll: true });
}

/** @param {string} text */
function marks(text) { return Object.fromEntries(text.split(' ').filter(Boolean).map(m => [m.split(':')[0], Number(m.split(':')[1])])); }

/** @param {[string, FormDataEntryValue]} field */
function isKept([name, value]) { return typeof value === 'string' && !name.startsWith('__') && name !== 'unsent' && name !== 'act'; }

/** @param {HTMLFormElement} form */
function keep(form) {
  if (!store.set(prefix + form.dataset.unsent, JSON.stringify([...new FormData(form)].filter(isKept)))) unkept();
}

/** What is ticked and what not on the other pages of a return, where somebody has changed it. @param {HTMLFormElement} form @returns {[string, boolean][]} */
function ticks(form) {
  const size = Number(form.dataset.pageSize), mine = `${prefix}${form.dataset.unsent?.replace(/\d+$/, '')}`;
  return store.keys(mine).filter(key => key !== prefix + form.dataset.unsent).flatMap(key => {
    /** @type {[string, string][]} */
    const fields = JSON.parse(store.get(key) ?? '[]');
    const first = Number(key.slice(mine.length)) * size, ticked = new Set(fields.filter(([name]) => name === 'proposal').map(([, value]) => value));
    return Array.from({ length: size }, (_, n) => /** @type {[string, boolean]} */ ([String(first + n), ticked.has(String(first + n))]));
  });
}

function unkept() {
  if (!warned) say(phrase('pane.script.storage'));
  warned = true;
}

/** @param {HTMLFormElement} form */
function restore(form) {
  const kept = store.get(prefix + form.dataset.unsent);
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
async function preview(form) {
  const at = /** @type {HTMLElement | null} */ (form.querySelector('[data-preview]'));
  if (!at) return;
  const value = (/** @type {string} */ name) => /** @type {HTMLTextAreaElement} */ (form.elements.namedItem(name)).value;
  at.hidden = !value('existingWording') || !value('proposedWording');
  if (at.hidden) { at.replaceChildren(); return; }
  // Without a connection there is no preview, and nothing else is missed.
  const { wordChange } = await import('./word-change.js').catch(() => ({ wordChange: null }));
  if (!wordChange) { at.hidden = true; return; }
  at.replaceChildren(...wordChange(value('existingWording'), value('proposedWording')).map(change => {
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
  announce(phrase('pane.script.quoted', { words: quoted.map(q => q.exact).join(' … ') }));
}

/** @param {HTMLFormElement} form @param {HTMLElement} pressed */
function addPlace(form, pressed) {
  if (pressed.dataset.addPlace === 'document') { showPlace(form, { scope: 'document' }); keep(form); return; }
  adding = !adding;
  pressed.setAttribute('aria-pressed', String(adding));
}

/** What of the passage the comment is about: one replaces the other; words chosen in it and places elsewhere stay. @param {HTMLFormElement} form @param {HTMLElement} pressed */
function setPlace(form, pressed) {
  const { setPlace: scope, of: passage, label } = pressed.dataset;
  const offered = [...pressed.parentElement?.children ?? []].map(choice => /** @type {HTMLElement} */ (choice).dataset.of);
  form.querySelectorAll('[data-places] > li').forEach(item => {
    const place = JSON.parse(/** @type {HTMLInputElement} */ (item.querySelector('[name=place]')).value);
    if (['passage', 'section', 'between'].includes(place.scope) && offered.includes(place.passage)) item.remove();
  });
  showPlace(form, { scope, passage, label });
  keep(form);
  announce(form.querySelector('[data-places] > li:last-child span')?.textContent ?? '');
}

/** Shows which cards are meant: somebody chose the words they stand on, or went there by key. @param {string[]} refs */
function point(refs) {
  pane?.querySelectorAll('.card').forEach(card => card.classList.toggle('pointed', refs.includes(card.getAttribute('data-ref') ?? '')));
  const [first, ...others] = /** @type {NodeListOf<HTMLElement>} */ (pane?.querySelectorAll('.card.pointed') ?? []);
  if (!first) return;
  [first, ...others].forEach(card => card.closest('details')?.setAttribute('open', ''));
  first.tabIndex = -1;
  first.focus({ preventScroll: true });
  first.scrollIntoView({ block: 'nearest' });
  if (others.length) announce(phrase('pane.script.on-words', { count: others.length + 1 }));
}

/** @param {HTMLFormElement} form @param {any} place */
function showPlace(form, place) {
  const list = /** @type {HTMLElement} */ (form.querySelector('[data-places]'));
  const { label: known, ...data } = place;
  const label = known ?? document.querySelector(`[data-passage="${CSS.escape(place.passage ?? '')}"]`)?.getAttribute('data-label') ?? place.passage;
  const text = phrase(`place.${place.scope}`, { label, words: place.quotation?.exact, term: place.term }) || label;
  const item = document.createElement('li');
  const hidden = Object.assign(document.createElement('input'), { type: 'hidden', name: 'place', value: JSON.stringify(data) });
  const words = Object.assign(document.createElement('span'), { dir: 'auto', textContent: text });
  const remove = Object.assign(document.createElement('button'), { type: 'button', className: 'quiet', textContent: '✕' });
  remove.setAttribute('data-remove-place', '');
  remove.setAttribute('aria-label', phrase('pane.form.remove', { place: text }));
  item.append(hidden, words, ' ', remove);
  list.append(item);
}
