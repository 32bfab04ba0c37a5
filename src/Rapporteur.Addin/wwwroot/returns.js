// @ts-check
// The pages of what a returned file proposes: what somebody ticked and changed on those that are not shown. Comes with the panel
// of a return.

import { store } from './unsent.js';

/** Of fifty proposals only what somebody changed is kept. @param {HTMLFormElement} form @param {string} name */
export function isAsItCame(form, name) {
  const field = form.dataset.pageSize === undefined ? null : form.elements.namedItem(name);
  return field instanceof HTMLTextAreaElement && field.value === field.defaultValue;
}

/** What is ticked, what not and what was changed on the other pages. @param {HTMLFormElement} form @param {string} prefix where this person's unsent texts lie @returns {[string, string][]} */
export function elsewhereIn(form, prefix) {
  const size = Number(form.dataset.pageSize), mine = `${prefix}${form.dataset.unsent?.replace(/\d+$/, '')}`;
  return store.keys(mine).filter(key => key !== prefix + form.dataset.unsent).flatMap(key => {
    /** @type {[string, string][]} */
    const fields = JSON.parse(store.get(key) ?? '[]');
    const first = Number(key.slice(mine.length)) * size, ticked = new Set(fields.filter(([name]) => name === 'proposal').map(([, value]) => value));
    return [...Array.from({ length: size }, (_, n) => /** @type {[string, string]} */ ([ticked.has(String(first + n)) ? 'proposal' : 'except', String(first + n)])),
      ...fields.filter(([name]) => /-\d+$/.test(name))];
  });
}
