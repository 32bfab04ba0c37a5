// @ts-check
// The window that signs a frame in: it exchanges the cookie for a token and hands that to the frame that asked, through
// the program that opened the window, and to no page of another origin.

import { phrases } from './told.js';

const phrase = phrases(document.body);
const form = /** @type {HTMLFormElement | null} */ (document.querySelector('[data-hand-over]'));
const said = /** @type {HTMLElement | null} */ (document.querySelector('[data-said]'));

if (form && said) {
  const handOver = form.dataset.handOver === 'teams' ? throughTeams : throughOffice;
  handOver(form).then(words => { said.textContent = words; }, () => { said.textContent = phrase('signin.script.offline'); });
}

/** @param {HTMLFormElement} form @returns {Promise<string>} */
async function throughOffice(form) {
  /** @type {any} */
  const office = /** @type {any} */ (globalThis).Office;
  if (!office?.onReady) return phrase('signin.script.no-office');
  await office.onReady();
  if (!office.context?.ui?.messageParent) return phrase('signin.script.not-word');
  const { token, expires, detail } = await exchange(form);
  if (!token) return detail;
  office.context.ui.messageParent(JSON.stringify({ token, expires }), { targetOrigin: location.origin });
  return phrase('signin.script.word');
}

/** @param {HTMLFormElement} form @returns {Promise<string>} */
async function throughTeams(form) {
  const { atTeams } = await import('./teams-host.js');
  const teams = await atTeams(form.dataset.hosts ?? '');
  if (!teams) return phrase('signin.script.not-teams');
  const { token, detail } = await exchange(form);
  // Only to a window that was opened to sign in: the library throws in any other.
  if (token) teams.authentication.notifySuccess(token); else teams.authentication.notifyFailure(detail);
  return token ? phrase('signin.script.teams') : detail;
}

/** @param {HTMLFormElement} form @returns {Promise<{ token?: string, expires?: string, detail: string }>} */
async function exchange(form) {
  const antiforgery = /** @type {string} */ (new FormData(form).get('__RequestVerificationToken'));
  return (await fetch(form.action, { method: 'POST', headers: { 'X-Antiforgery': antiforgery } })).json();
}
