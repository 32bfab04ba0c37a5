using System.Collections.Immutable;
using Rapporteur.Comments;
using Rapporteur.Consultations;
using Rapporteur.Record;
using Rapporteur.Words;

namespace Rapporteur.Papers;

/// <summary>What stands in the note of a comment: all that the compilation prints of it, the wording in plain words.</summary>
internal sealed class Notes(Board board, Printable printable)
{
    private readonly Phrases words = printable.Words;
    private readonly RowsOf rows = new(board, printable, printable.Words);

    public string AuthorOf(Comment comment, Delegation? named) => rows.From(comment, named).Name;

    public string ImprintOf(Noted noted) => rows.Imprint(noted.Comment, noted.Text);

    public bool HasReply(Comment comment) => Outcomes.Shown(comment, Open) is not null;

    /// <summary>What became of it, under the Chair's authority; one that was not circulated is the Secretariat's own.</summary>
    public (string Author, ImmutableArray<NoteLine> Lines) ReplyTo(Comment comment)
    {
        var outcome = Outcomes.Shown(comment, Open)!;
        var said = new NoteLine(words.Say("papers.note.outcome", ("outcome", Outcomes.Said(comment, outcome, board, words, Open))));
        return (
            words[outcome.State == OutcomeState.Circulated ? "papers.note.chair" : "papers.note.secretariat"],
            [said, .. Lines(outcome.Says.Response).Select(line => new NoteLine(line))]);
    }

    private static string[] Lines(string response) => response.ReplaceLineEndings("\n").Split('\n', StringSplitOptions.RemoveEmptyEntries);

    private bool Open => printable.Use == PaperUse.SecretariatOnly;

    public ImmutableArray<NoteLine> Of(Noted noted, bool whole)
    {
        if (!whole)
        {
            return [new NoteLine(words.Say("papers.note.see", ("reference", noted.Comment.Reference), ("place", noted.First)))];
        }

        var content = noted.Text.Content;
        var remark = noted.Late ? words["papers.note.late"] : null;
        var row = rows.Row(noted.Comment, noted.Text, noted.Received, remark, forNote: true).Row;
        var lines = ImmutableArray.CreateBuilder<NoteLine>();
        Ours(string.Join(" · ", [row.Reference, .. row.Kinds]));
        if (content.Draft != board.CurrentDraft!.Number)
        {
            Ours(words.Say("papers.note.draft", ("draft", board.DraftNumbered(content.Draft)!.Label), ("place", row.Place)));
        }

        Named("papers.note.on-behalf", row.OnBehalfOf);
        Named("papers.note.supported", row.SupportedBy);
        if (!row.OtherPlaces.IsEmpty)
        {
            Ours(words.Say("papers.note.also", ("places", words.Language.Listed(row.OtherPlaces))));
        }

        Ours(row.LanguageNote);
        Theirs(null, row.Said.Text);
        Theirs("papers.note.existing", content.ExistingWording);
        Theirs("papers.note.proposed", content.ProposedWording);
        foreach (var alternative in row.Alternatives)
        {
            Theirs("papers.note.alternative", alternative.Text);
        }

        Theirs("papers.note.condition", row.Condition?.Text);
        foreach (var said in row.Remarks)
        {
            Ours(said);
        }

        return lines.DrainToImmutable();

        void Ours(string? said)
        {
            if (said is not null)
            {
                lines.Add(new NoteLine(said));
            }
        }

        void Theirs(string? label, string? said)
        {
            if (!string.IsNullOrWhiteSpace(said))
            {
                Ours(label is null ? null : words[label]);
                lines.Add(new NoteLine(said, content.Language));
            }
        }

        void Named(string key, ImmutableArray<PrintedName> names)
        {
            if (!names.IsEmpty)
            {
                Ours(words.Say(key, ("names", string.Join(", ", names.Select(n => n.Name)))));
            }
        }
    }
}
