// @ts-check
// A phrase that was approved goes into the response as it stands; a person goes on from there.

document.addEventListener("change", (event) => {
  const select = event.target;
  if (!(select instanceof HTMLSelectElement) || !select.dataset.phrase || !select.value) return;
  const field = document.getElementById(select.dataset.phrase);
  if (!(field instanceof HTMLTextAreaElement)) return;
  field.value = field.value.trim() ? `${field.value.trimEnd()} ${select.value}` : select.value;
  select.value = "";
  field.focus();
  field.dispatchEvent(new Event("input", { bubbles: true }));
});
