using System.Collections.Immutable;
using Rapporteur.Papers;
using Rapporteur.Words;

namespace Rapporteur.Word.Papers;

/// <summary>The first page: what this is, from whom comments were received, who will read it, and how to read it.</summary>
internal static class CompilationCoverPage
{
    public static void Write(WordText text, Compilation paper, Phrases words, string language)
    {
        var footnoted = new HashSet<PrintedName>();
        var cover = paper.Cover;
        text.Paragraph("CoverForum", cover.Forum);
        text.Paragraph("Title", cover.Title);
        text.Paragraph("Subtitle", cover.Consultation);
        text.Paragraph("Subtitle", $"{cover.Document}, {cover.DraftLabel}");
        text.Paragraph("CoverNote", string.Join("\n", new[] { cover.Note, cover.Marking }.Where(s => s is not null)));
        Line(words["compilation.requested"], cover.Requested);
        if (paper.Parts.IsEmpty)
        {
            Line(words["compilation.comments"], words["compilation.none"]);
        }

        Names(words["compilation.received"], cover.ReceivedFrom);
        Names(words["compilation.on-behalf"], cover.OnBehalfOf);
        Names(words["compilation.late"], cover.ReceivedLate);
        if (cover.NamesHidden)
        {
            Line(words["compilation.names"], words["compilation.names.hidden"]);
        }

        Line(words["compilation.who-reads"], cover.WhoReads);
        Line(words["compilation.made"], cover.Receivings is { } state
            ? words.Say("compilation.made.at", ("made", cover.Made), ("state", state)) : cover.Made);
        if (paper.RoomForRemarks)
        {
            Line(words["compilation.remarks"], words["compilation.remarks.how"]);
        }

        Label(words["compilation.how"]);
        foreach (var piece in words.Pieces("compilation.how.text"))
        {
            switch (piece.Hole)
            {
                case "removed": text.Run("Removed", words["compilation.how.removed"], language); break;
                case "added": text.Run("Added", words["compilation.how.added"], language); break;
                default: text.Run(null, piece.Text, language); break;
            }
        }

        text.Close();

        void Names(string label, ImmutableArray<PrintedName> names)
        {
            if (names.IsEmpty)
            {
                return;
            }

            Label(label);
            for (var i = 0; i < names.Length; i++)
            {
                text.Run(null, (i > 0 ? words.Language.BetweenListed() : "") + names[i].Name, language);
                if (names[i].Footnote is { } footnote && footnoted.Add(names[i]))
                {
                    text.Footnote(footnote);
                }
            }

            text.Close();
        }

        void Line(string label, string said)
        {
            Label(label);
            text.Run(null, said, language);
            text.Close();
        }

        void Label(string label)
        {
            text.Open("CoverLine");
            text.Run("CoverLabel", words.Say("compilation.label", ("label", label)), language);
            text.Raw("<w:r><w:tab/></w:r>");
        }
    }
}
