// @ts-check
// The officer turns what the room sees, by keyboard alone: each key posts the whole of it and shows the answer.

const page = /** @type {HTMLElement} */ (document.querySelector("[data-room]"));
const list = /** @type {HTMLElement} */ (document.querySelector(".officer-list"));
const stage = /** @type {HTMLFormElement} */ (document.querySelector("#stage"));
const address = page.dataset.room ?? "";

const now = () => /** @type {HTMLElement} */ (document.querySelector(".officer-now"));
const buttons = () => /** @type {HTMLButtonElement[]} */ ([...list.querySelectorAll("[data-passage]")]);
let turning = Promise.resolve();

// What is being written stays as it is, with the passage it was begun at, however the room is turned meanwhile.
/** @param {HTMLElement} form */
const isBegun = (form) => form.contains(document.activeElement)
  || [.../** @type {NodeListOf<HTMLInputElement>} */ (form.querySelectorAll("textarea, input:not([type=hidden])"))].some((field) => field.value !== "");

/** @param {string} to @param {FormData} said */
async function post(to, said) {
  const answer = await fetch(`${address}/${to}`, { method: "POST", body: said, headers: { "HX-Request": "true" } });
  const come = new DOMParser().parseFromString(await answer.text(), "text/html");
  const fresh = come.querySelector(".officer-now");
  if (!fresh) return false;
  const form = /** @type {HTMLElement | null} */ (to === "stage" ? document.querySelector(".officer-form") : null), held = form && isBegun(form) ? form : null;
  const on = document.activeElement;
  now().replaceWith(fresh);
  if (held) {
    fresh.querySelector(".officer-form")?.replaceWith(held);
    if (on instanceof HTMLElement && held.contains(on)) on.focus();
  }
  for (const button of buttons()) {
    if (button.dataset.passage === now().dataset.passage) button.setAttribute("aria-current", "true");
    else button.removeAttribute("aria-current");
  }
  return answer.ok;
}

/** @typedef {Record<string, string>} Turn */

/** @param {Turn} more */
async function turned(more) {
  const said = new FormData(stage), at = now().dataset;
  for (const [name, value] of Object.entries({ passage: at.passage ?? "", alone: at.alone ?? "0", part: "0", blank: at.blank ?? "false", ...more })) said.set(name, value);
  await post("stage", said);
}

/** Turns, one turn after the other, however fast keys come: what one begins from is what the one before it left. @param {(at: DOMStringMap) => Turn | null} how */
function turn(how) {
  turning = turning.then(async () => {
    const more = how(now().dataset);
    if (more) await turned(more);
  }).catch(() => undefined);
}

/** @param {number} by @param {boolean} [busy] */
function step(by, busy = false) {
  turn((here) => {
    const all = buttons();
    let at = all.findIndex((b) => b.dataset.passage === here.passage) + by;
    while (busy && at >= 0 && at < all.length && all[at].dataset.busy === "0") at += by;
    const to = all[Math.min(Math.max(0, at), all.length - 1)];
    if (!to || (busy && to.dataset.busy === "0")) return null;
    to.scrollIntoView({ block: "nearest" });
    return { passage: to.dataset.passage ?? "", alone: "0" };
  });
}

document.addEventListener("keydown", (event) => {
  const on = /** @type {HTMLElement} */ (event.target);
  if (event.defaultPrevented || event.altKey || event.ctrlKey || event.metaKey) return;
  if (on.matches("input, textarea, select")) {
    if (event.key === "Escape") on.blur();
    return;
  }
  /** @type {Record<string, () => void>} */
  const keys = {
    ArrowDown: () => step(1), j: () => step(1), ArrowUp: () => step(-1), k: () => step(-1), n: () => step(1, true), p: () => step(-1, true),
    PageDown: () => turn(({ part }) => ({ part: String(Number(part ?? 0) + 1) })), PageUp: () => turn(({ part }) => ({ part: String(Math.max(0, Number(part ?? 0) - 1)) })),
    b: () => turn(({ blank }) => ({ blank: blank === "true" ? "false" : "true" })),
    r: () => /** @type {HTMLElement | null} */ (document.querySelector("#text"))?.focus(),
  };
  const act = keys[event.key] ?? (/^\d$/.test(event.key) ? () => turn(() => ({ alone: event.key })) : null);
  if (!act) return;
  event.preventDefault();
  act();
});

document.documentElement.dataset.scripted = "";

list.addEventListener("click", (event) => {
  const button = event.target instanceof Element ? event.target.closest("[data-passage]") : null;
  if (button instanceof HTMLElement) turn(() => ({ passage: button.dataset.passage ?? "", alone: "0" }));
});

document.addEventListener("submit", (event) => {
  const form = /** @type {HTMLFormElement} */ (event.target);
  if (!form.matches("[data-said]")) return;
  event.preventDefault();
  const said = new FormData(form);
  turning = turning.then(async () => {
    const typed = new Map([...said].filter(([, value]) => typeof value === "string"));
    if (await post("said", said)) return;
    // What was typed stays, also where it was refused.
    for (const name of ["text", "wording", "who", "who-words"]) {
      const field = /** @type {any} */ (document.querySelector(`.officer-form [name="${name}"]`));
      if (field) field.value = typed.get(name) ?? "";
    }
  }).catch(() => undefined);
});
