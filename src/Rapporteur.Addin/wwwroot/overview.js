// @ts-check
import { linting } from "./lint.js";
import "./phrases.js";
import { phrases } from "./told.js";

/*
 * The overview by keyboard: lines come from the server by the window and stay where they were; the line one is on, what is chosen and the
 * address follow. People's text is only ever put in as the server wrote it.
 */

const phrase = phrases(document.body);

/** @param {string} selector @param {ParentNode} [within] @returns {any} */
const one = (selector, within = document) => within.querySelector(selector);

const page = /** @type {HTMLElement} */ (one("[data-overview]"));
const address = page.dataset.overview ?? "";
const scroller = /** @type {HTMLElement} */ (one("#rows"));
const body = /** @type {HTMLTableSectionElement} */ (one("tbody", scroller));
const filter = /** @type {HTMLFormElement} */ (one("#filter"));
const act = /** @type {HTMLFormElement} */ (one("#act"));

const SIZE = 40, KEPT = 24, OFF = "rapporteur-keys-off";

/** The lines known, by the number of their window. @type {Map<number, HTMLTableRowElement[]>} */
let windows = new Map();
/** @type {Map<number, Promise<void>>} */
let asked = new Map();
let lines = Number(scroller.dataset.lines), active = Number(scroller.dataset.at), shown = "", round = 0;
/** What is chosen by its id; or everything the filter shows but these. @type {Set<string>} */
let chosen = new Set();
let all = false;

const above = document.createElement("tr"), below = document.createElement("tr");
for (const spacer of [above, below]) { spacer.className = "spacer"; spacer.setAttribute("aria-hidden", "true"); spacer.append(document.createElement("td")); }

// What is asked for.

/** The state as the address has it. */
function state() {
  const data = new FormData(filter), cols = data.getAll("cols").join(" ");
  data.delete("cols");
  const query = new URLSearchParams();
  for (const [name, value] of data) if (typeof value === "string" && value.trim()) query.append(name, value.trim());
  if (cols !== usual) query.append("cols", cols || "none");
  return query;
}

const usual = [...filter.querySelectorAll("[name=cols]")].map((box) => /** @type {HTMLInputElement} */ (box).value).filter((name) => name !== "received").join(" ");

/** @param {number} start @param {Record<string, string>} [more] */
async function fetched(start, more = {}) {
  const query = state();
  query.set("start", String(start));
  for (const [name, value] of Object.entries(more)) query.set(name, value);
  const answer = await fetch(`${address}/rows?${query}`, { headers: { "HX-Request": "true" } });
  if (!answer.ok) throw new Error(String(answer.status));
  return new DOMParser().parseFromString(await answer.text(), "text/html");
}

/** @param {ParentNode} from @param {number} start */
function keep(from, start) {
  windows.set(start / SIZE, /** @type {HTMLTableRowElement[]} */ ([...from.querySelectorAll("tr")].map((row) => document.adoptNode(row))));
  if (windows.size > KEPT) {
    const here = Math.floor(active / SIZE), far = [...windows.keys()].sort((a, b) => Math.abs(b - here) - Math.abs(a - here))[0];
    windows.delete(far);
  }
}

/** @param {number} number */
function want(number) {
  if (number < 0 || number * SIZE >= lines || windows.has(number)) return Promise.resolve();
  let coming = asked.get(number);
  if (!coming) {
    const of = round;
    coming = fetched(number * SIZE).then((come) => { if (of === round) keep(come, number * SIZE); }, () => say(phrase("work.script.no-answer"))).finally(() => asked.delete(number));
    asked.set(number, coming);
  }
  return coming;
}

/** Asks anew, from the first line or from the line of a reference. @param {string} [reference] */
async function ask(reference) {
  const of = ++round;
  try {
    const come = await fetched(0, { picture: "1", ...(reference ? { row: reference, start: "" } : {}) });
    if (of !== round) return;
    const table = /** @type {HTMLElement} */ (one("table", come));
    lines = Number(table.dataset.lines);
    active = Number(table.dataset.at);
    windows = new Map();
    asked = new Map();
    shown = "";
    const start = Number(table.dataset.start);
    keep(table, start - (start % SIZE));
    one("#found").replaceChildren(...one("[data-found]", come).childNodes);
    one("#picture").replaceChildren(...(one("[data-picture]", come)?.childNodes ?? []));
    one("#none").hidden = lines > 0;
    one("table", scroller).setAttribute("aria-rowcount", String(lines + 1));
    if (!reference) scroller.scrollTop = 0;
    await paint();
    if (reference) reach(active, false);
    remember();
  } catch {
    if (of === round) say(phrase("work.script.no-answer"));
  }
}

// What is seen of it.

const height = () => {
  const row = [...body.rows].find((r) => !r.classList.contains("spacer"));
  return row ? Math.max(1, row.getBoundingClientRect().height) : 52;
};
let tall = height();

async function paint() {
  const first = Math.floor(scroller.scrollTop / tall), many = Math.ceil(scroller.clientHeight / tall) + 1;
  const from = Math.floor(Math.max(0, first - 20) / SIZE), to = Math.floor(Math.min(Math.max(0, lines - 1), first + many + 20) / SIZE);
  const needed = [];
  for (let n = from; n <= to; n++) needed.push(n);
  put(needed.filter((n) => windows.has(n)));
  const missing = needed.filter((n) => !windows.has(n));
  if (missing.length) {
    const of = round;
    await Promise.all(missing.map(want));
    if (of === round) put(needed.filter((n) => windows.has(n)));
  }
  // What may be looked at next comes when what is asked for now has been drawn.
  const of = round;
  requestAnimationFrame(() => setTimeout(() => { if (of === round) { void want(from - 1); void want(to + 1); } }));
}

/** @param {number[]} numbers */
function put(numbers) {
  const key = `${numbers.join(" ")}/${lines}`;
  if (key === shown) return;
  shown = key;
  const focus = document.activeElement instanceof HTMLElement && body.contains(document.activeElement) ? active : -1;
  const rows = numbers.flatMap((n) => windows.get(n) ?? []);
  const before = (numbers[0] ?? 0) * SIZE;
  /** @type {HTMLElement} */ (above.firstElementChild).style.height = `${before * tall}px`;
  /** @type {HTMLElement} */ (below.firstElementChild).style.height = `${Math.max(0, lines - before - rows.length) * tall}px`;
  for (const row of rows) mark(row);
  body.replaceChildren(above, ...rows, below);
  const row = rowAt(active);
  if (row) row.tabIndex = 0;
  if (focus >= 0) rowAt(focus)?.focus({ preventScroll: true });
}

/** @param {number} at @returns {HTMLTableRowElement | undefined} */
const rowAt = (at) => windows.get(Math.floor(at / SIZE))?.[at % SIZE];

/** @param {HTMLTableRowElement} row */
function mark(row) {
  const id = row.dataset.id;
  if (id) row.setAttribute("aria-selected", String(all ? !chosen.has(id) : chosen.has(id)));
}

/** Goes to a line and shows it. @param {number} at @param {boolean} [focus] */
async function reach(at, focus = true) {
  const before = rowAt(active);
  if (before) before.tabIndex = -1;
  active = Math.min(Math.max(0, at), Math.max(0, lines - 1));
  const top = active * tall, head = one("thead", scroller).offsetHeight, room = scroller.clientHeight - head;
  if (top < scroller.scrollTop) scroller.scrollTop = top;
  else if (top + tall > scroller.scrollTop + room) scroller.scrollTop = top + tall - room;
  if (!rowAt(active)?.isConnected) await paint();
  const row = rowAt(active);
  if (row) { row.tabIndex = 0; if (focus) row.focus({ preventScroll: true }); }
  remember();
}

/** To the next comment that way, over the passages between. @param {number} by */
async function step(by) {
  let at = active + by;
  const way = Math.sign(by);
  while (at > 0 && at < lines - 1) {
    // Lines that are there are gone to within the key's own turn: to wait for nothing costs a frame.
    if (!windows.has(Math.floor(at / SIZE))) await want(Math.floor(at / SIZE));
    if (!rowAt(at)?.classList.contains("at")) break;
    at += way;
  }
  if (rowAt(Math.min(Math.max(0, at), lines - 1))?.classList.contains("at")) return;
  await reach(at);
}

let later = 0;
function remember() {
  clearTimeout(later);
  later = setTimeout(() => {
    const query = state(), ref = rowAt(active)?.id;
    if (ref && active > 0) query.set("row", ref);
    const written = query.toString();
    history.replaceState(null, "", written ? `${address}?${written}` : address);
  }, 250);
}

// What is chosen, and what is done with it.

function told() {
  for (const row of body.rows) mark(row);
  const count = all ? Math.max(0, Number(one("#found")?.dataset.count ?? 0)) : chosen.size;
  one("#chosen").textContent = all ? phrase("work.script.chosen-all") : chosen.size ? phrase("work.script.chosen", { count }) : phrase("work.script.chosen-none");
}

/** @param {number} at */
function toggle(at) {
  const id = rowAt(at)?.dataset.id;
  if (!id) return;
  if (!chosen.delete(id)) chosen.add(id);
  told();
}

function none() { chosen = new Set(); all = false; told(); }

/** @param {string} sentence */
function say(sentence) { const p = document.createElement("p"); p.textContent = sentence; one("#done").replaceChildren(p); }

/** @param {string} does @param {FormData} [said] */
async function perform(does, said = new FormData()) {
  if (!all && chosen.size === 0 && does !== "undo") {
    const here = rowAt(active)?.dataset.id;
    if (!here) { say(phrase("work.script.choose")); return; }
    said.append("of", here);
  } else if (all) {
    said.set("all", "1");
    said.set("state", state().toString());
    chosen.forEach((id) => said.append("not", id));
  } else chosen.forEach((id) => said.append("of", id));
  said.set("do", does);
  await post(said);
}

/** @param {FormData} said */
async function post(said) {
  for (const [name, value] of new FormData(act)) said.set(name, value);
  said.set("act", `k${crypto.randomUUID()}`);
  say(phrase("work.script.doing"));
  try {
    const answer = await fetch(address, { method: "POST", body: said, headers: { "HX-Request": "true" } });
    const come = new DOMParser().parseFromString(await answer.text(), "text/html");
    one("#done").replaceChildren(...come.body.childNodes);
    if (!answer.ok) return;
    chosen = new Set();
    all = false;
    const here = rowAt(active)?.id, typing = document.activeElement;
    await ask(here);
    told();
    if (!(typing instanceof HTMLInputElement)) rowAt(active)?.focus({ preventScroll: true });
  } catch { say(phrase("work.script.no-answer")); }
}

function undo() {
  const form = one("form[data-undo]");
  if (form) void post(new FormData(form)); else say(phrase("work.script.nothing-to-undo"));
}

/** @param {string} id */
function open(id) {
  const dialog = /** @type {HTMLDialogElement | null} */ (document.getElementById(id));
  if (!dialog) return;
  if (id !== "keys" && !all && chosen.size === 0 && !rowAt(active)?.dataset.id) { say(phrase("work.script.choose")); return; }
  dialog.returnValue = "";
  dialog.showModal();
}

const off = () => { try { return localStorage.getItem(OFF) !== null; } catch { return false; } };

/** @param {string} key */
function letter(key) {
  const button = one(`#bar [aria-keyshortcuts="${CSS.escape(key)}"]`);
  if (key === "j") void step(1);
  else if (key === "k") void step(-1);
  else if (key === "u") undo();
  else if (key === "f") { const more = one(".work-more"); more.open = true; one("select", more).focus(); }
  else if (key === "t") one("[name=view]", filter).click();
  else if (button) button.click();
  else return false;
  return true;
}

document.addEventListener("keydown", (event) => {
  const on = /** @type {HTMLElement} */ (event.target);
  if (event.defaultPrevented || event.altKey || document.querySelector("dialog[open]")) return;
  const typing = on.matches("input:not([type=checkbox], [type=radio]), textarea, select");
  if (event.key === "Escape" && typing && on.closest("#filter")) { rowAt(active)?.focus(); return; }
  if (typing && !(on.id === "q" && (event.key === "ArrowDown" || event.key === "Enter"))) return;
  const within = body.contains(on) || on === document.body || on.id === "q", many = Math.max(1, Math.floor(scroller.clientHeight / tall) - 2);
  if ((event.ctrlKey || event.metaKey)) {
    if (event.key === "a" && within && on.id !== "q") { event.preventDefault(); all = true; chosen = new Set(); told(); }
    return;
  }
  /** @type {Record<string, () => void>} */
  const moves = {
    ArrowDown: () => void (on.id === "q" ? reach(active) : step(1)), ArrowUp: () => void step(-1), PageDown: () => void step(many), PageUp: () => void step(-many),
    Home: () => void reach(0), End: () => void reach(lines - 1), " ": () => toggle(active), Escape: none,
    Enter: () => { if (on.id === "q") void ask().then(() => reach(active)); else if (!(on instanceof HTMLAnchorElement)) rowAt(active)?.querySelector("a")?.click(); },
  };
  if (within && moves[event.key]) { event.preventDefault(); moves[event.key](); return; }
  if (event.key === "/") { event.preventDefault(); one("#q").focus(); one("#q").select(); }
  else if (event.key === "?") { event.preventDefault(); open("keys"); }
  else if (on.id !== "q" && !off() && letter(event.key)) event.preventDefault();
});

document.addEventListener("click", (event) => {
  const on = event.target instanceof Element ? event.target : null;
  const row = on?.closest("tbody tr[data-id]"), place = on?.closest("a[data-place]"), button = on?.closest("[data-opens], [data-does], [data-keys], [data-clear]");
  if (place instanceof HTMLAnchorElement) {
    event.preventDefault();
    const select = /** @type {HTMLSelectElement} */ (one("[name=place]", filter));
    select.value = select.value === place.dataset.place ? "" : place.dataset.place ?? "";
    void ask();
  } else if (button instanceof HTMLElement) {
    if (button.dataset.opens) open(button.dataset.opens);
    else if (button.dataset.does) void perform(button.dataset.does);
    else if ("keys" in button.dataset) open("keys");
    else { event.preventDefault(); clear(); }
  } else if (row instanceof HTMLTableRowElement && !on?.closest("a") && !getSelection()?.toString()) {
    const at = Number(row.getAttribute("aria-rowindex")) - 2;
    if (/** @type {MouseEvent} */ (event).shiftKey) for (let n = Math.min(at, active); n <= Math.max(at, active); n++) { const id = rowAt(n)?.dataset.id; if (id) chosen.add(id); }
    void reach(at);
    if (/** @type {MouseEvent} */ (event).shiftKey) told(); else toggle(at);
  }
});

function clear() {
  for (const field of /** @type {Iterable<any>} */ (filter.elements)) {
    if (field.name === "cols") continue;
    if (field.type === "checkbox") field.checked = false;
    else if (field.name) field.value = "";
  }
  void ask();
}

document.addEventListener("submit", (event) => {
  const form = /** @type {HTMLFormElement} */ (event.target), by = /** @type {HTMLButtonElement | null} */ (event.submitter);
  if (form === filter) { event.preventDefault(); void ask(); }
  else if (form.matches("[data-keep-view]")) /** @type {HTMLInputElement} */ (one("[name=state]", form)).value = state().toString();
  else if (form.matches("[data-undo]")) { event.preventDefault(); undo(); }
  else if (form.dataset.act && by?.value === "do") void perform(form.dataset.act, new FormData(form)).then(() => form.reset());
});

let asking = false, newer = false;
/** What is typed is asked for at once; what is typed meanwhile waits for that answer, and of it only the last: answers never queue. */
async function typed() {
  newer = true;
  if (asking) return;
  asking = true;
  while (newer) {
    newer = false;
    await ask();
  }
  asking = false;
}

filter.addEventListener("input", () => void typed());

linting(() => new FormData(act));

const letters = /** @type {HTMLInputElement} */ (one("#keys [data-letters]"));
letters.checked = !off();
letters.addEventListener("change", () => { try { if (letters.checked) localStorage.removeItem(OFF); else localStorage.setItem(OFF, ""); } catch { /* nothing is kept there */ } });

// What came with the page.

document.documentElement.dataset.scripted = "";
{
  const start = Number(scroller.dataset.start), rows = /** @type {HTMLTableRowElement[]} */ ([...body.rows]);
  if (start % SIZE === 0) windows.set(start / SIZE, rows);
  tall = height();
  scroller.scrollTop = Math.max(0, active * tall - scroller.clientHeight / 3);
  await paint();
  const row = rowAt(active);
  if (row && document.activeElement === document.body) row.focus({ preventScroll: true });
  if (row) row.tabIndex = 0;
}
let waits = 0;
scroller.addEventListener("scroll", () => { if (!waits) waits = requestAnimationFrame(() => { waits = 0; void paint(); }); }, { passive: true });
addEventListener("resize", () => { tall = height(); shown = ""; void paint(); });
