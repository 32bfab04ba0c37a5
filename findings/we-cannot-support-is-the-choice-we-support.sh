#!/usr/bin/env bash
# botbuilder-dialogs 4.23.3: asked to choose between "We support", "We do not support" and "We abstain", a delegation writes "We cannot
#   support", and the prompt takes "We support"; "two of us support" is the second choice, "3 March" the third of three days.
#
# One would expect: what is no choice is asked for again, as for "We can live with it". The manual has a choice found by its words, in that
#   order, else by its place ("the second one") or its number, and parts of it only if allowPartialMatches is set.
# What happens: all words of the choice must be in the answer, but up to two others may stand between each and the next: "We cannot
#   support", "We will not support" and "We don't support" hold "we" and "support". Where no choice is found so, any number in the answer
#   is the place of one: of 5, 6 and 7 March "3 March" is 7 March, "the last one" is 5 March, and "One State opposes" is "We support".
# Why it matters: the prompt is how a bot in Teams asks for a position or a day. It goes on without asking again, and what it stores is one
#   of its own three answers, word for word; nobody sees that the delegation has written another.
# Known in part: microsoft/botbuilder-dotnet issues 2956 and 3039 (numbers in an answer). None found for the negation. Kin:
#   we-do-not-agree-is-yes-and-no-objection-is-no.sh asks another recognizer, for yes or no.
# Versions: botbuilder-dialogs 4.23.3, botbuilder-core 4.23.3, Node 20. Seen on 2026-11-30.
set -euo pipefail
command -v npm >/dev/null || { echo "npm is missing: install Node 20 or newer with npm." >&2; exit 2; }
dir=$(mktemp -d); trap 'rm -rf "$dir"' EXIT; cd "$dir"
npm init -y > /dev/null
npm install --no-audit --no-fund --silent --ignore-scripts botbuilder-dialogs@4.23.3 botbuilder-core@4.23.3
cat > probe.cjs <<'X'
const { ConversationState, MemoryStorage, TestAdapter } = require("botbuilder-core");
const { ChoicePrompt, DialogSet, DialogTurnStatus } = require("botbuilder-dialogs");

console.log(`botbuilder-dialogs ${require("botbuilder-dialogs/package.json").version}`);
async function chosen(choices, text) {
    const state = new ConversationState(new MemoryStorage());
    const dialogs = new DialogSet(state.createProperty("dialog")).add(new ChoicePrompt("position"));
    let found = "asked again";
    const adapter = new TestAdapter(async context => {
        const dialog = await dialogs.createContext(context);
        const turn = await dialog.continueDialog();
        if (turn.status === DialogTurnStatus.empty)
            await dialog.prompt("position", { prompt: "Which?", retryPrompt: "Which, please?", choices });
        else if (turn.status === DialogTurnStatus.complete)
            found = turn.result.value;
        await state.saveChanges(context);
    });
    await adapter.send("hello");
    await adapter.send(text);
    return found;
}
const positions = ["We support", "We do not support", "We abstain"];
const days = ["5 March", "6 March", "7 March"];
(async () => {
    let asSeen = true;
    for (const [choices, text, seen] of [
        [positions, "We do not support", "We do not support"], [positions, "We do not support it", "We do not support"],
        [positions, "The second one", "We do not support"], [positions, "We can live with it", "asked again"],
        [positions, "We cannot support", "We support"], [positions, "We don't support", "We support"],
        [positions, "We will not support", "We support"],
        [positions, "Two of us support", "We do not support"], [positions, "One State opposes", "We support"],
        [days, "6 March", "6 March"], [days, "the 6th", "asked again"], [days, "3 March", "7 March"], [days, "the last one", "5 March"],
        [days, "not the second", "6 March"],
    ]) {
        const found = await chosen(choices, text);
        console.log(`${choices.join(" / ")} ... ${text}: ${found}`);
        asSeen &&= found === seen;
    }
    process.exit(asSeen ? 0 : 1);
})();
X
node probe.cjs && echo "As seen on 2026-11-30." || { echo "It behaves otherwise now." >&2; exit 1; }
