// @ts-check
import { linting } from "./lint.js";
import "./phrases.js";

/* One comment and the pages beside it: keys of one letter, words marked as a point, advice on a response while it is written. */

const OFF = "rapporteur-keys-off";
const off = () => { try { return localStorage.getItem(OFF) !== null; } catch { return false; } };

linting(() => {
  const said = new FormData(), token = document.querySelector('[name="__RequestVerificationToken"]');
  if (token instanceof HTMLInputElement) said.set(token.name, token.value);
  return said;
});

document.addEventListener("keydown", (event) => {
  const on = /** @type {HTMLElement} */ (event.target);
  if (event.defaultPrevented || event.altKey || event.ctrlKey || event.metaKey || off()) return;
  if (on.matches("input:not([type=checkbox], [type=radio]), textarea, select")) {
    if (event.key === "Escape") on.blur();
    return;
  }
  const meant = document.querySelector(`#main [aria-keyshortcuts="${CSS.escape(event.key)}"]`);
  if (!(meant instanceof HTMLElement)) return;
  event.preventDefault();
  if (meant.tagName !== "SUMMARY") { meant.click(); return; }
  const folded = /** @type {HTMLDetailsElement} */ (meant.parentElement);
  folded.open = true;
  const field = folded.querySelector("select, textarea, input:not([type=hidden])");
  (field instanceof HTMLElement ? field : meant).focus();
});

// The comment's words are marked by keyboard as any text is, which a field that is only read does not allow; nothing is changed in them.
document.addEventListener("beforeinput", (event) => {
  if (event.target instanceof Element && event.target.matches("[data-whole]")) event.preventDefault();
});

// Words marked in the comment become the next point that is empty, exactly as they stand there.

document.addEventListener("click", (event) => {
  const button = event.target instanceof Element ? event.target.closest("[data-mark]") : null;
  const form = button?.closest("form"), whole = form?.querySelector("textarea[data-whole]");
  if (!form || !(whole instanceof HTMLTextAreaElement)) return;
  const words = whole.value.slice(whole.selectionStart, whole.selectionEnd).trim();
  const rows = /** @type {HTMLElement} */ (form.querySelector("[data-rows]"));
  if (!words) { whole.focus(); return; }
  const areas = () => /** @type {HTMLTextAreaElement[]} */ ([...rows.querySelectorAll("textarea")]);
  let free = areas().find((area) => !area.value.trim());
  if (!free) {
    const next = /** @type {HTMLElement} */ (rows.lastElementChild?.cloneNode(true)), number = rows.children.length + 1;
    for (const field of next.querySelectorAll("textarea, input")) {
      const labelled = next.querySelector(`label[for="${field.id}"]`);
      field.id = field.id.replace(/\d+$/, String(number));
      labelled?.setAttribute("for", field.id);
      if (field instanceof HTMLTextAreaElement && labelled) labelled.textContent = labelled.textContent?.replace(/\d+/, String(number)) ?? "";
      /** @type {HTMLInputElement | HTMLTextAreaElement} */ (field).value = "";
    }
    rows.append(next);
    free = areas().at(-1);
  }
  if (free) { free.value = words; free.focus(); }
});

// From here on the keys are heard.
document.documentElement.dataset.scripted = "";
