// @ts-check
// What the host tells a page. Its sentences come with the page or the frame, from the same tables as its own, in the language of its
// reader: an element holds them as JSON in data-words, by their keys, with holes such as {{place}}.
// What others did is told while the page is open: by server-sent events, which one tab of a browser takes for all of a person's,
// since a browser keeps few connections; where none arrive, because a proxy keeps them, by asking from time to time.
// Up to when somebody has looked at it stays in this browser.

/** @typedef {(key: string, holes?: Record<string, string | number>) => string} Phrase */

/** @type {WeakMap<Element, Record<string, string>>} */
const read = new WeakMap();

/** What is said around an element; a hole called count chooses the plural form. @param {Element | null} at @returns {Phrase} */
export function phrases(at) {
  const holder = at?.closest('[data-words]') ?? null, language = holder?.closest('[lang]')?.getAttribute('lang') ?? 'en';
  return (key, holes = {}) => {
    const known = holder && (read.get(holder) ?? JSON.parse(/** @type {HTMLElement} */ (holder).dataset.words ?? '{}'));
    if (!known) return '';
    read.set(/** @type {Element} */ (holder), known);
    const form = typeof holes.count === 'number' ? `${key}_${new Intl.PluralRules([language, 'en']).select(holes.count)}` : key;
    return (known[form] ?? known[key] ?? '').replace(/\{\{(\w+)\}\}/g, (/** @type {string} */ hole, /** @type {string} */ name) => String(holes[name] ?? hole));
  };
}

/** @typedef {{ state: string, count: number }} Now */
/** @typedef {(url: string, request: RequestInit) => Promise<Response>} Ask */

const UNTIL_FIRST = 8_000, SILENCE = 40_000, PAUSE = 20_000, AGAIN = 2_000, ASKED_BEFORE_NEXT_TRY = 30;
/** Signed out, unbound, or another person signed in to the same browser. */
const ENDED = [401, 403, 404, 409];

/** @param {string} key @returns {string} */
export function seen(key) { try { return localStorage.getItem(key) ?? ''; } catch { return ''; } }

/** Tells of every change since the page came in that state; where it is not known what it shows, of what there is now. @param {{ address: string, key: string, state: string, ask: Ask, changed: (now: Now, first: boolean) => void, signal: AbortSignal }} page */
export async function listen({ address, key, state, ask, changed, signal }) {
  let known = state, ended = false;
  const others = 'BroadcastChannel' in globalThis ? new BroadcastChannel(key) : null;
  const asked = async (/** @type {string} */ accept, /** @type {AbortSignal} */ until) => {
    const answer = await ask(address, { headers: { Accept: accept }, signal: until });
    ended = ENDED.includes(answer.status);
    return answer;
  };
  const look = async () => {
    const answer = await asked('application/json', signal);
    if (!answer.ok) return;
    /** @type {Now} */
    const now = await answer.json();
    if (now.state === known) return;
    const first = known === '';
    known = now.state;
    changed(now, first);
  };
  const heard = (/** @type {string} */ state) => { if (state !== known) look().catch(() => undefined); };
  const take = async () => {
    for (let asking = 0; !signal.aborted && !ended;) {
      const streams = asking === 0;
      if (!streams) await look().then(() => others?.postMessage(known), () => undefined);
      else if (!await hear(until => asked('text/event-stream', until), state => { others?.postMessage(state); heard(state); }, signal)) asking = ASKED_BEFORE_NEXT_TRY + 1;
      asking = Math.max(0, asking - 1);
      await new Promise(next => setTimeout(next, streams ? AGAIN : PAUSE));
    }
  };
  if (others) others.onmessage = event => heard(event.data);
  signal.addEventListener('abort', () => others?.close());
  if (!known) await look().catch(() => undefined);
  await (navigator.locks && others ? navigator.locks.request(key, { signal }, take) : take()).catch(() => undefined);
}

/** Whether anything was heard. @param {(until: AbortSignal) => Promise<Response>} open @param {(state: string) => void} told @param {AbortSignal} signal */
async function hear(open, told, signal) {
  const silent = new AbortController(), text = new TextDecoder();
  const leave = () => silent.abort();
  signal.addEventListener('abort', leave, { once: true });
  let any = false, rest = '', timer = setTimeout(leave, UNTIL_FIRST);
  try {
    const reader = (await open(silent.signal)).body?.getReader();
    for (let part = await reader?.read(); part && !part.done; part = await reader?.read()) {
      const lines = (rest + text.decode(part.value, { stream: true })).split('\n');
      rest = lines.pop() ?? '';
      for (const line of lines.filter(line => line.startsWith('data: '))) {
        any = true;
        told(line.slice(6).trim());
      }
      clearTimeout(timer);
      timer = setTimeout(leave, any ? SILENCE : UNTIL_FIRST);
    }
  } catch { /* The connection is gone, or nothing came in time. */ }
  clearTimeout(timer);
  signal.removeEventListener('abort', leave);
  return any;
}

/** What came since the last look is marked in the list, and this is the last look now. @param {ParentNode} page @param {string} key */
export function looked(page, key) {
  const all = /** @type {HTMLElement[]} */ ([...page.querySelectorAll('[data-news] > [data-at]')]), last = Number(seen(key));
  for (const item of all.filter(item => Number(item.dataset.at) > last)) {
    item.classList.add('is-new');
    item.querySelector('[data-is-new]')?.removeAttribute('hidden');
  }
  const newest = Math.max(last, ...all.map(item => Number(item.dataset.at)));
  try { localStorage.setItem(key, String(newest)); } catch { /* nothing is kept there */ }
  // So that a page comes with its number; nothing on the host keeps it.
  if (/^[\w/-]+$/.test(key)) document.cookie = `${key.replaceAll('/', '.')}=${newest}; path=/; max-age=31536000; samesite=strict`;
  show(0);
}

/** @param {number} count */
export function show(count) {
  for (const badge of /** @type {NodeListOf<HTMLElement>} */ (document.querySelectorAll('[data-new-count]'))) {
    badge.hidden = count === 0;
    badge.textContent = count > 99 ? '99+' : String(count);
  }
}
