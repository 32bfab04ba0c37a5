using Microsoft.Playwright;
using Rapporteur.Addin.Tests.Running;

namespace Rapporteur.Addin.Tests.Pages.InWord;

/// <summary>A delegate's own tracked changes, read where they stand in the open document.</summary>
[TestClass]
public sealed class ChangesJourneys
{
    private const string Passage = "p051";
    private const string Person = "orvessa-focal";
    private const string Read = "Read my tracked changes";

    [TestMethod]
    public async Task Own_tracked_changes_are_offered_as_comments_without_an_upload_and_elsewhere_the_file_is_asked_for()
    {
        await using var host = await RunningHost.StartAsync();
        var file = await WordFile.CirculatedAsync(host);
        var texts = file.Paragraphs.ToDictionary(p => p.Bookmarks[0][^4..], p => p.Text);
        file.Desktop = "1.4";
        file.With(Passage, p => p with
        {
            Runs =
            [
                ("inserted by Anna", "Together, "), ("kept", p.Text[..^1]), ("inserted by Bogdan", " soon"),
                ("deleted by Anna", p.Text[^1..]), ("inserted by Anna", " now."),
            ],
        })
            .With("p054", p => p with { Mark = "inserted by Anna" })
            .With("p060", p => p with { Runs = [("inserted by Bogdan", "Perhaps "), ("kept", p.Text)] });
        file.Paragraphs.Insert(file.At("p054") + 1, new("") { Runs = [("inserted by Anna", "Progress is looked at every year.")] });
        await using (var word = await InWord.AsAsync(host, Person, file))
        {
            await word.Tab("Ours").ClickAsync();
            Assert.IsFalse(word.Requests.Any(r => r.Address.EndsWith("/changes", StringComparison.Ordinal)), "nobody asked for them yet");
            await word.Button(Read).FocusAsync();
            await word.Page.Keyboard.PressAsync("Enter");
            await Assertions.Expect(word.Chooser.Locator("li")).ToContainTextAsync(["Anna4 changes", "Bogdan2 changes"]);
            await word.Chooser.Locator("button").First.FocusAsync();
            await word.Page.Keyboard.PressAsync("Enter");
            await Assertions.Expect(word.Pane.Locator(".proposal")).ToHaveCountAsync(2);
            await Assertions.Expect(word.Pane.Locator(".proposal").First.Locator("ins")).ToContainTextAsync(["Together", "now"]);
            await Assertions.Expect(word.Pane.Locator(".proposal").Nth(1)).ToContainTextAsync("Progress is looked at every year.");
            Assert.IsFalse(word.Requests.Any(r => r.Body?.Contains("Perhaps", StringComparison.Ordinal) == true
                || r.Body?.Contains(texts["p070"], StringComparison.Ordinal) == true), "what is not one's own, or not changed, left Word");
            string?[] proposed = [$"Together, {texts[Passage][..^1]} now.", "Progress is looked at every year."];
            Assert.IsEmpty(await SavedAsync(host, proposed));

            await word.Button("Save what is ticked").ClickAsync();
            await word.Pane.Locator(".notice.good").WaitForAsync();
            Assert.HasCount(2, await SavedAsync(host, proposed));

            // Read again, they are known; others changed nothing of the draft that is one's own.
            await word.Button(Read).ClickAsync();
            await word.Chooser.Locator("button").First.ClickAsync();
            await Assertions.Expect(word.Pane.Locator("#decided")).ToHaveTextAsync("2 of 2 saved");
            Assert.HasCount(1, (await Revised.BoardAsync(host)).Returns.Values.ToList());
            await word.AssertCleanAsync();
        }

        file.Revisions = "hangs";
        await using (var word = await InWord.AsAsync(host, Person, file))
        {
            await word.Tab("Ours").ClickAsync();
            await word.Button(Read).ClickAsync();
            await Assertions.Expect(word.Said).ToContainTextAsync("Word did not tell its tracked changes in time: send the file back");
            await word.CursorAsync("p052");
            await word.Panel("p052").WaitForAsync();
        }

        (file.Revisions, file.Desktop) = ("works", "1.3");
        await using (var word = await InWord.AsAsync(host, Person, file))
        {
            await word.Tab("Ours").ClickAsync();
            await Assertions.Expect(word.Pane.Locator("[data-in-place]")).ToContainTextAsync("send the file back here");
            await Assertions.Expect(word.Button(Read)).ToHaveCountAsync(0);
            await word.AssertCleanAsync();
        }
    }

    private static async Task<List<string?>> SavedAsync(RunningHost host, string?[] proposed) =>
        [.. (await Revised.BoardAsync(host)).Comments.Values.Select(c => c.Working.ProposedWording).Where(proposed.Contains)];
}
