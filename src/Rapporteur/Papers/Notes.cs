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
        Ours(string.Join(" · ", row.Kinds.Prepend(row.Reference)));
        if (content.Draft != board.CurrentDraft!.Number)
        {
            Ours(words.Say("papers.note.draft", ("draft", board.DraftNumbered(content.Draft)!.Label), ("place", row.Place)));
        }

        Named("papers.note.on-behalf", row.OnBehalfOf);
        Named("papers.note.supported", row.SupportedBy);
        if (!row.OtherPlaces.IsEmpty)
        {
            Ours(words.Say("papers.note.also", ("places", string.Join("; ", row.OtherPlaces))));
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

        var open = printable.Use == PaperUse.SecretariatOnly;
        if (Outcomes.Shown(noted.Comment, open) is { } outcome)
        {
            Ours(words.Say("papers.note.outcome", ("outcome", Outcomes.Said(outcome, board, words, open))));
            Ours(outcome.Says.Response.Length > 0 ? outcome.Says.Response : null);
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
