using System.Collections.Immutable;
using NodaTime;
using Rapporteur.Comments;
using Rapporteur.Consultations;
using Rapporteur.Drafts;
using Rapporteur.Journal;
using Rapporteur.Record;
using Rapporteur.Record.Stored;

namespace Rapporteur.Addin.Tests.Graph;

/// <summary>Entries as the rules would decide them, appended without the rules.</summary>
internal static class Entries
{
    public static readonly ConsultationId Zero = new("zero-draft");

    private static readonly Instant Noon = Instant.FromUtc(2017, 12, 21, 11, 0);

    public static Entry Saved(int number, string text = "Add a reference to micro-financing.") =>
        new CommentSaved(new($"comment{number}"), $"C-{number:000000}", new("arvonia"), Content(text));

    public static Entry Sent(int number, string text = "Add a reference to micro-financing.") =>
        new CommentSent(new($"comment{number}"), new("R-0000-0000-0000"), Content(text), Noon);

    public static Entry Returned(FileHash file) =>
        new ReturnReceived(new("R-1111-1111-1111"), new("arvonia"), new OriginalFile(file, "returned.docx", 3), []);

    public static Entry Circulated(FileHash passages, FileHash file) =>
        new DraftCirculated(0, "Zero draft", "en", passages, new OriginalFile(file, "zero.docx", 3));

    public static Entry Opened() => new ConsultationOpened(new Consultation
    {
        Id = Zero,
        Forum = "Forum",
        Zone = new("Europe/Vienna"),
        Title = "Comments on the zero draft",
        Document = "Declaration",
        Opened = Noon,
        Closing = new Closing(new LocalDate(2017, 12, 22)),
        Visibility = new VisibilityRule(ReadByDelegations.Never, false, false, "Only the Secretariat reads this."),
        Roster = Roster.Empty,
    });

    public static async Task AppendAsync(this SqliteJournal journal, params IEnumerable<Entry> what)
    {
        var head = (await journal.AllAsync()).Count;
        var lines = what.Select((w, i) => ActJson.Write(Act(head + i + 1, w))).ToList();
        Assert.IsTrue(await journal.AppendAsync(Zero, head, lines, CancellationToken.None));
    }

    /// <summary>One act of those entries, each as the rules would let it happen.</summary>
    public static Act Act(long sequence, params ImmutableArray<Entry> what)
    {
        var capacity = what[0] is ConsultationOpened or DraftCirculated
            ? new Capacity(Function.Secretariat, null, null)
            : new Capacity(null, new("arvonia"), DelegationRole.FocalPoint);
        return new Act(Zero, sequence, Noon.PlusNanoseconds(sequence), new("p1"), capacity, Door.Reader, what)
        {
            Inside = what.Any(e => e.IsInside) ? Owner.Of(capacity) : null,
        };
    }

    public static Task<IReadOnlyList<JournalLine>> AllAsync(this SqliteJournal journal) =>
        journal.ReadAsync(Zero, 0, int.MaxValue, CancellationToken.None);

    public static async Task<ShippingPosition> PositionAsync(this SqliteJournal journal) =>
        (await journal.ShippingAsync(CancellationToken.None)).Single();

    private static CommentContent Content(string text) => new() { Draft = 0, Places = [Place.Document], Text = text };
}
