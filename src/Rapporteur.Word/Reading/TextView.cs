using System.Text;
using System.Xml.Linq;

namespace Rapporteur.Word.Reading;

/// <summary>A mark between characters: what it is, the id it names, and its offset in the raw text.</summary>
internal readonly record struct Anchor(PieceKind Kind, string Id, int Offset);

/// <summary>
/// A paragraph as one view of the tracked changes shows it. <see cref="Raw"/> still has its tabs and line breaks;
/// <see cref="Sources"/> are the positions of the paragraphs in the file that run together in it.
/// </summary>
internal sealed record ViewedParagraph(
    XElement? Properties, Spot Spot, string Raw, IReadOnlyList<Anchor> Anchors, IReadOnlyList<int> Sources, bool Hidden)
{
    /// <summary>How much of the raw text is a number counted by a field at its beginning; zero for none.</summary>
    public int Numbered { get; init; }
}

/// <summary>
/// The two ways to see tracked changes. A paragraph whose mark does not exist in a view runs together with the next one
/// of the same spot and takes that one's properties, since Word keeps a paragraph's properties in its mark; so does a drop capital.
/// </summary>
internal static class TextView
{
    /// <summary>Insertions shown, deletions and the old places of moves not: what a reader sees.</summary>
    public static List<ViewedParagraph> Accepted(IReadOnlyList<StoryParagraph> story) => Without(Revisions.Deleted, story);

    /// <summary>The text before the tracked changes.</summary>
    public static List<ViewedParagraph> Rejected(IReadOnlyList<StoryParagraph> story) => Without(Revisions.Inserted, story);

    private static List<ViewedParagraph> Without(Revisions unseen, IReadOnlyList<StoryParagraph> story)
    {
        var viewed = new List<ViewedParagraph>(story.Count);
        var raw = new StringBuilder();
        var (anchors, sources, numbered, blank) = (new List<Anchor>(), new List<int>(), 0, true);
        for (var i = 0; i < story.Count; i++)
        {
            var paragraph = story[i];
            sources.Add(i);
            for (var p = 0; p < paragraph.Pieces.Count; p++)
            {
                var piece = paragraph.Pieces[p];
                if ((piece.Revisions & unseen) != 0)
                {
                    continue;
                }

                if (piece.Kind is PieceKind.Text or PieceKind.Number)
                {
                    var leads = piece.Kind == PieceKind.Number && numbered == 0 && blank;
                    raw.Append(piece.Text);
                    (numbered, blank) = (leads ? raw.Length : numbered, blank && piece.Text.AsSpan().IsWhiteSpace());
                }
                else
                {
                    anchors.Add(new Anchor(piece.Kind, piece.Text, raw.Length));
                }
            }

            if (((paragraph.Mark & unseen) != 0 || (paragraph.IsDropCapital && raw.Length > 0)) && i + 1 < story.Count
                && ReferenceEquals(story[i + 1].Spot, paragraph.Spot))
            {
                continue;
            }

            viewed.Add(
                new ViewedParagraph(paragraph.Properties, paragraph.Spot, raw.ToString(), anchors, sources,
                    paragraph.Hidden)
                { Numbered = numbered });
            raw.Clear();
            (anchors, sources, numbered, blank) = ([], [], 0, true);
        }

        return viewed;
    }
}
