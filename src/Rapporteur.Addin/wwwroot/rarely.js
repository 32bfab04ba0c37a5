// @ts-check
// What the pane seldom does, asked for when it is done: to say that what waited has arrived, and to download from a frame.

import { store } from './unsent.js';

/** What the pane does, handed over: to import its module here would run it twice. @typedef {{ pane: HTMLElement | null, prefix: string, phrase: import('./told.js').Phrase, say: (words: string, way?: 'sign-in' | 'again' | 'good') => void, way: (code: string) => 'sign-in' | 'again' | undefined, announce: (words: string) => void, commentForm: () => HTMLFormElement | null, here: () => string, show: (query: string) => Promise<void>, ask: (url: string, request: RequestInit) => Promise<Response>, framed: () => { open: (url: string) => void } | undefined }} Tools */

/** What waited has arrived. @param {Document} page @param {{ words: string, unsent: string }} act @param {Tools} tools */
export function sent(page, act, { pane, prefix, phrase, say, announce, commentForm, here, show }) {
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

/** A link of ours cannot carry a token: a ticket stands for it, once. @param {HTMLAnchorElement} link @param {Tools} tools */
export async function download(link, { phrase, say, way, ask, framed }) {
  try {
    const answer = await ask('/pane/tickets', { method: 'POST', headers: { 'Content-Type': 'application/json' }, body: JSON.stringify({ path: link.pathname + link.search }) });
    const { url, detail, code } = await answer.json();
    if (answer.ok) framed()?.open(new URL(url, location.origin).href); else say(detail, way(code));
  } catch { say(phrase('pane.script.not-downloaded')); }
}
