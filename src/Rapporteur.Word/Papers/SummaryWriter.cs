using System.Globalization;
using Rapporteur.Papers;

namespace Rapporteur.Word.Papers;

/// <summary>Writes the draft summary as a Word document: numbers and items are text, so that nothing renumbers what was agreed.</summary>
public static class SummaryWriter
{
    /// <summary>Writes forward only and synchronously; the stream is left open.</summary>
    public static void Write(DraftSummary paper, Stream to) =>
        PlainPaper.Write(paper.Head, null, paper.Account, landscape: false, to, (text, language) =>
        {
            foreach (var section in paper.Sections)
            {
                text.Paragraph("Heading2", section.Heading);
                foreach (var paragraph in section.Paragraphs)
                {
                    Numbered(text, $"{paragraph.Number.ToString(CultureInfo.InvariantCulture)}.", 0, paragraph.Lead, language);
                    foreach (var item in paragraph.Items)
                    {
                        Numbered(text, $"{item.Number}.", 1, item.Sentences, language);
                    }
                }
            }
        });

    private static void Numbered(WordText text, string number, int level, IEnumerable<SummarySentence> sentences, string language)
    {
        text.Open("Normal", look: string.Create(CultureInfo.InvariantCulture,
            $"""<w:ind w:left="{567 * (level + 1)}" w:hanging="567"/>"""));
        text.Ours(number);
        text.Raw("<w:r><w:tab/></w:r>");
        var first = true;
        foreach (var sentence in sentences)
        {
            text.Run(null, first ? "" : " ", language);
            text.Run(null, sentence.Text, sentence.Language.Length > 0 ? sentence.Language : language);
            if (!sentence.References.IsEmpty)
            {
                text.Run("Reference", $" [{string.Join(", ", sentence.References)}]", language);
            }

            first = false;
        }

        text.Close();
    }
}
