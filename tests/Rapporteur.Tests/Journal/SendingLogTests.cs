using NodaTime;
using Rapporteur.Channels;
using Rapporteur.Cluster.Storage;
using Rapporteur.Consultations;
using Rapporteur.Journal;
using Rapporteur.Record;

namespace Rapporteur.Tests.Journal;

/// <summary>What is being handed over survives, and a sender that was overtaken begins nothing.</summary>
public abstract class SendingLogContract
{
    private static readonly NoticeKey Week = Given.Key("reminder/v0/days-7");

    private static readonly PersonId Focal = new("avaria-focal");

    /// <summary>The log of this test, as a process opens it.</summary>
    protected abstract SendingLog Open();

    [TestMethod]
    public async Task What_was_begun_and_how_it_ended_is_there_after_opening_again()
    {
        var draft =
            Row(1) with { Channel = NoticeChannel.Mail, Message = "AAMk1", Mail = "<1@forum.example>", Text = "{}", Uncertain = true };
        var log = Open();
        Assert.IsFalse(await log.HasMailAsync(CancellationToken.None));
        Assert.IsTrue(await log.BeginAsync(draft, CancellationToken.None));
        Assert.AreEqual(draft, await log.OfMailAsync("<1@forum.example>", CancellationToken.None));
        Assert.AreEqual(draft, (await log.BegunAsync(Given.Call, CancellationToken.None)).Single());

        var again = Open();
        await again.EndAsync(draft with { State = HandedState.Accepted, Reason = "Teams:403" }, CancellationToken.None);
        Assert.AreEqual(draft with { State = HandedState.Accepted, Reason = "Teams:403" },
            (await again.OfAsync(Given.Call, Week, [Focal, new("nobody")], CancellationToken.None)).Single().Value);
        Assert.IsEmpty(await again.OfAsync(Given.Call, Given.Key("draft/1"), [Focal], CancellationToken.None));
        Assert.IsNull(await again.OfMailAsync("<2@forum.example>", CancellationToken.None));
        Assert.IsEmpty(await again.BegunAsync(Given.Call, CancellationToken.None));
        Assert.IsTrue(await again.HasMailAsync(CancellationToken.None));
    }

    [TestMethod]
    public async Task Who_was_overtaken_begins_nothing_and_ends_nothing()
    {
        var log = Open();
        Assert.IsTrue(await log.BeginAsync(Row(1), CancellationToken.None));
        Assert.IsTrue(await log.BeginAsync(Row(2), CancellationToken.None));
        Assert.IsFalse(await log.BeginAsync(Row(1), CancellationToken.None));
        await log.EndAsync(Row(1) with { State = HandedState.Accepted }, CancellationToken.None);
        Assert.AreEqual(Row(2), (await log.NewestAsync(10, CancellationToken.None)).Single());
        Assert.IsTrue(await log.BeginAsync(Row(2) with { Channel = NoticeChannel.Mail }, CancellationToken.None),
            "the same sender goes on to another channel");
    }

    [TestMethod]
    public async Task What_is_told_again_stays_as_it_was_told_and_what_is_begun_again_is_in_doubt_again()
    {
        var log = Open();
        Assert.IsTrue(await log.BeginAsync(Row(1), CancellationToken.None));
        await log.EndAsync(Row(1) with { State = HandedState.Refused }, CancellationToken.None);
        await log.EndAsync(Row(1) with { State = HandedState.Refused }, CancellationToken.None);
        Assert.IsEmpty(await log.BegunAsync(Given.Call, CancellationToken.None));
        Assert.IsTrue(await log.BeginAsync(Row(1) with { Channel = NoticeChannel.Mail }, CancellationToken.None));
        Assert.HasCount(1, await log.BegunAsync(Given.Call, CancellationToken.None));
        Assert.IsEmpty(await log.BegunAsync(new("another"), CancellationToken.None));
    }

    private static Sending Row(long fence) =>
        new(Given.Call, Week, Focal, fence, NoticeChannel.Teams, HandedState.InDoubt, Instant.FromUtc(2017, 12, 15, 6, 0));
}

/// <summary>In the journal's file.</summary>
[TestClass]
public sealed class SendingLogTests : SendingLogContract, IDisposable
{
    private readonly Folder folder = new();
    private readonly List<SqliteJournal> opened = [];

    public void Dispose()
    {
        opened.ForEach(j => j.DisposeAsync().AsTask().GetAwaiter().GetResult());
        folder.Dispose();
    }

    protected override SendingLog Open()
    {
        opened.Add(new SqliteJournal(folder.File("journal.db")));
        return new SqliteSendingLog(opened[^1]);
    }
}

/// <summary>In the tables several machines share.</summary>
[TestClass]
public sealed class TableSendingLogTests : SendingLogContract
{
    private readonly CloudStorage storage = Cloud.New();

    protected override SendingLog Open() => new TableSendingLog(storage);
}
