using System.Collections.Immutable;
using System.Globalization;
using NodaTime;
using NodaTime.Text;
using Rapporteur.Comments;
using Rapporteur.Consultations;
using Rapporteur.Record;
using Rapporteur.Views;

namespace Rapporteur.Papers;

/// <summary>A row on its way into the paper: what orders it, and which delegations its names are.</summary>
internal sealed record PlacedRow(
    CompilationRow Row, PlaceInDraft At, (int Roster, int Received) Rank, Delegation? From, ImmutableArray<Delegation> For, ImmutableArray<string> Groups);

/// <summary>Makes the compilation from what one reader may see: which part each text goes to, and the cover over all.</summary>
internal sealed class Compiling(Attribution reader, PaperUse use)
{
    private readonly Board board = reader.Board;
    private readonly Consultation consultation = reader.Board.Consultation!;
    private readonly Printable printable = new(reader.Board, use);

    public Compilation Paper(Instant now)
    {
        var rows = new RowsOf(board, printable);
        List<PlacedRow> written = [], meeting = [], late = [];
        var received = 0;
        foreach (var comment in reader.Comments().Select(seen => seen.Comment))
        {
            received++;
            var (onTime, after) = printable.Texts(comment);
            if (onTime is not null)
            {
                var remark = after is null ? null : "A later text of this comment was received after the closing; it is in the addendum.";
                (comment.Origin == CommentOrigin.Meeting ? meeting : written).Add(rows.Row(comment, onTime, received, remark));
            }

            if (after is not null)
            {
                var remark = $"{(onTime is null ? "" : $"Sent in place of the text under {comment.Reference} in the main part. ")}{Considered(after)}".TrimEnd();
                late.Add(rows.Row(comment, after, received, remark.Length > 0 ? remark : null));
            }
        }

        return new Compilation(Cover(now, written, meeting, late), [.. Parts(written, meeting, late).Where(p => p.Sections.Length > 0)]);
    }

    // What the Chair decides on lateness is no matter of the other delegations.
    private string Considered(SentComment late) => use == PaperUse.SecretariatOnly && board.LateWords.TryGetValue(late.Receipt, out var said)
        ? said.Considered ? "The Chair decided that it is considered." : "The Chair decided that it is not considered."
        : "";

    private IEnumerable<CompilationPart> Parts(List<PlacedRow> written, List<PlacedRow> meeting, List<PlacedRow> late)
    {
        var sections = new Sections(board.CurrentDraft!);
        yield return new(CompilationPartKind.General, "General comments", null, sections.Of(written.Where(r => r.At.IsDocument)));
        yield return new(CompilationPartKind.ByPassage, "Comments by passage", null, sections.Of(written.Where(r => !r.At.IsDocument)));
        yield return new(
            CompilationPartKind.Meeting, "Comments made at the meeting", "As the Secretariat recorded them; they are not written comments of a delegation.", sections.Of(meeting));
        yield return new(
            CompilationPartKind.Addendum, $"Addendum: received after {Requested(false)}", "What a delegation sent after the closing of the consultation, in the order of the draft.", sections.Of(late));
    }

    private string Requested(bool hour) => consultation.ClosingOf(null) is not { } closing ? consultation.ClosingWords ?? ""
        : Day(closing.Day) + (hour && closing.Time is { } time ? $", {Clock.Format(time)} ({consultation.Zone})" : "");

    private CompilationCover Cover(Instant now, List<PlacedRow> written, List<PlacedRow> meeting, List<PlacedRow> late)
    {
        var all = written.Concat(late).ToList();
        var from = written.Select(r => r.From).OfType<Delegation>().ToHashSet();
        var spokenFor = all.SelectMany(r => r.For).Where(d => !from.Contains(d)).ToHashSet();
        return new CompilationCover
        {
            Forum = consultation.Forum,
            Note = consultation.Note,
            Restriction = use == PaperUse.Circulation ? null : "For the Secretariat and the Chair only. Not for circulation.",
            Title = "Compilation of comments as received",
            Consultation = consultation.Title,
            Document = consultation.Document,
            DraftLabel = board.CurrentDraft!.Label,
            Language = board.CurrentDraft.Language,
            Requested = Requested(true),
            MadeAt = now,
            Made = Moment(now),
            Receivings = board.Receivings,
            WhoReads = consultation.Visibility.Words,
            ReceivedFrom = OfficialNames(from),
            OnBehalfOf = [.. OfficialNames(spokenFor), .. all.SelectMany(r => r.Groups).Distinct().Order(StringComparer.Ordinal).Select(g => new PrintedName(g))],
            ReceivedLate = OfficialNames(late.Select(r => r.From).OfType<Delegation>().ToHashSet()),
            NamesHidden = all.Exists(r => r.From is null),
        };
    }

    private ImmutableArray<PrintedName> OfficialNames(HashSet<Delegation> delegations) =>
        [.. consultation.Roster.Delegations.Where(delegations.Contains).Select(d => new PrintedName(d.OfficialName, d.Footnote))];

    private string Moment(Instant at)
    {
        var there = at.InZone(consultation.ForumZone);
        return $"{Day(there.Date)}, {Clock.Format(there.TimeOfDay)} ({consultation.Zone})";
    }

    private static LocalTimePattern Clock { get; } = LocalTimePattern.Create("HH:mm", CultureInfo.InvariantCulture);

    private static string Day(LocalDate day) => DayPattern.Format(day);

    private static LocalDatePattern DayPattern { get; } = LocalDatePattern.Create("d MMMM uuuu", CultureInfo.InvariantCulture);
}
