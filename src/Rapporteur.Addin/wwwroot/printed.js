// @ts-check
// On paper one's own comments stand beside the text they are on. Those the page came with are renewed after an act, from the same
// page once more: who prints then has what there is then.

let asked = 0;

/** @param {HTMLElement} article */
export async function renew(article) {
  const turn = ++asked, answer = await fetch(location.href);
  const page = new DOMParser().parseFromString(answer.ok ? await answer.text() : '', 'text/html');
  if (turn !== asked || !page.querySelector('article')) return;
  article.querySelectorAll('.printed, .printed-whole').forEach(old => old.remove());
  for (const notes of page.querySelectorAll('article .printed')) {
    article.querySelector(`#${CSS.escape(notes.parentElement?.id ?? '')} > .text`)?.after(notes);
  }
  const whole = page.querySelector('.printed-whole');
  if (whole) article.querySelector('.document-head')?.after(whole);
}
