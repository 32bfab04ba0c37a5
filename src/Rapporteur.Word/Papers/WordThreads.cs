using System.Globalization;
using Rapporteur.Papers;

namespace Rapporteur.Word.Papers;

/// <summary>
/// The comments of Word's that a draft with comments carries: a note for each place of a comment, and beneath the first of them what
/// became of it. The two are tied by ids of their last paragraphs, which only they have.
/// </summary>
internal sealed class WordThreads(WordText text, int notes)
{
    private const string Namespaces =
        PaperParts.Namespaces + " xmlns:mc=\"http://schemas.openxmlformats.org/markup-compatibility/2006\" " +
        "xmlns:w14=\"http://schemas.microsoft.com/office/word/2010/wordml\" mc:Ignorable=\"w14\"";

    private readonly Dictionary<string, string> initials = new(StringComparer.Ordinal);

    /// <summary>Writes them all; answers have ids from that of the last note on. How many there are.</summary>
    public int Write(DraftWithComments paper)
    {
        var (id, reply) = (0, notes);
        text.Raw($"<w:comments {Namespaces}>");
        foreach (var block in paper.Blocks)
        {
            for (var n = 0; n < block.Notes.Count; n++, id++)
            {
                var note = block.Notes[n];
                var answered = note.HasReply;
                Comment(id, note.Author, note.Lines.AsSpan(), answered ? Note(id) : 0);
                if (answered)
                {
                    var (author, lines) = note.Reply;
                    Comment(reply++, author, lines.AsSpan(), Answer(id));
                }
            }
        }

        text.Raw("</w:comments>");
        return reply - notes;
    }

    /// <summary>Which answers which, as Word has wanted to be told since 2012.</summary>
    public static void Link(WordText text, DraftWithComments paper)
    {
        text.Raw("<w15:commentsEx xmlns:w15=\"http://schemas.microsoft.com/office/word/2012/wordml\">");
        var id = 0;
        foreach (var note in paper.Blocks.SelectMany(b => b.Notes))
        {
            if (note.HasReply)
            {
                text.Raw(string.Create(CultureInfo.InvariantCulture,
                    $"<w15:commentEx w15:paraId=\"{Note(id):X8}\" w15:done=\"0\"/>" +
                    $"<w15:commentEx w15:paraId=\"{Answer(id):X8}\" w15:paraIdParent=\"{Note(id):X8}\" w15:done=\"0\"/>"));
            }

            id++;
        }

        text.Raw("</w15:commentsEx>");
    }

    private static int Note(int id) => (2 * id) + 1;

    private static int Answer(int id) => (2 * id) + 2;

    private void Comment(int id, string author, ReadOnlySpan<NoteLine> lines, int last)
    {
        text.Raw("<w:comment w:id=\"");
        text.Number(id);
        text.Raw("\" w:author=\"");
        text.Escaped(author);
        text.Raw("\" w:initials=\"");
        text.Escaped(initials.TryGetValue(author, out var known) ? known : initials[author] = Initials(author));
        text.Raw("\">");
        for (var i = 0; i < lines.Length; i++)
        {
            text.NextId = i == lines.Length - 1 ? last : 0;
            if (lines[i].Language is { } tag)
            {
                text.Paragraphs("CommentText", lines[i].Text, tag);
            }
            else
            {
                text.Paragraph("CommentText", lines[i].Text);
            }
        }

        text.Raw("</w:comment>");
    }

    // The first letters of up to three words, as Word shows beside a comment.
    private static string Initials(string author) =>
        string.Concat(from word in author.Split(' ', StringSplitOptions.RemoveEmptyEntries).Take(3)
                      select char.IsSurrogate(word[0]) ? word[..2] : word[..1]);
}
