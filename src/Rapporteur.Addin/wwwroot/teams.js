// @ts-check
// The host "Teams": the Reader as a tab, in a frame without our cookie. It says who is asking (a token by a window of
// ours that Teams opens), fills the empty page with what the server gives that person, follows the colours of Teams, and
// gives links that lead back into the tab. Selection, go to and mark are the Reader's own.
import { atTeams } from './teams-host.js';
import { phrases } from './told.js';

/** @typedef {{ label: string, act: () => void }} Way */
/** @typedef {{ request: { action: string }, response: { status: number, raw: Response } }} Asked */

const LONGEST_WAIT = 5_000, JUST_NOW = 10_000;
/** @type {Record<string, string>} */
const THEMES = { default: 'light', dark: 'dark', contrast: 'contrast' };

const frame = /** @type {HTMLElement} */ (document.getElementById('frame'));
const detail = (/** @type {Event} */ event) => /** @type {CustomEvent} */ (event).detail;
const phrase = phrases(document.body);

// A page of few words: nothing is open yet, or not any more.

/** @param {string} sentence @param {...Node} more */
function tell(sentence, ...more) {
  const main = make('main', { id: 'main', className: 'sentence' }, make('h1', { textContent: phrase('reader.teams.script.title') }), make('p', { textContent: sentence }), ...more);
  frame.replaceChildren(main);
  announce(sentence);
}

/** Reads it out; what came in its place is read as any page is. @param {string} sentence */
function announce(sentence) { /** @type {HTMLElement} */ (document.getElementById('frame-said')).textContent = sentence; }

/** @param {string} sentence @param {...Way} ways the first is the one to take */
function offer(sentence, ...ways) {
  tell(sentence, make('p', { className: 'row' }, ...ways.map(({ label, act }, at) => {
    const pressed = make('button', { type: 'button', className: at ? '' : 'primary', textContent: label });
    pressed.addEventListener('click', act);
    return pressed;
  })));
}

function outside() { tell(phrase('reader.teams.script.outside'), make('p', {}, make('a', { className: 'button primary', href: '/reader', target: parent === self ? '' : '_blank', textContent: phrase('reader.teams.script.browser') }))); }

/** @param {string} name @param {object} properties @param {...Node} children */
function make(name, properties, ...children) {
  const made = Object.assign(document.createElement(name), properties);
  made.append(...children);
  return made;
}

// Who is asking: a token, kept in memory and, for a reload, in this tab's storage.

/** @type {NonNullable<Awaited<ReturnType<typeof atTeams>>>} */
let teams;
let partition = '', held = '', since = 0, another = false;
/** @type {Promise<string> | null} */
let asking = null;

/** @param {boolean} renew @returns {Promise<string>} */
async function token(renew) {
  held ||= stored();
  // Two requests refused at once are one sign-in.
  if (held && (!renew || Date.now() - since < JUST_NOW)) return held;
  const known = await byAccount();
  if (known) { stored(held = known); since = Date.now(); return held; }
  // A window nobody asked for is blocked, or taken for somebody else's.
  if (!asking && !navigator.userActivation.isActive) throw new Error(phrase('reader.teams.script.sign-in-first'));
  asking ??= signIn().then(got => {
    [held, since, another] = [got, Date.now(), false];
    stored(held);
    stored('yes', 'window');
    return held;
  }).finally(() => { asking = null; });
  return asking;
}

/**
 * By the account somebody is in Teams with, and with no window; empty where its organisation has not consented, where nobody has
 * bound it yet, or where somebody came in by the window: it stays that person. The account's own token is shown to our server once and kept nowhere.
 * @returns {Promise<string>}
 */
async function byAccount() {
  if (another || stored(undefined, 'window') || !('byAccount' in frame.dataset)) return '';
  try {
    const late = new Promise((_, reject) => setTimeout(reject, LONGEST_WAIT));
    const account = await Promise.race([teams.authentication.getAuthToken({ silent: true }), late]);
    const answer = await fetch('/pane/token', { method: 'POST', headers: { Authorization: `Bearer ${account}` } });
    return answer.ok ? (await answer.json()).token : '';
  } catch { return ''; }
}

/** @returns {Promise<string>} */
async function signIn() {
  const url = new URL(`/reader/teams/sign-in${another ? '?choose=true' : ''}`, location.href).href;
  try { return await teams.authentication.authenticate({ url, width: 480, height: 640 }); } catch (error) {
    const { message } = /** @type {Error} */ (error);
    throw new Error(message === 'CancelledByUser' ? phrase('reader.teams.script.closed') : message === 'FailedToOpenWindow' ? phrase('reader.teams.script.blocked') : message);
  }
}

function forget() {
  held = '';
  stored('');
}

function signOut() {
  forget();
  // Who signed out is not signed in again by looking once more.
  stored('yes', 'window');
  [another, here] = [true, ''];
  offerSignIn(phrase('reader.teams.script.signed-out'));
}

/** @param {string} sentence */
function offerSignIn(sentence) {
  offer(sentence, { label: phrase('reader.teams.script.sign-in'), act: () => token(false).then(() => show(home()), error => offerSignIn(/** @type {Error} */ (error).message)) });
}

/** Some programs forbid storage to frames: then nothing is kept. @param {string} [value] @param {string} [of] */
function stored(value, of = 'token') {
  const key = `rapporteur/${partition}/${of}`;
  try {
    if (value !== undefined) sessionStorage.setItem(key, value);
    return sessionStorage.getItem(key) ?? '';
  } catch { return value ?? ''; }
}

// The language chosen, for this account of Teams in this browser.

/** @param {string} [value] */
function kept(value) {
  const key = `teams/${partition}/language`;
  try {
    if (value !== undefined) localStorage.setItem(key, value);
    return localStorage.getItem(key) ?? '';
  } catch { return ''; }
}

/** @param {string} language */
function speak(language) {
  kept(language);
  const url = new URL(location.href);
  url.searchParams.set('language', language);
  location.replace(url);
}

// What is shown: a consultation's draft with the pane, or the list of them.

/** The place a link led to: a consultation, or a passage of its draft. */
let linked = '', here = '';

function home() {
  const [, consultation, passage] = /^([^/]+)(?:\/([^/]+))?$/.exec(linked) ?? [];
  return consultation ? `/reader/${encodeURIComponent(consultation)}/frame${passage ? `?passage=${encodeURIComponent(passage)}` : ''}` : '/reader/frame';
}

/** @param {string} address @returns {Promise<void>} */
function show(address) { return /** @type {any} */ (globalThis).htmx.ajax('GET', address, { target: '#frame', swap: 'innerHTML' }); }

/** Whether it was the whole frame that was asked for; what the pane asks is the pane's. @param {Asked} [ctx] */
const isWhole = ctx => ctx?.request?.action?.startsWith('/reader/') ?? false;

/** @param {string} sentence @param {Asked} ctx */
function notShown(sentence, { request }) {
  offer(sentence, { label: phrase('reader.teams.script.again'), act: () => show(request.action) }, { label: phrase('reader.teams.script.to-list'), act: () => show('/reader/frame') });
}

document.addEventListener('htmx:before:response', event => {
  /** @type {{ ctx: Asked }} */
  const { ctx } = detail(event);
  if (!isWhole(ctx) || ctx.response.status < 400) return;
  event.preventDefault();
  event.stopImmediatePropagation();
  if (ctx.response.status === 401) { forget(); offerSignIn(phrase('reader.teams.script.sign-in-first')); return; }
  ctx.response.raw.json().then(problem => notShown(problem.detail, ctx), () => notShown(phrase('reader.teams.script.offline'), ctx));
});
document.addEventListener('htmx:error', event => {
  const { ctx, error } = detail(event);
  if (!isWhole(ctx)) return;
  event.stopImmediatePropagation();
  notShown(error instanceof TypeError || !error?.message ? phrase('reader.teams.script.offline') : error.message, ctx);
});
document.addEventListener('htmx:after:swap', event => { if (isWhole(detail(event).ctx)) announce(''); });
document.addEventListener('rapporteur:mark', event => { ({ here } = detail(event)); });
document.addEventListener('click', event => {
  const pressed = /** @type {HTMLElement} */ (event.target).closest('button');
  if (pressed?.matches('[data-print]')) print();
  if (pressed?.matches('[data-share]')) share();
});
// A link to a page of its own would leave the frame empty: that page allows none. The last to hear takes what nobody took.
addEventListener('click', event => {
  const link = /** @type {HTMLElement} */ (event.target).closest('a[href]:not([href^="#"])');
  if (!teams || !(link instanceof HTMLAnchorElement) || event.defaultPrevented || event.ctrlKey || event.metaKey || event.shiftKey) return;
  event.preventDefault();
  open(link.href);
});

/** A link that leads back to this place in the tab; Teams shows it to be copied or sent. */
function share() {
  const consultation = document.getElementById('pane')?.dataset.consultation ?? '', place = here ? `${consultation}/${here}` : consultation;
  const label = document.getElementById(here)?.dataset.label ?? document.querySelector('[data-document]')?.getAttribute('aria-label') ?? '';
  teams.pages.shareDeepLink({ subPageId: place, subPageLabel: label, subPageWebUrl: new URL(`/reader/${place}`, location.href).href });
}

/** Downloads and pages of their own open outside the frame. @param {string} url */
function open(url) { teams.app.openLink(url).catch(() => { globalThis.open(url, '_blank', 'noopener'); }); }

/** @param {string} theme */
function dress(theme) {
  if (THEMES[theme]) document.documentElement.dataset.theme = THEMES[theme]; else delete document.documentElement.dataset.theme;
}

/** @param {import('@microsoft/teams-js').app.Context} context */
function begin(context) {
  // Another account of Teams in the same window finds nothing of the one before.
  [partition, linked] = [`teams-${context.user?.id ?? ''}`, context.page.subPageId ?? ''];
  const chosen = kept();
  // The page itself is asked for in the language chosen here before; no cookie of ours says it.
  if (chosen && chosen !== new URLSearchParams(location.search).get('language')) { speak(chosen); return; }
  dress(context.app.theme);
  teams.app.registerOnThemeChangeHandler(dress);
  Object.assign(globalThis, { rapporteur: { token, partition, open, signOut, speak } });
  // Unless it is the account of Teams, a window is needed, and somebody's press to open it.
  if (stored()) show(home()); else token(false).then(() => show(home()), error => offerSignIn(error.message));
  teams.app.notifySuccess();
}

// What the pane asks goes as the person of the token, so nothing is asked before the pane's own script is there.
const loaded = new Promise(resolve => document.addEventListener('DOMContentLoaded', resolve, { once: true }));
tell(phrase('reader.teams.script.opening'));
// It may still answer later, and then all goes on.
const slow = setTimeout(outside, LONGEST_WAIT), found = await atTeams(frame.dataset.hosts ?? '');
clearTimeout(slow);
await loaded;
if (found) {
  teams = found;
  teams.app.getContext().then(begin, error => {
    outside();
    teams.app.notifyFailure({ reason: teams.app.FailedReason.Other, message: error.message });
  });
} else outside();
