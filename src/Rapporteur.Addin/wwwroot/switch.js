// @ts-check
// From one consultation to another and back to where one was: the last address in each, per person and door, lies in this browser.

const list = /** @type {HTMLElement | null} */ (document.querySelector('[data-switch]'));
const key = (/** @type {string} */ consultation) => `rapporteur/at/${list?.dataset.person}/${list?.dataset.switch}/${consultation}`;

function remember() {
  const { consultation, switch: door } = list?.dataset ?? {};
  if (!consultation || !location.pathname.startsWith(`/${door}/${consultation}`)) return;
  try { localStorage.setItem(key(consultation), location.pathname); } catch { /* nothing is kept there */ }
}

/** @param {string} consultation @returns {string | null} */
function last(consultation) { try { return localStorage.getItem(key(consultation)); } catch { return null; } }

list?.addEventListener('click', event => {
  const link = /** @type {HTMLElement} */ (event.target).closest('a');
  const at = link && last(link.dataset.to ?? '');
  if (link && at?.startsWith(new URL(link.href).pathname)) link.href = at;
});
globalThis.addEventListener('pagehide', remember);
