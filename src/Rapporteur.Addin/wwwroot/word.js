// @ts-check
// The host "word": the pane beside a document open in Word. Its three verbs are selection (words chosen become a quotation
// once the server has said of which passage), go to and mark. Office.js takes
// history.pushState away and blocks alert: nothing here needs them.

import { phrases } from './told.js';

/** @typedef {{ passage: string, label: string, exact: string, prefix: string, suffix: string }} Quoted */
/** @typedef {Quoted & { text: string }} Candidate */
/** @typedef {Quoted & { state: 'placed' | 'choose', candidates?: Candidate[] }} Answered */
/** @typedef {{ consultation: string, title: string, label: string, offer: string }} Open */
/** @typedef {{ state: string, sentence: string, consultation?: string, number?: number, label?: string, offer?: string, open?: Open[] }} Known */
/** @typedef {{ label: string, text: string, act: () => void, offer?: string }} Choice */

const phrase = phrases(document.body);
const PAUSE = 150, LONGEST_LOAD = 10_000, LONGEST_ANSWER = 8_000, MOST_PARAGRAPHS = 20_000;

const element = (/** @type {string} */ id) => /** @type {HTMLElement} */ (document.getElementById(id));
const main = element('main'), told = element('word-say'), chooser = element('word-choose');
const marks = /** @type {HTMLInputElement} */ (element('word-marks')), colours = /** @type {HTMLSelectElement} */ (element('word-theme'));
const languages = /** @type {HTMLSelectElement} */ (element('word-language'));
const detail = (/** @type {Event} */ event) => /** @type {CustomEvent} */ (event).detail;

/** What is said above the pane, with at most one thing to do about it. @param {string} words @param {string} [button] @param {() => void} [act] */
function say(words, button, act) {
  told.replaceChildren();
  if (words) told.append(Object.assign(document.createElement('p'), { className: 'notice warn', textContent: words }));
  // Who wrote further down the form would not see it; the keyboard stays where it is.
  if (words) told.scrollIntoView({ block: 'nearest' });
  if (!button || !act) return;
  const pressed = Object.assign(document.createElement('button'), { type: 'button', className: 'primary', textContent: button });
  pressed.addEventListener('click', act);
  told.append(pressed);
}

/** @param {unknown} error */
function sentence(error) {
  return error instanceof TypeError ? phrase('pane.word.script.offline') : error instanceof OfficeExtension.Error ? phrase('pane.word.script.word-fault', { code: error.code }) : /** @type {Error} */ (error).message;
}

/** A list to choose from; nothing is chosen for anybody. @param {string} title @param {Choice[]} choices */
function choose(title, choices) {
  element('word-choose-title').textContent = title;
  element('word-choices').replaceChildren(...choices.map(choice => {
    const item = document.createElement('li'), button = Object.assign(document.createElement('button'), { type: 'button' });
    button.append(Object.assign(document.createElement('b'), { textContent: choice.label }), Object.assign(document.createElement('span'), { textContent: choice.text, dir: 'auto' }));
    button.addEventListener('click', () => { chooser.hidden = true; choice.act(); });
    item.append(button);
    if (choice.offer) item.append(Object.assign(document.createElement('a'), { href: choice.offer, download: '', textContent: phrase('pane.word.script.get-draft') }));
    return item;
  }));
  chooser.hidden = false;
  chooser.scrollIntoView({ block: 'nearest' });
}

// Signing in: a token by the account of Office or by its dialog, kept in memory and, for a reload, in this tab's storage.

let partition = '', held = '', since = 0, another = false;
/** @type {Promise<string> | null} */
let asking = null;
const tokenKey = (of = 'token') => `rapporteur/${partition}/${of}`;

/** @param {boolean} renew @returns {Promise<string>} */
async function token(renew) {
  held ||= stored(() => sessionStorage, tokenKey());
  // Two requests refused at once are one sign-in.
  if (held && (!renew || Date.now() - since < 10_000)) return held;
  asking ??= account().then(known => known || signIn()).then(got => {
    [held, since, another] = [got, Date.now(), false];
    stored(() => sessionStorage, tokenKey(), held);
    return held;
  }).finally(() => { asking = null; });
  return asking;
}

/** Empty where the page names no application, this Word cannot ask, or somebody came in by the window: it stays that person. @returns {Promise<string>} */
async function account() {
  if (another || stored(() => sessionStorage, tokenKey('window')) || !main.dataset.client || !Office.context.requirements.isSetSupported('NestedAppAuth', '1.1')) return '';
  return import('./word-account.js').then(it => it.byAccount(main.dataset, kept), () => '');
}

/** @returns {Promise<string>} */
function signIn() {
  return new Promise((resolve, reject) => {
    Office.context.ui.displayDialogAsync(new URL(`/pane/sign-in${another ? '?choose=true' : ''}`, location.href).href, { height: 60, width: 30 }, opened => {
      if (opened.status !== Office.AsyncResultStatus.Succeeded) { reject(new Error(phrase('pane.word.script.not-opened'))); return; }
      const dialog = opened.value;
      dialog.addEventHandler(Office.EventType.DialogMessageReceived, message => {
        if (!('message' in message) || message.origin && message.origin !== location.origin) return;
        dialog.close();
        const got = JSON.parse(message.message).token;
        if (typeof got === 'string') { stored(() => sessionStorage, tokenKey('window'), 'yes'); resolve(got); } else reject(new Error(phrase('pane.word.script.unread')));
      });
      dialog.addEventHandler(Office.EventType.DialogEventReceived, () => reject(new Error(phrase('pane.word.script.closed'))));
    });
  });
}

function signOut() {
  [held, another] = ['', true];
  stored(() => sessionStorage, tokenKey(), '');
  stored(() => sessionStorage, tokenKey('window'), 'yes');
  main.replaceChildren();
  chooser.hidden = true;
  mark([], draft);
  element('word-draft').textContent = phrase('pane.word.script.sign-in-first');
  say(phrase('pane.word.script.signed-out'), phrase('pane.word.script.sign-in'), () => attempt(() => recognise()));
}

/** Downloads and pages of their own open outside the frame. @param {string} url */
async function open(url) {
  const whole = new URL(url, location.href).href;
  if (Office.context.requirements.isSetSupported('OpenBrowserWindowApi', '1.1')) Office.context.ui.openBrowserWindow(whole);
  else window.open(whole, '_blank', 'noopener');
}

/** Asks the server; a refusal is its sentence. @param {string} address @param {object} [body] @returns {Promise<any>} */
async function ask(address, body) {
  const send = async (/** @type {boolean} */ renew) => fetch(address, {
    method: body ? 'POST' : 'GET', credentials: 'omit', body: body && JSON.stringify(body),
    headers: { ...(body && { 'Content-Type': 'application/json' }), ...(document.documentElement.dataset.language && { 'X-Language': document.documentElement.dataset.language }), Authorization: `Bearer ${await token(renew)}` },
  });
  const first = await send(false), answer = first.status === 401 ? await send(true) : first;
  const read = await answer.json();
  if (!answer.ok) throw new Error(read.detail ?? read.title);
  return read;
}

// Which draft this is.

/** @type {Known} */
let known = { state: 'none', sentence: '' };
/** @type {Promise<Passage[]> | null} */
let passages = null;

/** @param {string} [consultation] the one a person has chosen */
async function recognise(consultation) {
  const prints = new Set(await Promise.all((await texts()).filter(fold).map(fingerprint)));
  known = await ask('/pane/document', { mark: await markInFile(), paragraphs: [...prints].slice(0, MOST_PARAGRAPHS), consultation });
  const drafts = known.open ?? [];
  const line = element('word-draft');
  line.textContent = known.sentence;
  if (known.offer) line.append(' ', Object.assign(document.createElement('a'), { href: known.offer, download: '', textContent: phrase('pane.word.script.right-one') }));
  if (known.consultation) return show(known.consultation);
  if (consultation) { line.textContent += ' What you select in it is not sent anywhere; choose passages in the outline.'; return show(consultation); }
  if (drafts.length === 0) say(phrase('pane.word.script.nothing'));
  else choose(phrase('pane.word.script.all-the-same'), drafts.map(d => ({ label: d.title, text: d.label, offer: d.offer, act: () => attempt(() => recognise(d.consultation)) })));
}

/** @param {string} consultation */
async function show(consultation) {
  passages = null;
  const before = turns;
  await /** @type {any} */ (globalThis).htmx.ajax('GET', `/pane/${consultation}/frame`, { target: '#main', swap: 'innerHTML' });
  if (!known.consultation) return;
  changed();
  asked = before;
}

// Selection.

let wanted = 0, timer = 0, busy = false, last = '', here = '';
/** How often a person has turned to another panel, and at which of these turns the document last moved: who turned since is not led back. */
let turns = 0, asked = 0;
main.addEventListener('click', ({ target }) => { if (target instanceof Element && target.closest('.tabs a')) turns++; }, true);
/** Two loads of the pane at once could end in the wrong order: the next waits for the last. @type {Promise<unknown>} */
let loading = Promise.resolve();

function changed() {
  asked = turns;
  wanted++;
  clearTimeout(timer);
  timer = setTimeout(followed, PAUSE);
}

async function followed() {
  if (busy || !known.consultation || !main.querySelector('#pane')) return;
  busy = true;
  let turn;
  do { turn = wanted; await follow(turn); } while (turn !== wanted);
  busy = false;
}

/** Newest wins: what was asked for an earlier selection is not shown. @param {number} turn */
async function follow(turn) {
  try {
    await loading;
    const chosen = await selected(), key = JSON.stringify(chosen);
    if (turn !== wanted || key === last) return;
    last = key;
    chooser.hidden = true;
    say('');
    if (chosen === null) { say(phrase('pane.word.script.too-many')); return; }
    if (chosen.length === 0) return;
    const answer = await ask(`/pane/${known.consultation}/place`, { paragraphs: chosen });
    if (turn === wanted) place(chosen, answer.places);
  } catch (error) {
    last = '';
    // Word has no words for a picture or a shape.
    if (turn === wanted && !(error instanceof OfficeExtension.Error)) say(phrase('pane.word.script.not-followed', { why: sentence(error) }), phrase('pane.word.script.again'), changed);
  }
}

/** @param {Chosen[]} chosen @param {Answered[]} places */
function place(chosen, places) {
  if (!chosen[0].exact) {
    if (places[0].state === 'placed') tell('here', { passage: places[0].passage, focus: false }, places[0].passage !== here && asked === turns);
    else say(phrase('pane.word.script.uncertain'));
    return;
  }
  /** @type {(Quoted | null)[]} */
  const found = places.map(p => p.state === 'placed' ? p : null);
  next();

  function next() {
    const at = found.findIndex((f, i) => f === null && (places[i].candidates ?? []).length > 0);
    if (at < 0) { done(); return; }
    const { candidates = [] } = places[at];
    choose(phrase('pane.word.script.which', { words: clipped(chosen[at].exact, 80) }), [
      ...candidates.map(c => ({ label: c.label, text: clipped(c.text, 110), act: () => { found[at] = c; places[at].candidates = []; next(); } })),
      { label: phrase('pane.word.script.none'), text: '', act: () => { places[at].candidates = []; next(); } },
    ]);
  }

  function done() {
    const sure = found.filter(f => f !== null), quoted = sure.filter(f => f.exact);
    if (sure.length === 0) { say(phrase('pane.word.script.nowhere')); return; }
    const lost = found.some((f, i) => f && !f.exact && fold(chosen[i].exact) !== fold(chosen[i].text));
    if (lost) say(phrase('pane.word.script.some-lost'));
    if (quoted.length) tell('selection', quoted.map(({ passage, label, exact, prefix, suffix }) => ({ passage, label, exact, prefix, suffix })));
    else tell('here', { passage: sure[0].passage, focus: false }, sure[0].passage !== here);
  }
}

const clipped = (/** @type {string} */ text, /** @type {number} */ most) => text.length <= most ? text : `${text.slice(0, most - 1)}…`;

/** @param {string} what @param {unknown} detail @param {boolean} [news] */
function tell(what, detail, news = true) {
  if (!news) return;
  const done = new Promise(resolve => { document.addEventListener('htmx:finally:request', resolve, { once: true }); setTimeout(resolve, LONGEST_LOAD); });
  const begun = new Promise(resolve => document.addEventListener('htmx:config:request', () => resolve(done), { once: true }));
  loading = Promise.race([begun, new Promise(resolve => setTimeout(resolve))]);
  document.dispatchEvent(new CustomEvent(`rapporteur:${what}`, { detail }));
}

// Go to and mark: where a passage is in this document.

/** The passages of the draft the pane shows, asked for once. @returns {Promise<Passage[]>} */
function draft() {
  const consultation = element('pane').dataset.consultation;
  passages ??= ask(`/api/v1/consultations/${consultation}/draft`).then(d => d.passages).catch(error => { passages = null; throw error; });
  return passages;
}

/** @param {string} id */
async function lead(id) {
  const drafted = await draft(), passage = drafted.find(p => p.id === id);
  if (passage) say(await goTo(passage, drafted, known.state === 'current' ? known.number ?? null : null) ? '' : `${passage.label} was not found in this document.`);
}

/** @type {Record<string, number>} */
let counts = {};
let marking = Promise.resolve();

/** Marks follow one another: what is shown is known only when the last are there. */
function remark() {
  marking = marking.then(async () => {
    if (!known.consultation || marks.disabled || await mark(marks.checked ? Object.keys(counts) : [], draft)) return;
    [marks.checked, marks.disabled] = [false, true];
    element('word-marks-hint').textContent = phrase('pane.word.script.no-marks');
  }).catch(error => say(sentence(error)));
}

// Tracked changes read where they stand: offered beside the door for files, in a document that is known.

document.addEventListener('htmx:after:swap', () => {
  const files = main.querySelector('[data-files]');
  if (files && known.consultation && !main.querySelector('[data-in-place]')) import('./word-changes.js').then(it => { if (!main.querySelector('[data-in-place]')) it.offer(files, tools()); }, () => undefined);
});

const tools = () => ({
  phrase, say, sentence, choose, clean, read: boxed, ours: OURS,
  take: (/** @type {string} */ author, /** @type {object[]} */ paragraphs) => ask(`/pane/${known.consultation}/changes`, { draft: known.number, author, paragraphs }),
  shown: (/** @type {string} */ reference) => /** @type {any} */ (globalThis).htmx.ajax('GET', `/pane/${known.consultation}/returns/${reference}?panel=ours`, { target: '#pane', swap: 'innerHTML' }),
});

/** Some Words never answer (https://github.com/OfficeDev/office-js/issues/5216): what is asked next does not wait for it. @template T @param {(context: Word.RequestContext, sync: () => Promise<void>) => Promise<T>} batch @returns {Promise<T>} */
function boxed(batch) {
  let box = 0, over = () => {};
  const late = new Promise((_, refuse) => { over = () => { queue = Promise.resolve(); refuse(new Error(phrase('pane.word.script.changes-late'))); }; });
  const wait = () => { clearTimeout(box); box = setTimeout(over, LONGEST_ANSWER); };
  wait();
  return Promise.race([read(context => batch(context, () => { wait(); return context.sync(); })), /** @type {Promise<never>} */ (late)]).finally(() => clearTimeout(box));
}

// Colours: as a person chose, else as Word has them.

function dress() {
  const back = /^#?([\da-f]{2})([\da-f]{2})([\da-f]{2})/i.exec(Office.context.officeTheme?.bodyBackgroundColor ?? '');
  const light = back && back.slice(1).map(c => parseInt(c, 16)).reduce((sum, c, i) => sum + c * [0.299, 0.587, 0.114][i], 0);
  const theme = colours.value || (light === null ? '' : light < 128 ? 'dark' : 'light');
  if (theme) document.documentElement.dataset.theme = theme; else delete document.documentElement.dataset.theme;
}

/** A wish kept for the next time, apart for each host that frames us. @param {string} name @param {string} [value] */
function kept(name, value) { return stored(() => localStorage, `word/${partition}/${name}`, value); }

/** @param {string} language */
function speak(language) {
  kept('language', language);
  const url = new URL(location.href);
  url.searchParams.set('language', language);
  location.replace(url);
}

/** Some hosts forbid storage to frames: then nothing is kept. @param {() => Storage} where @param {string} key @param {string} [value] */
function stored(where, key, value) {
  try {
    if (value !== undefined) where().setItem(key, value);
    return where().getItem(key) ?? '';
  } catch { return value ?? ''; }
}

/** @param {() => Promise<unknown>} act */
async function attempt(act) {
  say('');
  try { await act(); } catch (error) {
    element('word-draft').textContent = held ? '' : phrase('pane.word.script.sign-in-first');
    say(sentence(error), held ? phrase('pane.word.script.again') : phrase('pane.word.script.sign-in'), () => attempt(act));
  }
}

/** @param {string} words */
function outside(words) {
  element('word-draft').textContent = words;
  told.append(Object.assign(document.createElement('a'), { href: '/reader', textContent: phrase('pane.word.script.browser'), target: '_blank' }));
}

/** @param {{ host: Office.HostType | null }} info */
async function begin({ host }) {
  if (host !== Office.HostType.Word) { outside(phrase('pane.word.script.outside')); return; }
  if (!has('1.3')) { outside(phrase('pane.word.script.too-old')); return; }
  partition = Office.context.partitionKey ?? '';
  Object.assign(globalThis, { rapporteur: { token, partition, open, signOut, speak } });
  const chosen = kept('language'), shown = new URLSearchParams(location.search).get('language');
  // The page itself is asked for in the language chosen here before; no cookie of ours says it.
  if (chosen && chosen !== shown) { speak(chosen); return; }
  languages.addEventListener('change', () => speak(languages.value));
  colours.value = kept('theme') || (document.documentElement.dataset.theme ?? '');
  marks.checked = kept('marks') !== 'no';
  dress();
  element('word-menu').hidden = false;
  colours.addEventListener('change', () => { kept('theme', colours.value); dress(); });
  marks.addEventListener('change', () => { kept('marks', marks.checked ? 'yes' : 'no'); remark(); });
  globalThis.addEventListener('focus', dress);
  // Who goes on to another panel is not asked any more.
  main.addEventListener('click', event => { if (/** @type {HTMLElement} */ (event.target).closest('nav a')) chooser.hidden = true; });
  document.addEventListener('rapporteur:go', event => { lead(detail(event).passage).catch(error => say(sentence(error))); });
  document.addEventListener('rapporteur:mark', event => { ({ here, counts } = detail(event)); remark(); });
  // An event comes for each step of a drag: the last one counts.
  Office.context.document.addHandlerAsync(Office.EventType.DocumentSelectionChanged, changed);
  await attempt(() => recognise());
}

// The document in Word.

// Through Office.js: its paragraphs, its selection, where a passage is, marks beside it. Nothing
// here ever changes the document, and nothing here knows the server. WordApi 1.3 is the floor; what came later is asked
// for only where Word has it.

/** @typedef {{ text: string, exact: string, prefix: string, suffix: string, before: string, after: string, markers: string[] }} Chosen */
/** @typedef {{ id: string, label: string, marker: string, text: string }} Passage */
/** @typedef {{ consultation: string, number: number, hash: string }} Mark */

const NAMESPACE = 'urn:rapporteur:draft:1', OURS = /^_Rap\d+_/;
const CONTEXT = 32, MOST_CHOSEN = 20, MOST_REVIEWED = 2_000, LONGEST_SEARCH = 60;

/** Whether this Word has that requirement set. @param {string} version */
const has = version => Office.context.requirements.isSetSupported('WordApi', version);

/** As QuotationMatch.FoldText on the server: letters composed, no direction marks, nothing that stands for no text, one kind of space, dash and quotation mark. @param {string} text */
export function fold(text) {
  return text.normalize('NFC').replace(/[\u00AD\u061C\u200B-\u200F\u202A-\u202E\u2060\u2066-\u2069\uFEFF\uFFFC\uFFFD]/g, '').replace(/[\u2010-\u2014\u2212]/g, '-').replace(/[\u2018\u2019\u201A\u02BC]/g, "'")
    .replace(/[\u201C\u201D\u201E\u00AB\u00BB]/g, '"').replace(/[\s\u0085]+/g, ' ').trim();
}

/** As Fingerprint.Of on the server. @param {string} text */
export async function fingerprint(text) {
  const hash = new Uint8Array(await crypto.subtle.digest('SHA-256', new TextEncoder().encode(fold(text))));
  return [...hash.slice(0, 8)].map(b => b.toString(16).padStart(2, '0')).join('');
}

// What Word puts in for notes, pictures, fields and ends of cells is no text: a control character, or what a client makes of
// it (https://github.com/OfficeDev/office-js/issues/6942, https://github.com/OfficeDev/office-js/issues/5027).
// A hyphen that does not break is one.
const clean = (/** @type {string} */ text) => text.replace(/\u001E/g, '\u2011').replace(/[\u0000-\u0008\u000E-\u001F\uFFFC\uFFFD]/g, '');

// Word: one batch at a time, so that a quick hand never floods it.

/** @type {Promise<unknown>} */
let queue = Promise.resolve();

/** @template T @param {(context: Word.RequestContext) => Promise<T>} batch @returns {Promise<T>} */
function run(batch) {
  const mine = queue.then(() => Word.run(batch));
  queue = mine.catch(() => undefined);
  return mine;
}

// Tracked changes must not hide the draft's text: where Word can tell it, it is read as it was before them.
/** @type {boolean | undefined} */
let original;

/** What Word hands out of a range or paragraph, to be read after the next sync. @param {Word.Range | Word.Paragraph} part @returns {() => string} */
function handedOut(part) {
  if (original ??= has('1.4')) { const text = part.getReviewedText('Original'); return () => text.value; }
  part.load('text');
  return () => part.text;
}

/** The text of it. @param {Word.Range | Word.Paragraph} part @returns {() => string} */
function textOf(part) {
  const handed = handedOut(part);
  return () => clean(handed());
}

/** Once more without that, should it be what Word stumbles over. @template T @param {(context: Word.RequestContext) => Promise<T>} batch */
async function read(batch) {
  try { return await run(batch); } catch (error) {
    if (!original || !(error instanceof OfficeExtension.Error)) throw error;
    original = false;
    try { return await run(batch); } finally { original = true; }
  }
}

/** The texts of the document's paragraphs, in its tables too. */
async function texts() { return (await read(paragraphsIn)).map(p => p.text); }

/** @param {Word.RequestContext} context */
async function paragraphsIn(context) {
  const { paragraphs } = context.document.body;
  paragraphs.load('text');
  await context.sync();
  const { items } = paragraphs;
  // One call for each paragraph: too many at once would hold Word up.
  const handed = items.length > MOST_REVIEWED ? items.map(p => () => p.text) : items.map(handedOut);
  await context.sync();
  return items.map((paragraph, i) => ({ paragraph, handed: handed[i](), text: clean(handed[i]()) }));
}

/** What the file says of itself; null when it says nothing or several things. @returns {Promise<Mark | null>} */
async function markInFile() {
  if (!Office.context.requirements.isSetSupported('CustomXmlParts')) return null;
  const xml = await new Promise(resolve => Office.context.document.customXmlParts.getByNamespaceAsync(NAMESPACE, found => {
    if (found.status !== Office.AsyncResultStatus.Succeeded || found.value.length !== 1) { resolve(''); return; }
    found.value[0].getXmlAsync(part => resolve(part.status === Office.AsyncResultStatus.Succeeded ? part.value : ''));
  }));
  if (!xml) return null;
  const root = new DOMParser().parseFromString(xml, 'text/xml').documentElement, number = Number(root.getAttribute('number') ?? NaN);
  return root.namespaceURI === NAMESPACE && Number.isInteger(number) ? { consultation: root.getAttribute('consultation') ?? '', number, hash: root.getAttribute('hash') ?? '' } : null;
}

/** What is selected, a paragraph at a time; the first paragraph without words when that is a cursor; null when it is too much. */
const selected = () => read(selection);

/** @param {Word.RequestContext} context @returns {Promise<Chosen[] | null>} */
async function selection(context) {
  const range = context.document.getSelection(), { paragraphs } = range;
  const around = [paragraphs.getFirst().getPreviousOrNullObject(), paragraphs.getLast().getNextOrNullObject()];
  range.load('isEmpty');
  paragraphs.load('text');
  around.forEach(p => p.load('text'));
  await context.sync();
  const { items } = paragraphs;
  if (items.length > MOST_CHOSEN) return null;
  const [previous, next] = around.map(p => p.isNullObject ? () => '' : textOf(p));
  const parts = items.map((paragraph, i) => {
    const whole = paragraph.getRange('Content'), start = whole.getRange('Start'), end = whole.getRange('End');
    const from = i === 0 ? range.getRange('Start') : start, to = i === items.length - 1 ? range.getRange('End') : end;
    const { contentControls } = paragraph, parent = paragraph.parentContentControlOrNullObject;
    contentControls.load('tag');
    parent.load('tag');
    const bookmarks = has('1.4') ? whole.getBookmarks(true, false) : { value: [] };
    return {
      text: textOf(paragraph), before: textOf(start.expandTo(from)), exact: textOf(from.expandTo(to)), after: textOf(to.expandTo(end)),
      markers: () => [...bookmarks.value, ...contentControls.items.map(c => c.tag), parent.isNullObject ? '' : parent.tag].filter(name => OURS.test(name ?? '')),
    };
  });
  await context.sync();
  const texts = parts.map(p => p.text());
  const all = parts.map((p, i) => ({
    text: texts[i], exact: range.isEmpty ? '' : p.exact().trim(), prefix: p.before().slice(-CONTEXT), suffix: p.after().slice(0, CONTEXT),
    before: texts[i - 1] ?? previous(), after: texts[i + 1] ?? next(), markers: [...new Set(p.markers())],
  })).filter(p => fold(p.text));
  const words = all.filter(p => p.exact);
  return words.length ? words : all.slice(0, 1);
}

const same = (/** @type {Passage} */ passage, /** @type {string} */ text) => [fold(passage.text), fold(`${passage.marker} ${passage.text}`)].includes(fold(text));

/** The paragraph that is the passage: its text, and the same one in order where several have it. @template {{ text: string }} T @param {T[]} all @param {Passage[]} drafted @param {Passage} passage */
function paragraphOf(all, drafted, passage) {
  const here = all.filter(p => same(passage, p.text)), there = drafted.filter(p => fold(p.text) === fold(passage.text));
  return here.length === there.length ? here[there.indexOf(passage)] : undefined;
}

/** The only paragraph with the words the passage begins with: it was changed further on. Word's own search would stop at the mark of a note. @template {{ text: string }} T @param {T[]} all @param {Passage} passage */
function beginning(all, passage) {
  const words = passage.text.slice(0, LONGEST_SEARCH), whole = fold(words === passage.text ? words : words.slice(0, words.lastIndexOf(' ')));
  const found = whole ? all.filter(p => fold(p.text).includes(whole)) : [];
  return found.length === 1 ? found[0] : undefined;
}

/** Go to: brings the passage into view and says whether it is there. @param {Passage} passage @param {Passage[]} drafted @param {number | null} number the draft's, when the document is that draft */
function goTo(passage, drafted, number) {
  return read(async context => {
    const marked = has('1.4') && number !== null ? context.document.getBookmarkRangeOrNullObject(`_Rap${number}_${passage.id}`) : null;
    marked?.load('text');
    await context.sync();
    if (marked && !marked.isNullObject) {
      const text = textOf(marked);
      await context.sync();
      // A bookmark that was moved or copied leads nowhere.
      if (same(passage, text())) return select(context, marked);
    }
    const all = await paragraphsIn(context), at = paragraphOf(all, drafted, passage) ?? beginning(all, passage);
    return at !== undefined && select(context, at.paragraph.getRange('Start'));
  });
}

/** The cursor only: chosen words would be overwritten by the next key. @param {Word.RequestContext} context @param {Word.Range} range */
async function select(context, range) {
  range.select('Start');
  await context.sync();
  return true;
}

/** The marks shown now, by passage: seen by this person only, in no file, gone when taken away. @type {Map<string, string>} */
const marked = new Map();
const COLOUR = 'Lavender';
let swept = false;

/** Marks an earlier pane left in the open document: they are known by their colour alone. @param {Word.RequestContext} context */
async function sweep(context) {
  const { paragraphs } = context.document.body;
  paragraphs.load('text');
  await context.sync();
  const lists = paragraphs.items.slice(0, MOST_REVIEWED).map(p => p.getAnnotations());
  lists.forEach(list => list.load('id,critiqueAnnotation'));
  await context.sync();
  const left = lists.flatMap(list => list.items).filter(a => a.critiqueAnnotation.critique.colorScheme === COLOUR && a.critiqueAnnotation.critique.start === 0);
  left.forEach(a => a.delete());
  await context.sync();
}

/** Up to where the first word ends, counted as Word counts: whatever stands for a note or a picture before or in it included. */
const firstWord = (/** @type {string} */ handed) => /^[^\p{L}\p{N}]*\S*/u.exec(handed)?.[0].length || 1;

/** Mark: shows marks at these passages and at no other; false when this Word cannot. @param {string[]} ids @param {() => Promise<Passage[]>} draft */
async function mark(ids, draft) {
  if (!has('1.7')) return false;
  if (!swept) {
    swept = true;
    // Without the service behind it Word has none to take away.
    await run(sweep).catch(() => undefined);
  }
  for (const [id, annotation] of [...marked].filter(([id]) => !ids.includes(id))) {
    marked.delete(id);
    // Whoever dismissed a mark in Word has taken it away already.
    await run(async context => { context.document.getAnnotationById(annotation).delete(); await context.sync(); }).catch(() => undefined);
  }
  const fresh = ids.filter(id => !marked.has(id));
  if (fresh.length === 0) return true;
  const drafted = await draft();
  try {
    await run(async context => {
      const all = await paragraphsIn(context);
      const made = fresh.flatMap(id => {
        const passage = drafted.find(p => p.id === id), at = passage && paragraphOf(all, drafted, passage);
        return at ? [{ id, result: at.paragraph.insertAnnotations({ critiques: [{ colorScheme: COLOUR, start: 0, length: firstWord(at.handed) }] }) }] : [];
      });
      await context.sync();
      made.forEach(({ id, result }) => { if (result.value[0]) marked.set(id, result.value[0]); });
    });
    return true;
  } catch (error) {
    // Word bought once has the call but not the service behind it, and says so only when it is used.
    if (error instanceof OfficeExtension.Error) return false;
    throw error;
  }
}

// Folding and fingerprints are also tried apart from this page.
if (document.documentElement.dataset.page !== 'word') { /* nothing to begin */ }
else if (typeof Office === 'undefined') outside(phrase('pane.word.script.no-office'));
else Office.onReady(info => begin(/** @type {any} */ (info)));
