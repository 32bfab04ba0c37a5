#!/usr/bin/env bash
# @manuscripts/track-changes-plugin 2.3.8: sub-item (i) is made a part of its item, and once that is accepted its words are gone. In
#   @handlewithcare/prosemirror-suggest-changes 0.1.8 the same edit adds a number, and item 16 joined to 15 stays 16.
#
# One would expect: accepting a suggestion gives what the same edit gives without suggestions, and rejecting it what was there. Both do so for
#   words and for a paragraph that is split, the second also for an item that becomes a sub-item or a paragraph.
# What happens: the first keeps Backspace before a first sub-item (joinBackward of ProseMirror) as a deletion of its words, and of nothing that
#   is moved; an item that becomes a paragraph (liftListItem) goes under the item before; a deletion from one item into the next leaves two.
#   In the second, Backspace before an item is a deletion without words: accepted nothing changes, rejected an empty paragraph is left.
#   Before a first sub-item it makes another list behind, that begins with an empty item and counts from 14 again; and what is deleted
#   from a paragraph into 14 makes the rest of 14 a sub-item of nothing.
# Why it matters: which paragraphs there are, and what is under which, is negotiated as the words are. "shall report (i) fully" becomes "shall
#   report"; or no word is lost, so that a comparison of words finds nothing, and every later number is another.
# Kin: handlewithcarecollective/prosemirror-suggest-changes pull request 29 (joining what was inserted, open). None found for these.
# Versions: as above, with prosemirror-model 1.25.0, -state 1.4.3, -transform 1.10.4, -view 1.41.0, -commands 1.7.1, -schema-list 1.5.1,
#   Node 20. Seen on 2026-11-29.
set -euo pipefail
command -v npm >/dev/null || { echo "npm is missing: install Node 20 or newer with npm." >&2; exit 2; }
dir=$(mktemp -d); trap 'rm -rf "$dir"' EXIT; cd "$dir"
npm init -y > /dev/null
npm install --no-audit --no-fund --silent --ignore-scripts @handlewithcare/prosemirror-suggest-changes@0.1.8 \
    @manuscripts/track-changes-plugin@2.3.8 prosemirror-model@1.25.0 prosemirror-state@1.4.3 prosemirror-transform@1.10.4 \
    prosemirror-view@1.41.0 prosemirror-commands@1.7.1 prosemirror-schema-list@1.5.1
cat > cases.cjs <<'X'
const paragraph = words => ({ type: "paragraph", content: [{ type: "text", text: words }] });
const item = (words, ...more) => ({ type: "list_item", content: [paragraph(words), ...more] });
const list = (order, ...items) => ({ type: "ordered_list", attrs: { order }, content: items });
const text = { type: "doc", content: [paragraph("The States"),
    list(14, item("shall act"), item("shall report", list(1, item("fully"), item("at once"))), item("shall pay")), paragraph("Done")] };
exports.nodes = (marks, attrs) => ({
    doc: { content: "block+", marks }, paragraph: { content: "text*", group: "block", marks: "_", attrs }, text: {},
    ordered_list: { content: "list_item+", group: "block", marks: "_", attrs: { order: { default: 1 }, ...attrs } },
    list_item: { content: "paragraph block*", marks: "_", attrs },
});
// As it is read: 14. and on, (i) beneath, "+" before a further paragraph of an item, "-" where a paragraph is empty.
const read = (node, depth = 0) => {
    const each = node.content.content;
    if (node.type.name === "ordered_list")
        return each.map((item, i) => `${depth ? ["(i)", "(ii)", "(iii)"][i] : `${node.attrs.order + i}.`} ${read(item, depth + 1)}`).join(" ");
    if (node.isTextblock) return node.textContent.replaceAll("\u200b", "").trim() || "-";
    return each.map((child, i) => (node.type.name === "list_item" && i && child.isTextblock ? "+ " : "") + read(child, depth)).join(" ");
};
// The cursor stands before the first words, or all from there to behind the last ones is selected.
const selection = (doc, first, last) => {
    const place = words => {
        let at;
        doc.descendants((node, pos) => { if (node.isText && node.text.includes(words)) at ??= pos + node.text.indexOf(words); });
        return at;
    };
    return [place(first), last ? place(last) + last.length : place(first)];
};
exports.check = (library, { Schema, Node, EditorState, TextSelection, ...commands }, spec, seen, suggest) => {
    const schema = new Schema(spec), doc = Node.fromJSON(schema, text), of = schema.nodes.list_item;
    let asSeen = true;
    console.log(`${library}: ${read(doc)}`);
    for (const [name, where, command] of [
        ["16 becomes a sub-item", ["shall pay"], commands.sinkListItem(of)],
        ["16 is joined to 15", ["shall pay"], commands.joinBackward],
        ["16 becomes a paragraph", ["shall pay"], commands.liftListItem(of)],
        ["(i) becomes a part of 15", ["fully"], commands.joinBackward],
        ["deleted from 'The' into 14", ["The States", "shall"], commands.deleteSelection],
        ["deleted from 14 into 15", ["act", "shall re"], commands.deleteSelection],
    ]) {
        const begin = plugins => EditorState.create({ schema, doc, plugins, selection: TextSelection.create(doc, ...selection(doc, ...where)) });
        let wanted = begin([]);
        command(wanted, change => { wanted = wanted.apply(change); });
        const [accepted, rejected] = suggest(begin, command).map(end => read(end));
        console.log(`  ${name}\n    wanted   ${read(wanted.doc)}\n    accepted ${accepted}`);
        if (rejected !== read(doc)) console.log(`    rejected ${rejected}`);
        const [ends, old] = seen[name] ?? [read(wanted.doc)];
        asSeen &&= accepted === ends && rejected === (old ?? read(doc)) && (name in seen) === (accepted !== read(wanted.doc) || !!old);
    }
    process.exitCode = asSeen ? 0 : 1;
};
X
cat > first.cjs <<'X'
globalThis.window = globalThis; // it looks at the window's last event, and works only for an editor that can be written in
const { trackChangesPlugin, trackChangesPluginKey, trackCommands, CHANGE_STATUS } = require("@manuscripts/track-changes-plugin");
const mark = { excludes: "tracked_insert tracked_delete", attrs: { dataTracked: {} } };
const { check, nodes } = require("./cases.cjs");
const prosemirror = Object.assign({}, ...["model", "state", "commands", "schema-list"].map(name => require(`prosemirror-${name}`)));
const old = "The States 14. shall act 15. shall report (i) fully (ii) at once 16. shall pay Done";
check("@manuscripts/track-changes-plugin", prosemirror,
    { nodes: nodes("", { dataTracked: { default: null } }), marks: { tracked_insert: mark, tracked_delete: mark } },
    {
        "16 becomes a sub-item": [old], // these two edits it does not let happen
        "16 is joined to 15": [old],
        "16 becomes a paragraph": ["The States 14. shall act 15. shall report (i) fully (ii) at once + shall pay Done"],
        "(i) becomes a part of 15": ["The States 14. shall act 15. shall report (i) at once 16. shall pay Done"],
        "deleted from 14 into 15": ["The States 14. shall 15. port (i) fully (ii) at once 16. shall pay Done"],
    },
    (begin, command) => {
        const plugin = trackChangesPlugin({ userID: "A" });
        plugin.spec.view({ editable: true });
        let state = begin([plugin]);
        command(state, change => { state = state.apply(change); });
        const ids = trackChangesPluginKey.getState(state).changeSet.changes.map(change => change.id);
        return [CHANGE_STATUS.accepted, CHANGE_STATUS.rejected].map(status => {
            let end = state;
            trackCommands.setChangeStatuses(status, ids)(state, change => { end = state.apply(change); });
            return end.doc;
        });
    });
X
cat > second.mjs <<'X'
import * as model from "prosemirror-model";
import * as states from "prosemirror-state";
import * as commands from "prosemirror-commands";
import * as lists from "prosemirror-schema-list";
import * as suggest from "@handlewithcare/prosemirror-suggest-changes";
import { check, nodes } from "./cases.cjs";
check("@handlewithcare/prosemirror-suggest-changes", { ...model, ...states, ...commands, ...lists },
    { nodes: nodes("insertion modification deletion", {}), marks: suggest.addSuggestionMarks({}) },
    {
        "16 is joined to 15": ["The States 14. shall act 15. shall report (i) fully (ii) at once 16. shall pay Done",
            "The States 14. shall act 15. shall report (i) fully (ii) at once + - 16. shall pay Done"],
        "(i) becomes a part of 15": ["The States 14. shall act 15. shall report + fully (i) at once 14. - 15. shall pay Done"],
        "deleted from 'The' into 14": ["14. - (i) act 15. shall report (i) fully (ii) at once 16. shall pay Done"],
    },
    (begin, command) => {
        let state = begin([suggest.suggestChanges()]);
        command(state, change => { state = state.apply(suggest.transformToSuggestionTransaction(change, state)); });
        return [suggest.applySuggestions, suggest.revertSuggestions].map(decide => {
            let end = state;
            decide(state, change => { end = state.apply(change); });
            return end.doc;
        });
    });
X
node first.cjs && node second.mjs && echo "As seen on 2026-11-29." || { echo "It behaves otherwise now." >&2; exit 1; }
