using NodaTime;
using Rapporteur.Comments;
using Rapporteur.Consultations;
using Rapporteur.Record;
using Rapporteur.Views;
using Rapporteur.Words;

namespace Rapporteur.Papers;

/// <summary>
/// Makes the paper a delegation takes home: its own comments as it last wrote them, sent or not, in the order of the draft. Nothing
/// of anybody else is in it, how much there is of others included.
/// </summary>
internal sealed class OwnCompiling(Attribution reader, Delegation own, Phrases words)
{
    public Compilation Paper(Instant now)
    {
        var draft = reader.CurrentDraft!;
        var rows = new RowsOf(reader.Board, new Printable(reader.Board, PaperUse.SecretariatOnly, words), words);
        var mine = reader.Mine().ToList();
        var placed = mine.Where(s => s.State != CommentState.Withdrawn).Select((seen, number) => Row(rows, seen, number)).ToList();
        var sections = new Sections(draft, words);
        CompilationPart[] parts =
        [
            new(CompilationPartKind.General, words["papers.part.general"], null, sections.Of(placed.Where(r => r.At.IsDocument))),
            new(CompilationPartKind.ByPassage, words["papers.part.passage"], null, sections.Of(placed.Where(r => !r.At.IsDocument))),
        ];
        var written = parts.Where(p => p.Sections.Length > 0).ToList();
        var balance = Accounting.Of(mine.Select(s => s.Comment),
            comment => comment.State == CommentState.Withdrawn ? LeftOutReason.Withdrawn : null, written.SelectMany(Compiling.Printed));
        return new Compilation(Cover(draft, now), [.. written])
        {
            Balance = balance,
            Account = Accounting.Printed(balance, PaperUse.SecretariatOnly, words),
            RoomForRemarks = true,
        };
    }

    private PlacedRow Row(RowsOf rows, SeenComment seen, int number)
    {
        var placed = rows.Row(seen.Comment, new SentComment(seen.Content, default, default), number, null);
        return placed with { Row = placed.Row with { From = new PrintedName(words.Language.State(seen)), Remarks = [] } };
    }

    private CompilationCover Cover(CirculatedDraft draft, Instant now)
    {
        var consultation = reader.Consultation;
        return new CompilationCover
        {
            Forum = consultation.Forum,
            Note = consultation.Note,
            Marking = words.Say("papers.mine.restriction", ("delegation", own.OfficialName)),
            Title = words["papers.mine.title"],
            Consultation = consultation.Title,
            Document = consultation.Document,
            DraftLabel = draft.Label,
            Language = draft.Language,
            In = words.Language,
            Requested = consultation.ClosingOf(own.Id) is { } closing ? words.Language.Day(closing.Day) : consultation.ClosingWords ?? "",
            MadeAt = now,
            Made = words.Language.At(now, consultation.ForumZone),
            Receivings = null,
            WhoReads = words.Language.Visibility(consultation.Visibility),
            ReceivedFrom = [],
            OnBehalfOf = [],
            ReceivedLate = [],
            NamesHidden = false,
        };
    }
}
