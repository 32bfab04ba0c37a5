using Rapporteur.Drafts;
using Rapporteur.Word.Reading;

namespace Rapporteur.Word.Returns;

/// <summary>
/// Whether somebody changed a number or bullet that stands before a text. What a list counts is nobody's wording: it changes
/// with every paragraph before it; that a paragraph has no number any more is somebody's.
/// </summary>
internal sealed class TypedNumbers
{
    // So few numbers a person typed.
    private const int Few = 2;

    private readonly bool losesThem;
    private readonly bool losesThoseOfHeadings;
    private readonly bool bringsThem;

    public TypedNumbers(ReturnedFile file)
    {
        var found = file.Groups.Where(g => g.Originals.Count == 1 && g.Passages.Count == 1)
            .Select(g => (Unit: file.Originals[g.Originals[0]], Passage: file.Draft.Passages[g.Passages[0]]))
            .ToList();
        var lost = found.Where(p => p.Passage.Marker.Length > 0).ToLookup(p => IsHeading(p.Passage), p => Lost(p.Unit));
        (losesThem, losesThoseOfHeadings) = (Most(lost[false]), Most(lost[true]));
        var typed = found.Count(p => p.Unit.MarkerLength > 0 && p.Passage.Marker.Length > 0);
        bringsThem = found.Count(p => p.Unit.MarkerLength > 0 && p.Passage.Marker.Length == 0) > Math.Max(Few, typed);
    }

    /// <summary>Whether the tracked changes lead to another number.</summary>
    public static bool Tracked(Unit original, Unit result) =>
        (original.MarkerLength > 0 || result.MarkerLength > 0) && !Same(original.Marker, result.Marker);

    /// <summary>
    /// Whether the number is not the draft's. A draft does not say whether a list counted it: where a file has lost most of
    /// its numbers, or those of its headings, a program dropped the lists; where it has more than a few numbers and the draft
    /// lacks them throughout, one wrote them out.
    /// </summary>
    public bool Retyped(Unit unit, Passage passage) =>
        unit.MarkerLength == 0 ? Lost(unit) && passage.Marker.Length > 0
            && !(IsHeading(passage) ? losesThoseOfHeadings : losesThem)
        : passage.Marker.Length == 0 ? !bringsThem
        : !Same(unit.Marker, passage.Marker);

    public static bool IsTyped(Unit unit) => unit.MarkerLength > 0;

    /// <summary>The text with the number before it.</summary>
    public static string Shown(string marker, string text) => marker.Length == 0 ? text : $"{marker} {text}";

    private static bool Most(IEnumerable<bool> gone) => gone.Sum(g => g ? 1 : -1) >= 0;

    private static bool IsHeading(Passage passage) => passage.Kind == PassageKind.Heading;

    private static bool Lost(Unit unit) => unit.MarkerLength == 0 && unit.List is null;

    private static bool Same(string one, string other) => QuotationMatch.FoldText(one) == QuotationMatch.FoldText(other);
}
