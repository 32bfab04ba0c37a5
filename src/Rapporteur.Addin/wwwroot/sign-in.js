// @ts-check
// The window that signs a frame in: it exchanges the cookie for a token and hands that to the frame that asked, through
// the program that opened the window, and to no page of another origin.

const form = /** @type {HTMLFormElement | null} */ (document.querySelector('[data-hand-over]'));
const said = /** @type {HTMLElement | null} */ (document.querySelector('[data-said]'));

if (form && said) {
  const handOver = form.dataset.handOver === 'teams' ? throughTeams : throughOffice;
  handOver(form).then(words => { said.textContent = words; }, () => { said.textContent = 'There is no connection. Close this window and sign in again.'; });
}

/** @param {HTMLFormElement} form @returns {Promise<string>} */
async function throughOffice(form) {
  /** @type {any} */
  const office = /** @type {any} */ (globalThis).Office;
  if (!office?.onReady) return 'Office’s own script could not be loaded, so the pane cannot be told. Close this window and sign in again.';
  await office.onReady();
  if (!office.context?.ui?.messageParent) return 'This window was not opened by the pane in Word. You can close it.';
  const { token, expires, detail } = await exchange(form);
  if (!token) return detail;
  office.context.ui.messageParent(JSON.stringify({ token, expires }), { targetOrigin: location.origin });
  return 'The pane in Word goes on now. You can close this window.';
}

/** @param {HTMLFormElement} form @returns {Promise<string>} */
async function throughTeams(form) {
  const { atTeams } = await import('./teams-host.js');
  const teams = await atTeams(form.dataset.hosts ?? '');
  if (!teams) return 'This window was not opened by Teams. You can close it.';
  const { token, detail } = await exchange(form);
  // Only to a window that was opened to sign in: the library throws in any other.
  if (token) teams.authentication.notifySuccess(token); else teams.authentication.notifyFailure(detail);
  return token ? 'The Reader in Teams goes on now. You can close this window.' : detail;
}

/** @param {HTMLFormElement} form @returns {Promise<{ token?: string, expires?: string, detail: string }>} */
async function exchange(form) {
  const antiforgery = /** @type {string} */ (new FormData(form).get('__RequestVerificationToken'));
  return (await fetch(form.action, { method: 'POST', headers: { 'X-Antiforgery': antiforgery } })).json();
}
