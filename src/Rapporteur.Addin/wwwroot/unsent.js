// @ts-check
// What is not sent: text while it is typed, and acts whose sending failed. Both lie in this browser, per person and
// consultation; an act goes by itself once there is a connection, in order and with the id it was made with, so that the
// host does it once however often it arrives.

import { phrases } from './told.js';

/** @typedef {{ client: string, url: string, fields: [string, string][], words: string, unsent: string, at: number, refusal?: string }} Act */
/** @typedef {(url: string, request: RequestInit) => Promise<Response>} Ask */
/** @typedef {{ sent: (page: Document, act: Act) => void, signIn: (sentence: string) => void, back: (act: Act) => void, unkept: () => void }} Hooks */

const ROOT = 'rapporteur/';
const GONE = [502, 503, 504];
/** What is refused to the page and not to the act: the act waits. */
const OF_THE_PAGE = ['sign-in', 'page-stale', 'other-person'];
/** What the host itself says when it can record nothing: the act waits as if there were no connection. */
const NOT_RECORDED = ['record-closed', 'not-recorded'];
const FIRST_PAUSE = 2_000, LONGEST_PAUSE = 60_000, LONGEST_WAIT = 30_000;
const PRIVATE = '__RequestVerificationToken';
/** Where the browser keeps nothing it is kept at least while the page is open. @type {Map<string, string>} */
const memory = new Map();

export const store = {
  /** @param {string} key */
  get(key) { try { return localStorage.getItem(key) ?? memory.get(key) ?? null; } catch { return memory.get(key) ?? null; } },
  /** Says whether it outlives this page. @param {string} key @param {string} value */
  set(key, value) {
    try { localStorage.setItem(key, value); memory.delete(key); return true; } catch { memory.set(key, value); return false; }
  },
  /** @param {string} key */
  remove(key) { memory.delete(key); try { localStorage.removeItem(key); } catch { /* nothing is kept there */ } },
  /** @param {string} prefix */
  keys(prefix) {
    let kept = [...memory.keys()];
    try { kept = [...new Set([...kept, ...Object.keys(localStorage)])]; } catch { /* nothing is kept there */ }
    return kept.filter(key => key.startsWith(prefix)).sort();
  },
};

/** Signing out takes every unsent text of this browser along. */
export function forgetAll() { store.keys(ROOT).forEach(store.remove); }

/** Where what one person has not sent in one consultation lies. @param {HTMLElement} pane */
export function prefixOf(pane) {
  const partition = /** @type {any} */ (globalThis).rapporteur?.partition;
  return `${ROOT}${partition ? `${partition}/` : ''}${pane.dataset.person}/${pane.dataset.consultation}/`;
}

/** Whether an answer with that status may be the network's and not the host's. @param {number} status */
export const isGone = status => GONE.includes(status);

/** Whether such an answer is the host's after all: it says that it can record nothing. @param {Response} answer */
export const isUnrecorded = async answer => {
  try { return !isPage(answer.headers) && NOT_RECORDED.includes((await answer.json()).code); } catch { return false; }
};

export const newId = () => Array.from(crypto.getRandomValues(new Uint8Array(16)), b => b.toString(16).padStart(2, '0')).join('');

/** The acts of the person at one pane that could not be sent, and the list of them above it. */
export class Unsent {
  /** @type {HTMLElement} */ #pane;
  /** @type {string} */ #prefix;
  /** @type {HTMLElement} */ #list;
  /** @type {Ask} */ #ask;
  /** @type {Hooks} */ #hooks;
  /** @type {import('./told.js').Phrase} */ #phrase;
  #pause = FIRST_PAUSE;
  #state = '';
  #sending = false;
  /** @type {ReturnType<typeof setTimeout> | undefined} */
  #timer;

  /** @param {HTMLElement} pane @param {HTMLElement} list @param {Ask} ask @param {Hooks} hooks */
  constructor(pane, list, ask, hooks) {
    [this.#pane, this.#prefix, this.#list, this.#ask, this.#hooks, this.#phrase] = [pane, `${prefixOf(pane)}act:`, list, ask, hooks, phrases(pane)];
    list.addEventListener('click', event => this.#pressed(/** @type {HTMLElement} */ (event.target)));
    this.show();
    this.send();
  }

  /** Keeps an act whose sending failed; false when it holds a file, which cannot be kept. @param {string} url @param {Iterable<[string, FormDataEntryValue]>} body @param {string} words @param {string} why '' when there was no answer */
  remember(url, body, words, why) {
    const sent = [...body].filter(([name]) => name !== PRIVATE);
    if (sent.some(([, value]) => typeof value !== 'string')) return false;
    const fields = /** @type {[string, string][]} */ (sent);
    const value = (/** @type {string} */ name) => fields.find(([n]) => n === name)?.[1] ?? '';
    const known = this.#acts().find(([, act]) => act.client === value('client') && act.url === url && act.client);
    const at = known?.[1].at ?? Date.now();
    const act = { client: value('client'), url, fields, words, unsent: value('unsent'), at };
    if (!this.#put(known?.[0] ?? `${this.#prefix}${at}:${newId()}`, act)) this.#hooks.unkept();
    this.#state = why;
    this.show();
    this.#later();
    return true;
  }

  /** Sends what waits, unless another tab of this person does already. */
  async send() {
    clearTimeout(this.#timer);
    if (this.#sending || !this.#pane.isConnected || !this.#waiting().length) return;
    this.#sending = true;
    try {
      // Two tabs: one sends at a time. Where there are no locks the ids alone keep it to once.
      if (navigator.locks) await navigator.locks.request(`${this.#prefix}send`, { ifAvailable: true }, lock => lock ? this.#sendAll() : this.#later());
      else await this.#sendAll();
    } finally {
      this.#sending = false;
      this.show();
    }
  }

  /** Shows what waits; nothing waiting, nothing shown. */
  show() {
    const acts = this.#acts();
    this.#list.hidden = acts.length === 0;
    this.#list.replaceChildren(...(acts.length ? [this.#head(acts), this.#items(acts)] : []));
  }

  async #sendAll() {
    const fresh = await this.#frame();
    if (!fresh) return;
    for (const [key] of this.#waiting()) {
      // Another tab may have done it meanwhile.
      const act = this.#read(key);
      if (!act) continue;
      if (!await this.#sendOne(key, act, fresh)) return;
    }
  }

  /** A page as it is now: who is signed in, and a token that is not stale. @returns {Promise<string | null>} */
  async #frame() {
    const answer = await this.#try(`${this.#pane.dataset.pane}/frame`, { headers: { Accept: 'text/html', 'HX-Request': 'true' } });
    if (!answer) return null;
    if (!answer.ok) { this.#stop((await refusal(answer, this.#phrase)).words, answer.status === 401); return null; }
    const page = parsed(await answer.text());
    if (page.getElementById('pane')?.dataset.person !== this.#pane.dataset.person) { this.#stop(this.#phrase('pane.script.other-person'), false); return null; }
    return /** @type {HTMLInputElement | null} */ (page.querySelector(`[name=${PRIVATE}]`))?.value ?? '';
  }

  /** True when the next may follow. @param {string} key @param {Act} act @param {string} antiforgery @returns {Promise<boolean>} */
  async #sendOne(key, act, antiforgery) {
    const answer = await this.#try(act.url, { method: 'POST', body: new URLSearchParams(act.fields), headers: { Accept: 'text/html', 'HX-Request': 'true', 'HX-Current-URL': location.href, 'X-Antiforgery': antiforgery } });
    if (!answer) return false;
    this.#pause = FIRST_PAUSE;
    if (!answer.ok) {
      const { words, code } = await refusal(answer, this.#phrase);
      if (OF_THE_PAGE.includes(code)) { this.#stop(words, code === 'sign-in'); return false; }
      this.#put(key, { ...act, refusal: words });
      return true;
    }
    const page = parsed(await answer.text()), onward = /** @type {HTMLFormElement | null} */ (page.querySelector('form[data-goes-on]'));
    if (onward) {
      // One step of many: the next is an act of its own, so that a lost connection leaves that one.
      const fields = /** @type {[string, string][]} */ ([...new FormData(onward)].filter(([name]) => name !== PRIVATE)), next = { ...act, url: onward.getAttribute('action') ?? act.url, fields };
      this.#put(key, next);
      return this.#sendOne(key, next, antiforgery);
    }
    store.remove(key);
    this.#hooks.sent(page, act);
    return true;
  }

  /** The answer of the host; null when there was none, and then it is tried again later. @param {string} url @param {RequestInit} request */
  async #try(url, request) {
    try {
      const answer = await this.#ask(url, { ...request, signal: AbortSignal.timeout(LONGEST_WAIT) });
      if (!isGone(answer.status)) return answer;
      this.#state = await isUnrecorded(answer) ? this.#phrase('pane.script.not-recorded') : '';
    } catch { this.#state = ''; }
    this.#later();
    return null;
  }

  #later() {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.send(), this.#pause);
    this.#pause = Math.min(this.#pause * 2, LONGEST_PAUSE);
  }

  /** @param {string} words @param {boolean} signIn */
  #stop(words, signIn) {
    this.#state = words;
    if (signIn) this.#hooks.signIn(words);
  }

  /** @param {HTMLElement} pressed */
  #pressed(pressed) {
    if (pressed.matches('[data-send-now]')) { this.#acts().forEach(([key, { refusal, ...act }]) => refusal && pressed.dataset.sendNow === key && this.#put(key, act)); this.#pause = FIRST_PAUSE; this.send(); }
    const key = pressed.dataset.doNotSend, act = key && this.#read(key);
    if (!key || !act) return;
    store.remove(key);
    this.show();
    this.#hooks.back(act);
  }

  /** @returns {[string, Act][]} in the order they were made */
  #acts() { return store.keys(this.#prefix).flatMap(key => { const act = this.#read(key); return act ? [/** @type {[string, Act]} */ ([key, act])] : []; }).sort(([, a], [, b]) => a.at - b.at); }

  #waiting() { return this.#acts().filter(([, act]) => !act.refusal); }

  /** @param {string} key @returns {Act | null} */
  #read(key) { return JSON.parse(store.get(key) ?? 'null'); }

  /** @param {string} key @param {Act} act */
  #put(key, act) { return store.set(key, JSON.stringify(act)); }

  /** @param {[string, Act][]} acts */
  #head(acts) {
    const waits = acts.some(([, act]) => !act.refusal);
    const words = !waits ? this.#phrase('pane.script.not-accepted') : this.#state ? this.#phrase('pane.script.waiting', { state: this.#state }) : this.#phrase('pane.script.waiting-online');
    const head = element('p', 'unsent-head', element('b', '', words));
    if (waits) head.append(' ', button(this.#phrase('pane.script.send-now'), 'sendNow', ''));
    return head;
  }

  /** @param {[string, Act][]} acts */
  #items(acts) {
    return element('ul', '', ...acts.map(([key, act]) => {
      const said = Object.assign(element('span', 'unsent-words', act.words), { dir: 'auto' });
      const why = act.refusal ? [element('span', 'field-error', act.refusal), button(this.#phrase('pane.script.send-again'), 'sendNow', key)] : [];
      return element('li', '', said, ...why, button(act.refusal && act.unsent ? this.#phrase('pane.script.to-form') : act.refusal ? this.#phrase('pane.script.drop') : this.#phrase('pane.script.do-not-send'), 'doNotSend', key));
    }));
  }
}

/** Why not, in the host's own words: a refusal in a page, or a problem. @param {Response} answer @param {import('./told.js').Phrase} phrase @returns {Promise<{ words: string, code: string }>} */
async function refusal(answer, phrase) {
  const unread = phrase('pane.script.unread');
  try {
    if (!isPage(answer.headers)) { const { detail, code } = await answer.json(); return { words: detail ?? unread, code: code ?? '' }; }
    return { words: parsed(await answer.text()).querySelector('[data-announce]')?.textContent ?? unread, code: '' };
  } catch { return { words: unread, code: '' }; }
}

/** @param {Headers} headers */
export const isPage = headers => (headers.get('Content-Type') ?? '').startsWith('text/html');

/** @param {string} html read, never run and never shown as it is */
const parsed = html => new DOMParser().parseFromString(html, 'text/html');

/** @param {string} name @param {string} className @param {...(Node | string)} children */
function element(name, className, ...children) {
  const made = document.createElement(name);
  if (className) made.className = className;
  made.append(...children);
  return made;
}

/** @param {string} words @param {string} act @param {string} key */
function button(words, act, key) {
  const made = /** @type {HTMLButtonElement} */ (element('button', 'quiet', words));
  made.type = 'button';
  made.dataset[act] = key;
  return made;
}
