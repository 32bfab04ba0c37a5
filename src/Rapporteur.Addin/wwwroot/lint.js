// @ts-check
// What to look at in a response, said while it is written; the server knows the rules.

/** @param {() => FormData} token What a form of this page is sent with. */
export function linting(token) {
  let later = 0;
  document.addEventListener("input", (event) => {
    const field = event.target;
    if (!(field instanceof HTMLTextAreaElement) || !field.dataset.lint) return;
    clearTimeout(later);
    later = setTimeout(async () => {
      const said = token();
      said.set("response", field.value);
      try {
        const answer = await fetch(field.dataset.lint ?? "", { method: "POST", body: said, headers: { "HX-Request": "true" } });
        if (!answer.ok) return;
        const come = new DOMParser().parseFromString(await answer.text(), "text/html");
        field.parentElement?.querySelector(".lint")?.replaceChildren(...come.body.childNodes);
      } catch { /* advice that does not come is none */ }
    }, 200);
  });
}
