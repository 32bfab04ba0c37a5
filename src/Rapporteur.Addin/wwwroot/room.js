// @ts-check
// The room's screen shows what the officer turns to: told by server-sent events, then asked for whole.

const screen = /** @type {HTMLElement} */ (document.querySelector("[data-room]"));
const address = screen.dataset.room ?? "";
let known = "", asked = 0;

function place() {
  const now = /** @type {HTMLElement | null} */ (screen.querySelector(".room-now"));
  screen.scrollTop = Number(now?.dataset.part ?? 0) * screen.clientHeight * 0.85;
}

// An answer that comes after a newer one was asked for is of what was.
async function show() {
  const of = ++asked;
  const answer = await fetch(`${address}/now`, { headers: { "HX-Request": "true" } });
  if (!answer.ok) return;
  const come = new DOMParser().parseFromString(await answer.text(), "text/html");
  if (of !== asked) return;
  screen.replaceChildren(...come.body.childNodes);
  place();
}

const live = new EventSource(`${address}/live`);
live.onmessage = (/** @type {MessageEvent} */ event) => {
  if (event.data === known) return;
  known = event.data;
  show().catch(() => { known = ""; });
};
addEventListener("resize", place);
place();
