namespace Rapporteur.Word.Reading;

/// <summary>
/// A paragraph on its way to becoming a passage: its marker and text told apart and everything its label depends on.
/// <paramref name="MarkerLength"/> is how much of the raw text a typed marker takes.
/// </summary>
internal sealed record Unit(ViewedParagraph Source, string Marker, string Text, int MarkerLength)
{
    public bool IsTitle { get; init; }

    /// <summary>From 1; null for what is no heading.</summary>
    public int? HeadingRank { get; init; }

    /// <summary>The list and level that number it; null for typed markers and for none.</summary>
    public ListNumber? List { get; init; }

    /// <summary>Where its text begins from the margin, in twentieths of a point.</summary>
    public int Left { get; init; }

    /// <summary>A dash or bullet, which is not cited but counted; so is a full stop alone, of a list without numbers.</summary>
    public bool IsBullet =>
        Marker.Length > 0 && (Outline.Core(Marker).Length == 0 || (List?.Bullet ?? !Marker.Any(char.IsLetterOrDigit)));

    /// <summary>The units of a view in order; empty, hidden and table-of-contents paragraphs only move the list counters.</summary>
    public static IEnumerable<Unit> Of(IEnumerable<ViewedParagraph> view, StyleSheet styles, Numbering numbering)
    {
        var counts = new ListCounts(numbering);
        foreach (var paragraph in view)
        {
            var chain = styles.ChainOf(paragraph.Properties);
            numbering.Unread.Paragraph = paragraph.Sources[0];
            var list = paragraph.Hidden ? null : counts.Next(paragraph.Properties, paragraph.Spot.Story);
            var title = paragraph.Spot.Kind == SpotKind.Body && chain.IsTitle;
            var (marker, length) = list is null && !title && paragraph.Numbered == 0 ? TypedMarker.Of(paragraph.Raw) : ("", 0);
            if (list is null && paragraph.Numbered > 0)
            {
                (list, length) = (AutoNumbers.Marker(paragraph.Raw[..paragraph.Numbered]), paragraph.Numbered);
            }

            var text = Wording.Tidy(paragraph.Raw, length);
            if (text.Length == 0 || chain.IsContents)
            {
                continue;
            }

            yield return new Unit(paragraph, list?.Marker ?? marker, text, length)
            {
                IsTitle = title,
                HeadingRank = title || paragraph.Spot.Kind != SpotKind.Body ? null : StyleSheet.HeadingRank(paragraph.Properties, chain),
                List = list,
                Left = numbering.LeftOf(paragraph.Properties),
            };
        }
    }
}
