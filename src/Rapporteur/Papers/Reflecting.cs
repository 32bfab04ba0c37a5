using System.Collections.Immutable;
using NodaTime;
using Rapporteur.Comments;
using Rapporteur.Consultations;
using Rapporteur.Drafts;
using Rapporteur.Record;
using Rapporteur.Views;
using Rapporteur.Words;

namespace Rapporteur.Papers;

/// <summary>Makes the table of how comments were reflected from what one reader may have printed.</summary>
internal sealed class Reflecting(Attribution reader, Printable printable, PaperFilter filter, DelegationId? of, bool open)
{
    private readonly Board board = reader.Board;
    private readonly Phrases words = printable.Words;
    private readonly AskedFor asked = new(filter, printable, reader.Board.CurrentDraft!);
    private readonly InDraft target = new(reader, open && reader.Board.Prepared is { } next
        ? new CirculatedDraft(next.Number, next.Label, next.Language, next.At, next.File, next.Draft) : reader.Board.CurrentDraft!);

    public ReflectedTable Paper(Instant now)
    {
        var rows = new RowsOf(board, printable, words);
        var made = new List<(PlacedRow Placed, ReflectedRow Row)>();
        var own = reader.Asker.Delegation is not null;
        var received = 0;
        foreach (var comment in (own ? reader.Mine() : reader.Comments()).Select(seen => seen.Comment))
        {
            received++;
            var (onTime, late) = asked.Of(comment, printable.Texts(comment));
            if ((late ?? onTime) is { } text)
            {
                var placed = rows.Row(comment, text, received, null);
                made.Add((placed, Row(comment, text, placed.Row)));
            }
        }

        var ordered = of is not null ? made : made.OrderBy(m => m.Placed.At).ThenBy(m => m.Placed.Rank)
            .ThenBy(m => m.Placed.Row.Reference, StringComparer.Ordinal).ToList();
        var balance = Accounting.Of(Received(own), asked.Why,
            ordered.Select(m => (m.Placed.Row.Reference, new PrintedAt(words["papers.reflected.title"], m.Placed.Row.Place))));
        return new ReflectedTable(
            own ? Own(Heads.Of(board, printable, now, words["papers.reflected.title"]), now)
                : Heads.Of(board, printable, now, words["papers.reflected.title"]),
            of is { } id ? board.Consultation!.Roster.Find(id)?.OfficialName : null, [.. ordered.Select(m => m.Row)])
        {
            Balance = balance,
            Account = Accounting.Printed(balance, printable.Use, words),
        };
    }

    // From which state of the record it was made counts what others did.
    private PaperHead Own(PaperHead head, Instant now) =>
        head with { Marking = null, Made = words.Moment(now, board.Consultation!) };

    private IEnumerable<Comment> Received(bool own) =>
        own ? board.DossierOf(of!.Value).Comments.Select(id => board.Comments[id]).Where(c => c.Sent is not null)
        : board.Received.Select(id => board.Comments[id]);

    private ReflectedRow Row(Comment comment, SentComment text, CompilationRow printed)
    {
        var outcome = Outcomes.Shown(comment, open);
        var contradiction = outcome is not null && open && !IsSettled(comment)
            ? OutcomeAgainstText.Of(outcome.Says.Kind, target.Carried(new PointId(comment.Id), text.Content)) : null;
        var said = outcome is null ? "" : Outcomes.Said(comment, outcome, board, words, open);
        return new ReflectedRow(comment.Id, printed, After(comment, text), said, outcome?.Says.Response ?? "")
        {
            Contradiction = contradiction,
            Contradicts = contradiction switch
            {
                Contradiction.Unchanged => words.Say("papers.reflected.unchanged", ("place", printed.Place)),
                Contradiction.Changed => words.Say("papers.reflected.changed", ("place", printed.Place)),
                _ => null,
            },
        };
    }

    // Somebody said why both are right, of this version of the outcome and this draft.
    private bool IsSettled(Comment comment) =>
        board.SettledContradictions.ContainsKey((new PointId(comment.Id), comment.Outcomes.Last, target.Target.Number));

    private string After(Comment comment, SentComment text)
    {
        if (text.Content.Draft >= target.Target.Number)
        {
            return "";
        }

        var now = target.Of(comment.Id, text.Content);
        return words.Say("papers.reflected.after", ("draft", target.Target.Label), ("places", now.IsEmpty ? words["papers.reflected.gone"]
            : words.Language.Listed(now.Select(p => new PlaceInDraft(target.Target, p).Cited(words)).Distinct())));
    }
}
