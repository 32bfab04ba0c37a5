// @ts-check
// The pane's own work in the browser: what is asked of the host and as whom, places, the preview of a rewording.
// Hosts (the Reader's page, Word, Teams) talk to it by events: rapporteur:selection and rapporteur:here come in, rapporteur:go
// and rapporteur:mark go out. A host in a frame sets globalThis.rapporteur; at top level the cookie speaks.
import { Unsent, forgetAll, isGone, isPage, isUnrecorded, newId, prefixOf, store } from './unsent.js';
import { listen, looked, phrases, show as showNew } from './told.js';

/** @typedef {import('./form.js').Quoted} Quoted */
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
/** The comment whose words are shown. */
let shownFor = '';
let warned = false;
/** Working through a returned file; comes with the panel of it. @type {typeof import('./returns.js') | null} */
let returns = null;
/** @type {Promise<typeof import('./form.js')> | null} */
let writing = null;
/** Letters that follow each other faster are one search. */
const SEARCH_AFTER = 120;
let typing = 0;
/** Where this browser keeps up to when somebody has looked at what is new. */
let seenKey = '';
const BEFORE_LISTENING = 3_000;
/** Nothing is asked any more for a pane somebody has left: the token may be another person's by now. htmx says nothing of what was aborted. */
const LEFT = new DOMException('left', 'AbortError');
let listening = new AbortController();
/** What is typed before the search's field is there, for it. @type {string[] | null} */
let ahead = null;
/** Words on their way into the form. */
let quoting = Promise.resolve();
/** Whether what comes in was not asked for, and moves nobody's focus. */
let calm = false;
/** The places a form came with. @type {WeakMap<HTMLFormElement, Node[]>} */
const given = new WeakMap();

document.addEventListener('htmx:config:request', event => {
  const { ctx } = detail(event);
  ctx.fetch = ask;
  if (ctx.request.submitter?.matches('[data-all]')) returns?.elsewhereIn(ctx.request.form, prefix).forEach(([name, value]) => ctx.request.body.append(name, value));
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
  else if (detail(event).ctx.target?.id === 'ours-list') announce(pane?.querySelector('[data-listed]')?.textContent ?? '');
  else if (detail(event).ctx.target?.id === 'found') announce(pane?.querySelector('[data-found-said]')?.textContent ?? '');
});
globalThis.addEventListener('online', () => { hide(); unsent?.send(); });
globalThis.addEventListener('storage', () => { unsent?.show(); if (pane) elsewhere(); });
document.addEventListener('visibilitychange', () => { if (document.visibilityState === 'visible') unsent?.send(); });

document.addEventListener('input', event => {
  const field = /** @type {HTMLInputElement} */ (event.target), form = field.form;
  if (!pane?.contains(field) || !form) return;
  if (form.matches('[data-among]')) { clearTimeout(typing); typing = setTimeout(among, SEARCH_AFTER, form); return; }
  if (form.matches('[data-find]')) { clearTimeout(typing); typing = setTimeout(find, SEARCH_AFTER, form); return; }
  if (field.dataset.offers) import('./offers.js').then(it => it.offer(field, ask), () => undefined);
  if (form.matches('.comment-form') && !['kind', 'language'].includes(field.name)) manners(it => { it.follow(form); keep(form); });
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
  if (box.matches('[data-send-back]')) { box.form?.requestSubmit(); return; }
  if (['kind', 'language'].includes(box.name) && box.form?.matches('.comment-form')) manners(it => { it.chosen(box); keep(/** @type {HTMLFormElement} */ (box.form)); });
  const wording = box.form?.querySelector('[data-wording]');
  if (box.name === 'kind' && box.checked && box.value !== 'General' && wording instanceof HTMLDetailsElement) wording.open = true;
});
document.addEventListener('click', event => {
  const pressed = /** @type {HTMLElement} */ (event.target).closest('button, a, .spot');
  if (!(pressed instanceof HTMLElement)) return;
  if (pressed.matches('[data-sign-out-of-frame]')) { leave(); framed()?.signOut?.(); return; }
  if (pressed.dataset.language) { framed()?.speak?.(pressed.dataset.language); return; }
  if (pressed instanceof HTMLAnchorElement && pressed.hasAttribute('download') && framed()) { event.preventDefault(); rarely(it => it.download(pressed, tools()), 'pane.script.not-downloaded'); return; }
  if (pressed instanceof HTMLAnchorElement && pressed.dataset.waits !== undefined) {
    event.preventDefault();
    show(pressed.search.slice(1));
    if (pressed.dataset.waits) document.dispatchEvent(new CustomEvent('rapporteur:go', { detail: { passage: pressed.dataset.waits } }));
    return;
  }
  if (!pane?.contains(pressed)) return;
  const form = pressed.closest('form');
  if (pressed.dataset.setPlace && form) { event.preventDefault(); written(it => it.setPlace(form, pressed, tools())); }
  if (pressed.matches('.spot')) point((pressed.dataset.refs ?? '').split(' '));
  if (pressed.matches('[data-remove-place]') && form) { pressed.closest('li')?.remove(); keep(form); }
  if (pressed.matches('[data-add-place]') && form) written(it => it.addPlace(form, pressed, tools()));
  if (pressed.matches('[data-tick-all]') && form) { /** @type {NodeListOf<HTMLInputElement>} */ (form.querySelectorAll('[name=comment]')).forEach(box => { box.checked = true; }); keep(form); }
  if (pressed.matches('[data-forget]') && form) { store.remove(prefix + form.dataset.unsent); load(here()); }
  if (pressed.matches('[data-outline] a') && !event.ctrlKey && !event.metaKey && !event.shiftKey) {
    event.preventDefault();
    load(pressed.dataset.go ?? '');
  }
  // Beside the text a proposal leads to its place and stays where it is.
  if (pressed.matches('[data-lead]') && document.documentElement.dataset.page !== 'pane') event.preventDefault();
  if (pressed.dataset.go) document.dispatchEvent(new CustomEvent('rapporteur:go', { detail: { passage: pressed.dataset.go, ref: pressed.dataset.ref } }));
});
// An annotated file may be dropped anywhere on the page.
for (const type of ['dragover', 'drop']) {
  document.addEventListener(type, event => {
    const { dataTransfer } = /** @type {DragEvent} */ (event);
    if (pane?.dataset.own === undefined || !dataTransfer?.types.includes('Files') || /** @type {HTMLElement} */ (event.target).matches('[type=file]')) return;
    event.preventDefault();
    const files = type === 'drop' ? dataTransfer.files : null;
    import('./drop.js').then(it => files ? it.dropped(files, { show, phrase, say }) : it.over(phrase), () => files && say(phrase('pane.script.file-not-sent')));
  });
}
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
  if (!form.matches('[data-find], [data-among]')) return;
  event.preventDefault();
  clearTimeout(typing);
  if (form.matches('[data-among]')) { await among(form); return; }
  await find(form);
  /** @type {HTMLElement | null} */ (form.isConnected ? pane?.querySelector('#found a') ?? null : null)?.click();
});
/** The list of own comments is narrowed to what is typed; the field stays as it is. @param {HTMLFormElement} form */
const among = form => htmx.ajax('GET', `${pane?.dataset.pane}?${new URLSearchParams(/** @type {any} */ (new FormData(form)))}`, { target: '#ours-list', select: '#ours-list', swap: 'outerHTML' });
/** What a form does as somebody writes in it comes with the first of it; what it merely proposes is left out without a connection. @param {(it: typeof import('./form.js')) => void} then */
const manners = then => form().then(then, () => undefined);
/** @param {(it: typeof import('./form.js')) => void} then */
const written = then => form().then(then, () => say(phrase('pane.script.not-shown')));
/** In the order it was asked for, which several imports do not keep. @returns {Promise<typeof import('./form.js')>} */
const form = () => writing ??= import('./form.js').catch(fault => { writing = null; throw fault; });
/** @param {(it: typeof import('./rarely.js')) => void} then @param {string} [otherwise] */
const rarely = (then, otherwise) => import('./rarely.js').then(then, () => otherwise && say(phrase(otherwise)));
const tools = () => ({ keep, showPlace, preview, announce, phrase, pane, prefix, commentForm, here, show, say, way, ask, framed });
/** @param {HTMLFormElement} form */
const find = form => import('./find.js').then(it => it.find(form, here(), htmx), () => say(phrase('pane.script.not-shown')));
document.addEventListener('keydown', event => {
  const target = /** @type {HTMLElement} */ (event.target), form = target.closest('form.comment-form');
  if (event.key === 'Enter' && (event.ctrlKey || event.metaKey) && form instanceof HTMLFormElement) {
    event.preventDefault();
    form.requestSubmit(/** @type {HTMLButtonElement | null} */ (form.querySelector('[value=save]')));
  }
  if (event.ctrlKey || event.metaKey || event.altKey || target.closest('input:not([type=checkbox]), textarea, select, dialog')) return;
  if (ahead) { if (event.key.length === 1 || ['Enter', 'Backspace'].includes(event.key)) { event.preventDefault(); ahead.push(event.key); } return; }
  if (event.key.length !== 1 || !'np+?/'.includes(event.key)) return;
  if (event.key === '/') { event.preventDefault(); ahead = []; }
  import('./keys.js').then(keys => keys.pressed(event, { here, load, point, show, ahead }), () => say(phrase('pane.script.not-shown'))).finally(() => { if (event.key === '/') ahead = null; });
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
  const taken = (/** @type {HTMLFormElement} */ at) => written(it => it.quote(at, quoted, tools()));
  if (form && (here() === quoted[0].passage || form.querySelector('[data-add-place][aria-pressed=true]'))) { quoting = taken(form); return; }
  quoting = load(quoted[0].passage).then(() => { const next = commentForm(); return next ? taken(next) : undefined; });
});
// Words chosen by key are taken: the next thing is to write about them.
document.addEventListener('rapporteur:write', () => quoting.then(() => /** @type {HTMLElement | undefined} */ (commentForm()?.elements.namedItem('text'))?.focus()));

// Where the pane is the whole page there is hardly a text to choose words in; who does so gets the Reader's way of it.
// Without a connection the next choice asks again.
const choosing = () => document.addEventListener('selectionchange', () => { import('./reader.js').catch(choosing); }, { once: true });
if (document.documentElement.dataset.page === 'pane') choosing();

const first = document.getElementById('pane');
if (first) begin(first);

/** @param {HTMLElement} found the pane, at load or after the frame was put into another host's page */
function begin(found) {
  [pane, prefix, phrase] = [found, prefixOf(found), phrases(found)];
  unsent = new Unsent(found, byId('unsent'), ask, { sent: (page, act) => rarely(it => it.sent(page, act, tools())), back, unkept, signIn: words => say(words, 'sign-in') });
  seenKey = prefix.replace('/', '-seen/');
  listening.abort();
  listening = new AbortController();
  // Who only looks in opens no stream. A frame has no cookie to come with the number of what is new.
  const { live: address = '', state = '' } = /** @type {HTMLElement | null} */ (pane.querySelector('[data-live]'))?.dataset ?? {}, { signal } = listening;
  if (address) setTimeout(() => { if (!signal.aborted) listen({ address, key: seenKey, state: framed() ? '' : state, ask: (url, request) => ask(url, request, true), changed, signal }).catch(() => undefined); }, BEFORE_LISTENING);
  shown(false);
}

/** Signing out of a frame, which stays: nothing goes on in the name of who was here. */
function leave() {
  forgetAll();
  listening.abort();
  pane = null;
}

/** Others did something: it is counted, and shown where that disturbs nobody. @param {{ count: number }} now @param {boolean} first */
function changed({ count }, first) {
  const panel = /** @type {HTMLElement | null | undefined} */ (pane?.querySelector('.panel')), at = document.activeElement;
  if (panel?.dataset.panel === 'News' && first) return;
  showNew(count);
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
  const token = framed()?.token, asking = pane;
  const chosen = document.documentElement.dataset.language;
  const headers = { ...request.headers, ...pane && { 'X-Person': pane.dataset.person ?? '', 'X-Seen': store.get(seenKey) ?? '' }, ...chosen && token && { 'X-Language': chosen } };
  if (!token) return fetch(url, { ...request, headers });
  const as = async () => {
    const given = await token(false);
    if (asking && asking !== pane) throw LEFT;
    return fetch(url, { ...request, credentials: 'omit', headers: { ...headers, Authorization: `Bearer ${given}` } });
  };
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
  if (pane.querySelector('[data-page-size]')) import('./returns.js').then(it => { returns = it; }, () => undefined);
  pane.querySelectorAll('form').forEach(form => {
    given.set(form, [...form.querySelectorAll('[data-places] > li')].map(place => place.cloneNode(true)));
    if (form.dataset.unsent) restore(form);
    preview(form);
  });
  document.dispatchEvent(new CustomEvent('rapporteur:mark', { detail: { counts: marks(panel.dataset.marks ?? ''), here: here(), settled, spots: panel.dataset.spots ?? '', all: panel.dataset.all !== undefined } }));
  if (panel.dataset.panel === 'News') looked(panel, seenKey);
  elsewhere();
  if (!swapped || calm) return;
  const told = /** @type {HTMLElement | null} */ (pane.querySelector('[data-announce], .receipt h2'));
  const receipt = /** @type {HTMLElement | null} */ (pane.querySelector('[data-announce-text]'));
  announce(receipt?.dataset.announceText ?? told?.textContent ?? pane.querySelector('h2')?.textContent ?? '');
  // Beside a document in Word the cursor stays in the document while somebody works there.
  if (panel.dataset.pointed) point([panel.dataset.pointed]);
  if (!document.hasFocus() || panel.dataset.pointed) return;
  if (told) told.focus();
  else if (document.activeElement === document.body) heading()?.focus({ preventScroll: true });
}

/** Text that waits in forms of other passages is named, and marked beside them; where there is none nothing is loaded. */
function elsewhere() {
  const shownHere = commentForm()?.dataset.unsent, waits = store.keys(prefix).filter(key => /^(new|edit):/.test(key.slice(prefix.length)) && key !== prefix + shownHere);
  if (waits.length || !byId('elsewhere').hidden) import('./elsewhere.js').then(it => it.show(/** @type {HTMLElement} */ (pane), byId('elsewhere'), waits, phrase), () => undefined);
}

/** @param {string} text */
function marks(text) { return Object.fromEntries(text.split(' ').filter(Boolean).map(m => [m.split(':')[0], Number(m.split(':')[1])])); }

/** @param {[string, FormDataEntryValue]} field */
function isKept([name, value]) { return typeof value === 'string' && !name.startsWith('__') && name !== 'unsent' && name !== 'act'; }

/** @param {HTMLFormElement} form */
function keep(form) {
  // What a text is about stands beside it, so that it can be named where its form is not shown.
  const about = form.matches('.comment-form') ? [['__label', heading()?.textContent ?? ''], ['__passage', here()], ['__back', new URL(form.action).search]] : [];
  if (!store.set(prefix + form.dataset.unsent, JSON.stringify([...[...new FormData(form)].filter(isKept).filter(([name]) => !returns?.isAsItCame(form, name)), ...about]))) unkept();
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
  form.querySelectorAll('details').forEach(d => { if ([...d.querySelectorAll('textarea, input:not([type=checkbox]):not([type=hidden])')].some(f => { const { value, defaultValue } = /** @type {HTMLInputElement} */ (f); return value && value !== defaultValue; })) d.open = true; });
  const note = /** @type {HTMLElement | null} */ (form.querySelector('[data-restored]'));
  if (note) note.hidden = false;
}

/** A rewording is shown as changes beside its two fields. @param {HTMLFormElement} form */
function preview(form) {
  const at = /** @type {HTMLElement | null} */ (form.querySelector('[data-preview]')), value = (/** @type {string} */ name) => /** @type {HTMLTextAreaElement} */ (form.elements.namedItem(name)).value;
  if (at && (!at.hidden || value('existingWording') && value('proposedWording'))) manners(it => it.preview(form, at));
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
