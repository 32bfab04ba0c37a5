using System.Collections.Immutable;
using System.Globalization;
using Rapporteur.Papers;

namespace Rapporteur.Word.Papers;

/// <summary>The first page: what this is, from whom comments were received, who will read it, and how to read it.</summary>
internal static class CompilationCoverPage
{
    public static void Write(WordText text, Compilation paper, string language)
    {
        var footnoted = new HashSet<PrintedName>();
        var cover = paper.Cover;
        text.Paragraph("CoverForum", cover.Forum);
        text.Paragraph("Title", cover.Title);
        text.Paragraph("Subtitle", cover.Consultation);
        text.Paragraph("Subtitle", $"{cover.Document}, {cover.DraftLabel}");
        text.Paragraph("CoverNote", string.Join("\n", new[] { cover.Note, cover.Restriction }.Where(s => s is not null)));
        Line(text, "Comments requested by", cover.Requested, language);
        if (paper.Parts.IsEmpty)
        {
            Line(text, "Comments", "This paper contains no comments.", language);
        }

        Names(text, "Comments were received from", cover.ReceivedFrom, footnoted, language);
        Names(text, "Also on behalf of", cover.OnBehalfOf, footnoted, language);
        Names(text, "After the closing also from", cover.ReceivedLate, footnoted, language);
        if (cover.NamesHidden)
        {
            Line(text, "Names", "A comment filed under the rule that names do not appear stands here without its delegation’s name.", language);
        }

        Line(text, "Who will read this", cover.WhoReads, language);
        Line(text, "Made", string.Create(CultureInfo.InvariantCulture, $"{cover.Made}, from state {cover.Receivings} of the record"), language);
        Label(text, "How to read it", language);
        text.Run(null, "Every comment stands once, verbatim and in the language in which it was received, under the reference on the delegation’s receipt and at the first of its places in the order of the draft. In proposed wording, ", language);
        text.Run("Removed", "words to be removed are struck through", language);
        text.Run(null, " and ", language);
        text.Run("Added", "words to be added are underlined", language);
        text.Run(null, ".", language);
        text.Close();
    }

    private static void Names(WordText text, string label, ImmutableArray<PrintedName> names, HashSet<PrintedName> footnoted, string language)
    {
        if (names.IsEmpty)
        {
            return;
        }

        Label(text, label, language);
        for (var i = 0; i < names.Length; i++)
        {
            text.Run(null, (i > 0 ? "; " : "") + names[i].Name, language);
            if (names[i].Footnote is { } footnote && footnoted.Add(names[i]))
            {
                text.Footnote(footnote);
            }
        }

        text.Close();
    }

    private static void Line(WordText text, string label, string words, string language)
    {
        Label(text, label, language);
        text.Run(null, words, language);
        text.Close();
    }

    private static void Label(WordText text, string label, string language)
    {
        text.Open("CoverLine");
        text.Run("CoverLabel", $"{label}:", language);
        text.Raw("<w:r><w:tab/></w:r>");
    }
}
