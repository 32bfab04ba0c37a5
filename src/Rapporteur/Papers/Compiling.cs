using System.Collections.Immutable;
using NodaTime;
using Rapporteur.Comments;
using Rapporteur.Consultations;
using Rapporteur.Record;
using Rapporteur.Views;
using Rapporteur.Words;

namespace Rapporteur.Papers;

/// <summary>A row on its way into the paper: what orders it, and which delegations its names are.</summary>
internal sealed record PlacedRow(
    CompilationRow Row, PlaceInDraft At, (int Roster, int Received) Rank, Delegation? From, ImmutableArray<Delegation> For,
    ImmutableArray<string> Groups);

/// <summary>Makes the compilation from what one reader may see: which part each text goes to, and the cover over all.</summary>
internal sealed class Compiling(Attribution reader, Printable printable, PaperFilter filter, CompilationOrder order)
{
    private readonly Board board = reader.Board;
    private readonly Consultation consultation = reader.Board.Consultation!;
    private readonly Phrases words = printable.Words;
    private readonly PaperUse use = printable.Use;
    private readonly AskedFor asked = new(filter, printable, reader.Board.CurrentDraft!);

    public Compilation Paper(Instant now)
    {
        var rows = new RowsOf(board, printable, words);
        List<PlacedRow> written = [], meeting = [], late = [];
        var received = 0;
        foreach (var comment in reader.Comments().Select(seen => seen.Comment))
        {
            received++;
            var (onTime, after) = asked.Of(comment, printable.Texts(comment));
            if (onTime is not null)
            {
                var remark = after is null ? null : words["papers.late.text"];
                (comment.Origin == CommentOrigin.Meeting ? meeting : written).Add(rows.Row(comment, onTime, received, remark));
            }

            if (after is not null)
            {
                late.Add(rows.Row(comment, after, received, LateRemark(comment.Reference, onTime is not null, after)));
            }
        }

        var parts = Parts(written, meeting, late).Where(p => p.Sections.Length > 0).ToImmutableArray();
        var balance = Accounting.Of(board.Received.Select(id => board.Comments[id]), asked.Why, parts.SelectMany(Printed));
        return new Compilation(Cover(now, written, meeting, late), parts)
        {
            Balance = balance,
            Account = Accounting.Printed(balance, use, words),
        };
    }

    /// <summary>What stands in a part, and where.</summary>
    public static IEnumerable<(string Reference, PrintedAt At)> Printed(CompilationPart part) =>
        from section in part.Sections
        from row in section.Rows
        from place in row.OtherPlaces.Prepend(row.Place)
        select (row.Reference, new PrintedAt(part.Title, place));

    private string? LateRemark(string reference, bool replaces, SentComment late) => (replaces, Considered(late)) switch
    {
        (true, null) => words.Say("papers.late.replaces", ("reference", reference)),
        (true, true) => words.Say("papers.late.replaces.considered", ("reference", reference)),
        (true, false) => words.Say("papers.late.replaces.not-considered", ("reference", reference)),
        (false, true) => words["papers.late.considered"],
        (false, false) => words["papers.late.not-considered"],
        _ => null,
    };

    // What the Chair decides on lateness is no matter of the other delegations.
    private bool? Considered(SentComment late) =>
        use == PaperUse.SecretariatOnly && board.LateWords.TryGetValue(late.Receipt, out var said) ? said.Considered : null;

    private IEnumerable<CompilationPart> Parts(List<PlacedRow> written, List<PlacedRow> meeting, List<PlacedRow> late)
    {
        var sections = new Sections(board.CurrentDraft!, words);
        return
        [
            .. order == CompilationOrder.ByDelegation ? OfDelegations(sections, written) : ByPassage(sections, written),
            new(CompilationPartKind.Meeting, words["papers.part.meeting"], words["papers.part.meeting.explanation"],
                sections.Of(meeting)),
            new(CompilationPartKind.Addendum, words.Say("papers.part.addendum", ("day", Requested(false))),
                words["papers.part.addendum.explanation"], sections.Of(late)),
        ];
    }

    private IEnumerable<CompilationPart> ByPassage(Sections sections, List<PlacedRow> written) =>
    [
        new(CompilationPartKind.General, words["papers.part.general"], null, sections.Of(written.Where(r => r.At.IsDocument))),
        new(CompilationPartKind.ByPassage, words["papers.part.passage"], null, sections.Of(written.Where(r => !r.At.IsDocument))),
    ];

    private IEnumerable<CompilationPart> OfDelegations(Sections sections, List<PlacedRow> written)
    {
        var sent = written.ToLookup(r => r.From?.Id);
        return
        [
            .. from delegation in consultation.Roster.Delegations
               where sent.Contains(delegation.Id)
               select new CompilationPart(CompilationPartKind.Delegation, delegation.OfficialName, null, sections.Of(sent[delegation.Id])),
            new(CompilationPartKind.Delegation, words["papers.part.unnamed"], null, sections.Of(sent[null])),
        ];
    }

    private string Requested(bool hour) => consultation.ClosingOf(null) switch
    {
        null => consultation.ClosingWords ?? "",
        { Time: { } time } closing when hour => words.Moment(closing.Day, time, consultation),
        var closing => words.Language.Day(closing.Day),
    };

    private CompilationCover Cover(Instant now, List<PlacedRow> written, List<PlacedRow> meeting, List<PlacedRow> late)
    {
        var all = written.Concat(late).ToList();
        var from = written.Select(r => r.From).OfType<Delegation>().ToHashSet();
        var spokenFor = all.SelectMany(r => r.For).Where(d => !from.Contains(d)).ToHashSet();
        return new CompilationCover
        {
            Forum = consultation.Forum,
            Note = consultation.Note,
            Marking = words.Marking(use),
            Title = words["papers.title"],
            Consultation = consultation.Title,
            Document = consultation.Document,
            DraftLabel = board.CurrentDraft!.Label,
            Language = board.CurrentDraft.Language,
            In = words.Language,
            Requested = Requested(true),
            MadeAt = now,
            Made = words.Moment(now, consultation),
            Receivings = use == PaperUse.Circulation ? null : board.Receivings,
            WhoReads = WhoReads(),
            ReceivedFrom = OfficialNames(from),
            OnBehalfOf =
                [.. OfficialNames(spokenFor),
                    .. all.SelectMany(r => r.Groups).Distinct().Order(StringComparer.Ordinal).Select(g => new PrintedName(g))],
            ReceivedLate = OfficialNames(late.Select(r => r.From).OfType<Delegation>().ToHashSet()),
            NamesHidden = all.Exists(r => r.From is null),
        };
    }

    private string WhoReads() => words[(use, consultation.Visibility.NamesShown) switch
    {
        (PaperUse.SecretariatOnly, _) => "papers.readers.secretariat",
        (_, true) => "papers.readers.named",
        _ => "papers.readers.unnamed",
    }];

    private ImmutableArray<PrintedName> OfficialNames(HashSet<Delegation> delegations) =>
        [.. consultation.Roster.Delegations.Where(delegations.Contains).Select(d => new PrintedName(d.OfficialName, d.Footnote))];
}
