#!/usr/bin/env bash
# @chat-adapter/teams 4.41.0 (Chat SDK): a delegation types "14. Delete." in Teams and the text of the message is "Delete."; "[14]:
#   Delete" is no text at all.
#
# One would expect: the text of a message (message.text, where `formatted` is the one for formatting) has the words and figures that were
#   typed; a number at the beginning is no formatting.
# What happens: what was typed is read as Markdown, and of that only the words in the end are left: the number of an item, the dash of "-
#   not agreed" and a line in the form of a link's definition are none. Behind a mention the same "14. Delete." stays. Messages that are
#   fetched later from Graph are HTML and lose the tags alone: the items of a list, the cells of a table and a quotation and its answer
#   are joined without a blank, numbers of lists are gone, and what was struck out stands.
# Why it matters: in a chat about a draft, paragraph and position are typed just so, one to a line. "Delete." without its paragraph is
#   filed under whichever was spoken of last; 14 and "1 year" are 141 year; Quillonia's quoted words and the objection to them are one
#   sentence of whoever objects. A test with a whole sentence passes.
# Kin: vercel/chat issue 956 (lists of Slack in the same SDK, open). None found for these.
# Versions: @chat-adapter/teams 4.41.0, Node 20. Seen on 2026-11-29.
set -euo pipefail
command -v npm >/dev/null || { echo "npm is missing: install Node 20 or newer with npm." >&2; exit 2; }
dir=$(mktemp -d); trap 'rm -rf "$dir"' EXIT; cd "$dir"
npm init -y > /dev/null
npm install --no-audit --no-fund --silent --ignore-scripts @chat-adapter/teams@4.41.0
cat > probe.mjs <<'X'
import { readFileSync } from "node:fs";
import { createTeamsAdapter } from "@chat-adapter/teams";
import { listTeamsChatMessages } from "@chat-adapter/teams/graph";

console.log(`@chat-adapter/teams ${JSON.parse(readFileSync("node_modules/@chat-adapter/teams/package.json", "utf8")).version}`);
const id = n => `00000000-0000-0000-0000-00000000000${n}`;
const adapter = createTeamsAdapter({ appId: id(1), appPassword: "none", appTenantId: id(2) });
const typed = text => adapter.parseMessage({ type: "message", id: "1", text, serviceUrl: "https://chat.example.org",
    conversation: { id: "19:x@thread.tacv2" }, from: { id: "29:a", name: "Delegate" },
    recipient: { id: "28:b", name: "Secretariat" } }).text;
let asSeen = true;
const see = (what, out, expected) => {
    console.log(`  ${JSON.stringify(what)} -> ${JSON.stringify(out)}`);
    asSeen &&= out === expected;
};
for (const [text, expected] of [
    ["14. Delete.", "Delete."],
    ["14. Delete.\n\n16. Keep.", "Delete.\nKeep."],
    ["16) Keep.", "Keep."],
    ["[14]: Delete", ""],
    ["[not]: agreed", ""],
    ["- not agreed", "not agreed"],
    ["<at>Secretariat</at> 14. Delete.", "@Secretariat 14. Delete."],
    ["Delete paragraph 14.", "Delete paragraph 14."],
]) see(text, typed(text), expected);

// What Graph would answer, without Graph.
const bodies = [
    ['<ol start="14"><li>Delete.</li><li>Keep.</li></ol>', "Delete.Keep."],
    ["<table><tr><td>14</td><td>1 year</td></tr><tr><td>15</td><td>Keep</td></tr></table>", "141 year15Keep"],
    ["<blockquote>Quillonia: delete 14.</blockquote><p>We object.</p>", "Quillonia: delete 14.We object."],
    ["<p>States <s>shall</s> should report</p>", "States shall should report"],
    ["<p>14. Delete.</p><p>16. Keep.</p>", "14. Delete.\n\n16. Keep."],
];
const value = bodies.map(([content], i) => ({ id: String(i), body: { contentType: "html", content } }));
const answer = async () => new Response(JSON.stringify({ value }), { headers: { "content-type": "application/json" } });
const { items } = await listTeamsChatMessages({ chatId: "19:x", credentials: { accessToken: "none" }, fetch: answer });
items.forEach((message, i) => see(bodies[i][0], message.text, bodies[i][1]));
process.exit(asSeen ? 0 : 1);
X
node probe.mjs 2> log.txt | grep -v DEPRECATED && echo "As seen on 2026-11-29." || { echo "It behaves otherwise now." >&2; exit 1; }
