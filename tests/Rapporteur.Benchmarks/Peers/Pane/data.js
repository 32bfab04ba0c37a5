/** What the pane reads: the same JSON as the API's, asked for at once and before anything is drawn. */
const get = async address => (await fetch(address)).json();

export const consultation = get('/api/consultation.json');
export const draft = get('/api/draft.json');
export const comments = get('/api/comments.json');

export const post = (address, body, id) => fetch(address, {
  method: 'POST',
  headers: { 'Content-Type': 'application/json', 'Idempotency-Key': id },
  body: JSON.stringify(body),
});

/** Word-level difference by the longest common subsequence. */
export function wordChange(existing, proposed) {
  const a = existing.split(/(?<=\s)/), b = proposed.split(/(?<=\s)/);
  const common = Array.from({ length: a.length + 1 }, () => new Int32Array(b.length + 1));
  for (let i = a.length - 1; i >= 0; i--) for (let j = b.length - 1; j >= 0; j--) common[i][j] = a[i] === b[j] ? common[i + 1][j + 1] + 1 : Math.max(common[i + 1][j], common[i][j + 1]);
  const changes = [];
  let i = 0, j = 0;
  while (i < a.length || j < b.length) {
    if (i < a.length && j < b.length && a[i] === b[j]) { changes.push(['kept', a[i++]]); j++; }
    else if (j >= b.length || (i < a.length && common[i + 1][j] >= common[i][j + 1])) changes.push(['removed', a[i++]]);
    else changes.push(['added', b[j++]]);
  }
  return changes;
}
