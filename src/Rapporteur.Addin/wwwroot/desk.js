// @ts-check
import { fold, holds, wordsOf } from "./search-text.js";
import { phrases } from "./told.js";
import "./phrases.js";

/* The Desk's own behaviour: where a refusal stands, files dropped, the filter, papers. Everything else is the server's. */

const phrase = phrases(document.body);

/** @param {string} selector @param {ParentNode} [within] @returns {HTMLElement | null} */
const one = (selector, within = document) => within.querySelector(selector);

/** @param {string} selector @param {ParentNode} [within] @returns {HTMLElement[]} */
const all = (selector, within = document) => [...within.querySelectorAll(/** @type {any} */ (selector))];

// Refusals: the sentence goes to the field it is about, the cursor too; what was typed stays as it is.

/** @param {HTMLElement} error */
function place(error) {
  clearErrors();
  const form = error.closest("form");
  const name = error.dataset.field;
  const field = form && name ? one(`[name="${CSS.escape(name)}"]`, form) : null;
  error.id = "field-error";
  error.dataset.placed = "";
  if (!field || field.getAttribute("type") === "hidden") {
    error.scrollIntoView({ block: "center" });
    return;
  }
  (field.closest("details"))?.setAttribute("open", "");
  const box = field.closest(".drop, .field");
  box?.append(error);
  field.setAttribute("aria-invalid", "true");
  field.dataset.describedby = field.getAttribute("aria-describedby") ?? "";
  field.setAttribute("aria-describedby", `field-error ${field.dataset.describedby}`.trim());
  field.focus();
}

function clearErrors() {
  all("[data-placed]").forEach((e) => e.remove());
  all('[aria-invalid="true"]').forEach((field) => {
    field.removeAttribute("aria-invalid");
    if (field.dataset.describedby) field.setAttribute("aria-describedby", field.dataset.describedby);
    else field.removeAttribute("aria-describedby");
  });
}

/** @param {HTMLElement | null} region @param {string} sentence */
function refuse(region, sentence) {
  const error = document.createElement("p");
  error.className = "field-error";
  error.role = "alert";
  error.textContent = sentence;
  region?.replaceChildren(error);
}

// A file on its way: said while it is read, refused here when it is too large to be sent at all.

/** @param {HTMLElement} input */
const reading = (input) => one("[data-reading]", input.closest("[data-drop]") ?? document);

document.addEventListener("htmx:before:request", (event) => {
  const input = event.target;
  if (!(input instanceof HTMLInputElement) || input.type !== "file") return;
  const file = input.files?.[0];
  if (!file || file.size > Number(input.dataset.most)) {
    event.preventDefault();
    if (file) refuse(one("#read"), phrase("desk.script.too-large", { file: file.name, size: Math.round(Number(input.dataset.most) / 1048576) }));
    return;
  }
  clearErrors();
  const status = reading(input);
  if (status) status.textContent = phrase("desk.script.reading", { file: file.name });
});

document.addEventListener("htmx:finally:request", (event) => {
  if (event.target instanceof HTMLInputElement && event.target.type === "file") {
    const status = reading(event.target);
    if (status) status.textContent = "";
  }
});

document.addEventListener("htmx:error", (event) => {
  const from = event.target;
  if (!(from instanceof HTMLElement)) return;
  const region = from instanceof HTMLInputElement ? one("#read") : one("#refusal", from.closest("form") ?? document);
  refuse(region, phrase("desk.script.no-answer"));
});

/** @param {DragEvent} event */
const zone = (event) => (event.target instanceof Element ? event.target.closest("[data-drop]") : null);

document.addEventListener("dragover", (event) => {
  const over = zone(event);
  all("[data-drop].over").forEach((d) => d !== over && d.classList.remove("over"));
  if (over) {
    event.preventDefault();
    over.classList.add("over");
  }
});

document.addEventListener("drop", (event) => {
  const over = zone(event);
  all("[data-drop].over").forEach((d) => d.classList.remove("over"));
  const input = over?.querySelector("input[type=file]");
  if (!(input instanceof HTMLInputElement) || !event.dataTransfer?.files.length) return;
  event.preventDefault();
  input.files = event.dataTransfer.files;
  input.dispatchEvent(new Event("change", { bubbles: true }));
});

// After a fragment came: errors to their field, the cursor to what was opened.

document.addEventListener("htmx:after:swap", () => {
  const error = one(".field-error[data-field]:not([data-placed])");
  if (error) {
    place(error);
    return;
  }
  const act = one("#act-title:not([data-seen])");
  if (act) {
    act.dataset.seen = "";
    act.focus();
    act.scrollIntoView({ block: "start" });
  }
  const added = one("#rows > [data-typed]:last-child:not([data-seen])");
  if (added) {
    added.dataset.seen = "";
    if (added.previousElementSibling) one("input[type=text]", added)?.focus();
  }
  filter();
});

/** @type {HTMLElement | null} */
let opener = null;

document.addEventListener("click", (event) => {
  const on = event.target instanceof Element ? event.target : null;
  const opens = on?.closest('[hx-target="#act"]');
  if (opens instanceof HTMLElement && !opens.closest("#act")) opener = opens;
  if (on?.closest("[data-close]")) {
    event.preventDefault();
    one("#act")?.replaceChildren();
    history.replaceState(null, "", location.pathname);
    (opener?.isConnected ? opener : one("#enter + a") ?? one('[hx-target="#act"]'))?.focus();
  } else if (on?.closest("[data-remove]")) {
    const row = on.closest("[data-typed]");
    row?.remove();
    one("[data-add]")?.focus();
  } else if (on?.closest("[data-drop-file]")) {
    const input = one("#file");
    if (input instanceof HTMLInputElement) input.value = "";
    one("#read")?.replaceChildren();
    input?.focus();
  } else if (on?.closest("[data-copy]")) {
    copy(/** @type {HTMLElement} */ (on.closest("[data-copy]")));
  } else if (on?.closest("[data-print]")) {
    window.print();
  } else {
    const paper = on?.closest("a[data-paper]");
    if (paper instanceof HTMLAnchorElement) {
      event.preventDefault();
      make(paper);
    }
  }
});

document.addEventListener("input", (event) => {
  const field = event.target;
  if (field instanceof HTMLInputElement && field.dataset.offers) import("./offers.js").then((it) => it.offer(field, (url, request) => fetch(url, request)));
  if (event.target instanceof Element && event.target.closest("[data-filter]")) filter();
  if (event.target instanceof Element && event.target.closest("[data-sift]")) sift();
});

// Papers: said while made, then when and from which entry; the name the host gave says the entry.

/** @param {HTMLAnchorElement} link */
async function make(link) {
  const said = /** @type {HTMLElement} */ (one("#paper-made"));
  if (link.ariaDisabled === "true") return;
  link.ariaDisabled = "true";
  said.textContent = phrase("desk.script.making");
  try {
    const answer = await fetch(link.href, { headers: { "X-Door": "desk" } });
    if (!answer.ok) {
      said.textContent = (await answer.json()).detail;
      return;
    }
    const name = /filename="?([^";]+)/.exec(answer.headers.get("Content-Disposition") ?? "")?.[1] ?? "compilation.docx";
    const address = URL.createObjectURL(await answer.blob());
    const hand = document.createElement("a");
    hand.href = address;
    hand.download = name;
    hand.click();
    setTimeout(() => URL.revokeObjectURL(address), 60_000);
    const entry = /-(\d+)\.docx$/.exec(name)?.[1];
    said.textContent = phrase("desk.script.made", { entry: entry ?? "", file: name });
  } catch {
    said.textContent = phrase("desk.script.not-made");
  } finally {
    link.ariaDisabled = null;
  }
}

// A text to hand over: copied where the browser allows it, selected where it does not.

/** @param {HTMLElement} button */
async function copy(button) {
  const text = /** @type {HTMLTextAreaElement} */ (one(button.dataset.copy ?? ""));
  const said = /** @type {HTMLElement} */ (one("[data-copied]"));
  try {
    await navigator.clipboard.writeText(text.value);
    said.textContent = phrase("desk.script.copied");
  } catch {
    text.select();
    said.textContent = phrase("desk.script.selected");
  }
}

// The filter works on what the page already holds.

/** @type {WeakMap<HTMLElement, string>} */
const texts = new WeakMap();

function filter() {
  const bar = one("[data-filter]");
  if (!bar) return;
  const value = (/** @type {string} */ selector) => /** @type {HTMLInputElement} */ (one(selector, bar)).value;
  const words = wordsOf(value("[data-filter-text]"));
  const [who, where] = [value("[data-filter-who]"), value("[data-filter-place]")];
  const rows = all(".all tbody tr");
  let shown = 0;
  for (const row of rows) {
    const text = texts.get(row) ?? fold(row.textContent ?? "");
    texts.set(row, text);
    row.hidden = !(holds(text, words) && (!who || row.dataset.who === who) && (!where || (row.dataset.places ?? "").split(" ").includes(where)));
    shown += row.hidden ? 0 : 1;
  }
  const whole = shown === rows.length;
  /** @type {HTMLElement} */ (one("[data-filter-shown]")).textContent = whole ? phrase("desk.script.comments", { count: shown }) : phrase("desk.script.of", { shown, all: rows.length });
  /** @type {HTMLElement} */ (one("[data-filter-none]")).hidden = shown > 0;
}

// The same for a list of people: by words, and by what marks a line.

function sift() {
  const bar = one("[data-sift]");
  if (!bar) return;
  const words = wordsOf(/** @type {HTMLInputElement} */ (one("[data-sift-text]", bar)).value);
  const mark = /** @type {HTMLSelectElement} */ (one("[data-sift-mark]", bar)).value;
  const rows = all("[data-row]");
  let shown = 0;
  for (const row of rows) {
    const text = texts.get(row) ?? fold(row.textContent ?? "");
    texts.set(row, text);
    row.hidden = !(holds(text, words) && (!mark || (row.dataset.mark ?? "").split(" ").includes(mark)));
    shown += row.hidden ? 0 : 1;
  }
  /** @type {HTMLElement} */ (one("[data-sift-shown]")).textContent = shown === rows.length ? `${shown}` : phrase("desk.script.of", { shown, all: rows.length });
  /** @type {HTMLElement} */ (one("[data-sift-none]")).hidden = shown > 0;
}

// A link to something inside what is folded opens it; a filter never hides what a link leads to.

function open() {
  const target = location.hash.length > 1 ? document.getElementById(decodeURIComponent(location.hash.slice(1))) : null;
  if (!target) return;
  for (let at = target.closest("details"); at; at = at.parentElement?.closest("details") ?? null) at.open = true;
  target.hidden = false;
  target.scrollIntoView({ block: "start" });
}

addEventListener("hashchange", open);
open();

// What others did: counted beside its link, and shown where nobody is at what would change.

const news = one("[data-live]");
if (news) setTimeout(async () => {
  const { listen, looked, seen, show } = await import("./told.js"), key = `rapporteur-seen/${news.dataset.of}/`;
  const list = () => one("#news");
  if (list()) looked(document, key);
  document.addEventListener("htmx:after:swap", () => { if (list()) looked(document, key); });
  await listen({
    address: news.dataset.live ?? "", key, state: news.dataset.state ?? "", signal: new AbortController().signal,
    ask: (url, request) => fetch(url, { ...request, headers: { ...request.headers, "X-Seen": seen(key), "X-Person": (news.dataset.of ?? "").split("/")[0] } }),
    changed: ({ count }, first) => {
      show(list() && first ? 0 : count);
      const now = one("#now") ?? list();
      if (!first && now && !busy(now)) /** @type {any} */ (globalThis).htmx.ajax("GET", now.id === "now" ? `${location.pathname}/now` : location.pathname, { target: `#${now.id}`, select: `#${now.id}`, swap: "outerHTML" });
    },
  });
}, one("#news") ? 0 : 3_000);

/** What somebody unfolded. @type {WeakSet<Element>} */
const unfolded = new WeakSet();
document.addEventListener("click", (event) => {
  const fold = event.target instanceof Element ? event.target.closest("summary")?.parentElement : null;
  if (fold) unfolded.add(fold);
});

/** @param {HTMLElement} part */
function busy(part) {
  return part.contains(document.activeElement) || !(getSelection()?.isCollapsed ?? true) || all("details[open]", part).some((fold) => unfolded.has(fold))
    || all("input[type=search], select", part).some((field) => /** @type {HTMLInputElement} */ (field).value !== "");
}
