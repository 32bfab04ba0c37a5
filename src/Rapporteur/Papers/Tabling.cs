using System.Collections.Immutable;
using System.Globalization;
using NodaTime;
using NodaTime.Text;
using Rapporteur.Comments;
using Rapporteur.Drafts;
using Rapporteur.Record;
using Rapporteur.Views;
using Rapporteur.Words;

namespace Rapporteur.Papers;

/// <summary>Puts what one reader sees into rows, in the order of the draft.</summary>
internal sealed class Tabling(Attribution reader, Phrases words)
{
    // Beneath the headings.
    private const int FirstRow = 2;

    private readonly Board board = reader.Board;

    public CommentSheet Sheet(SheetKind kind, Instant now)
    {
        var rows = reader.Comments().Select(Row).OrderBy(r => r.At).ToList();
        var balance = Accounting.Of(new Readable(board, reader.Asker).All(), _ => null,
            rows.Select((r, i) =>
                (r.Seen.Comment.Reference, new PrintedAt(words["papers.sheet.name"], r.At.Cited(words), i + FirstRow))));
        return new CommentSheet(
            words["papers.sheet.name"],
            words.Say(kind == SheetKind.Matrix ? "papers.sheet.matrix" : "papers.sheet.title",
                ("document", board.Consultation!.Document), ("draft", board.CurrentDraft?.Label)),
            Columns(kind), rows.Select((r, i) => kind == SheetKind.Matrix ? Matrix(r, i + 1) : All(r)), words.Language, now)
        {
            Balance = balance,
            Account = Accounting.Printed(balance, PaperUse.SecretariatOnly, words),
        };
    }

    private Tabled Row(SeenComment seen)
    {
        var draft = board.DraftNumbered(seen.Content.Draft)!;
        var places = seen.Content.Places.Select(p => new PlaceInDraft(draft, p)).Order().ToImmutableArray();
        return new Tabled(seen, draft, places, Outcomes.Shown(seen.Comment, reader.SeesPrepared));
    }

    private ImmutableArray<SheetColumn> Columns(SheetKind kind) =>
    [
        .. (kind == SheetKind.Matrix
            ? new[]
            {
                ("item", 7), ("place", 28), ("type", 16), ("existing", 46), ("proposed", 46), ("rationale", 46), ("from", 22),
                ("reference", 13), ("outcome", 26), ("response", 46),
            }
            : [
                ("reference", 13), ("from", 22), ("on-behalf", 22), ("draft", 14), ("place", 28), ("words", 34), ("type", 16),
                ("existing", 46), ("proposed", 46), ("text", 46), ("alternatives", 34), ("condition", 28), ("language", 10), ("state", 14),
                ("received", 22),
            ])
        .Select(c => new SheetColumn(words[$"papers.sheet.{c.Item1}"], c.Item2)),
    ];

    private ImmutableArray<string> Matrix(Tabled row, int item) =>
    [
        item.ToString(CultureInfo.InvariantCulture), row.Places(p => p.CitedWithWords(words)), row.Kinds(words),
        row.Content.ExistingWording ?? row.Quoted, row.Content.ProposedWording ?? "", row.Content.Text, From(row.Seen),
        row.Seen.Comment.Reference,
        row.Outcome is { } outcome ? Outcomes.Said(row.Seen.Comment, outcome, board, words, reader.SeesPrepared) : "",
        row.Outcome?.Says.Response ?? "",
    ];

    private ImmutableArray<string> All(Tabled row) =>
    [
        row.Seen.Comment.Reference, From(row.Seen), string.Join("\n", reader.SpokenFor(row.Seen) ?? []), row.Draft.Label,
        row.Places(p => p.Cited(words)), row.Quoted, row.Kinds(words), row.Content.ExistingWording ?? "", row.Content.ProposedWording ?? "",
        row.Content.Text, string.Join("\n", row.Content.Alternatives), row.Content.Condition ?? "", row.Content.Language,
        words.State(row.Seen.State), row.Seen.Comment.Sent is { } sent ? InstantPattern.General.Format(sent.CountsFrom) : "",
    ];

    private string From(SeenComment seen) => seen.Delegation?.ShortName ?? seen.Attribution ?? words["papers.unnamed"];

    private sealed record Tabled(SeenComment Seen, CirculatedDraft Draft, ImmutableArray<PlaceInDraft> All, Outcome? Outcome)
    {
        public CommentContent Content => Seen.Content;

        public PlaceInDraft At => All[0];

        public string Quoted => string.Join("\n", All.Select(p => p.Words.Quoted).OfType<string>());

        public string Places(Func<PlaceInDraft, string> cited) => string.Join("\n", All.Select(cited).Distinct());

        public string Kinds(Phrases words) => string.Join(", ", Content.Kinds.Select(words.Kind));
    }
}
