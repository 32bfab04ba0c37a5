using Microsoft.Data.Sqlite;
using NodaTime;
using Rapporteur.Channels;
using Rapporteur.Consultations;
using Rapporteur.Journal;
using Rapporteur.Record;

namespace Rapporteur.Tests.Journal;

/// <summary>What is being handed over survives, and a sender that was overtaken begins nothing.</summary>
[TestClass]
public sealed class SendingLogTests : IDisposable
{
    private static readonly NoticeKey Week = Given.Key("reminder/v0/days-7");

    private static readonly PersonId Focal = new("avaria-focal");

    private readonly Folder folder = new();

    private string File => folder.File("journal.db");

    public void Dispose() => folder.Dispose();

    [TestMethod]
    public async Task What_was_begun_and_how_it_ended_is_there_after_opening_again()
    {
        var draft =
            Row(1) with { Channel = NoticeChannel.Mail, Message = "AAMk1", Mail = "<1@forum.example>", Text = "{}", Uncertain = true };
        await using (var journal = new SqliteJournal(File))
        {
            var log = new SqliteSendingLog(journal);
            Assert.IsTrue(await log.BeginAsync(draft, CancellationToken.None));
            Assert.AreEqual(draft, await log.OfMailAsync("<1@forum.example>", CancellationToken.None));
        }

        await using (var journal = new SqliteJournal(File))
        {
            var log = new SqliteSendingLog(journal);
            await log.EndAsync(draft with { State = HandedState.Accepted, Reason = "Teams:403" }, CancellationToken.None);
            Assert.AreEqual(draft with { State = HandedState.Accepted, Reason = "Teams:403" },
                (await log.OfAsync(Given.Call, Week, [Focal, new("nobody")], CancellationToken.None)).Single().Value);
            Assert.IsEmpty(await log.OfAsync(Given.Call, Given.Key("draft/1"), [Focal], CancellationToken.None));
            Assert.IsNull(await log.OfMailAsync("<2@forum.example>", CancellationToken.None));
        }
    }

    [TestMethod]
    public async Task Who_was_overtaken_begins_nothing_and_ends_nothing()
    {
        await using var journal = new SqliteJournal(File);
        var log = new SqliteSendingLog(journal);
        Assert.IsTrue(await log.BeginAsync(Row(1), CancellationToken.None));
        Assert.IsTrue(await log.BeginAsync(Row(2), CancellationToken.None));
        Assert.IsFalse(await log.BeginAsync(Row(1), CancellationToken.None));
        await log.EndAsync(Row(1) with { State = HandedState.Accepted }, CancellationToken.None);
        Assert.AreEqual(Row(2), (await log.NewestAsync(10, CancellationToken.None)).Single());
        Assert.IsTrue(await log.BeginAsync(Row(2) with { Channel = NoticeChannel.Mail }, CancellationToken.None),
            "the same sender goes on to another channel");
    }

    private static Sending Row(long fence) =>
        new(Given.Call, Week, Focal, fence, NoticeChannel.Teams, HandedState.InDoubt, Instant.FromUtc(2017, 12, 15, 6, 0));
}
