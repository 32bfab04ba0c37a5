// @ts-check
// The one search as the pane asks for it; comes with the first letter typed there.

/** The search under way. @type {Promise<void>} */
let searching = Promise.resolve();

/**
 * What is typed is looked for in the whole text and the comments; while nothing is, the outline is there.
 * @param {HTMLFormElement} form @param {string} here @param {any} htmx @returns {Promise<void>}
 */
export async function find(form, here, htmx) {
  const field = /** @type {HTMLInputElement} */ (form.elements.namedItem('q')), sought = field.value.trim();
  const pane = /** @type {HTMLElement} */ (form.closest('#pane'));
  const list = /** @type {HTMLElement | null} */ (pane.querySelector('[data-outline]')), found = /** @type {HTMLElement} */ (pane.querySelector('#found'));
  if (list) list.hidden = sought !== '';
  if (sought === '') found.replaceChildren();
  else if (found.dataset.sought !== sought) {
    found.dataset.sought = sought;
    const asked = searching.then(() => found.dataset.sought === sought && found.isConnected
      ? htmx.ajax('GET', `${pane.dataset.pane}/search?q=${encodeURIComponent(sought)}&passage=${encodeURIComponent(here)}`,
        { target: '#found', swap: 'innerHTML' })
      : undefined);
    searching = asked.catch(() => { delete found.dataset.sought; });
  }
  if (sought === '') delete found.dataset.sought;
  await searching;
  document.dispatchEvent(new CustomEvent('rapporteur:found', { detail: [...found.querySelectorAll('a[data-go]')].map(hit => ({
    passage: /** @type {HTMLElement} */ (hit).dataset.go,
    words: [...hit.querySelectorAll('mark')].map(mark => mark.textContent ?? '') })) }));
}
