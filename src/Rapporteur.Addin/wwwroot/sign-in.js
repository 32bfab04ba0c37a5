// @ts-check
// The window Office's dialog opens: it exchanges the cookie for a token and hands that to the frame that asked, and to no
// page of another origin.

/** @type {any} */
const office = /** @type {any} */ (globalThis).Office;
const form = /** @type {HTMLFormElement | null} */ (document.querySelector('[data-hand-over]'));
const said = /** @type {HTMLElement | null} */ (document.querySelector('[data-said]'));

if (form && said) handOver(form).then(words => { said.textContent = words; }, () => { said.textContent = 'There is no connection. Close this window and sign in again.'; });

/** @param {HTMLFormElement} form @returns {Promise<string>} */
async function handOver(form) {
  if (!office?.onReady) return 'Office’s own script could not be loaded, so the pane cannot be told. Close this window and sign in again.';
  await office.onReady();
  if (!office.context?.ui?.messageParent) return 'This window was not opened by the pane in Word. You can close it.';
  const antiforgery = /** @type {string} */ (new FormData(form).get('__RequestVerificationToken'));
  const answer = await fetch(form.action, { method: 'POST', headers: { 'X-Antiforgery': antiforgery } });
  if (!answer.ok) return (await answer.json()).detail;
  const { token, expires } = await answer.json();
  office.context.ui.messageParent(JSON.stringify({ token, expires }), { targetOrigin: location.origin });
  return 'The pane in Word goes on now. You can close this window.';
}
