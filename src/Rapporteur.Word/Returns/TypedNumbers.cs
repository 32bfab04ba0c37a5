using Rapporteur.Drafts;
using Rapporteur.Word.Reading;

namespace Rapporteur.Word.Returns;

/// <summary>
/// Whether somebody changed a number or bullet that stands in the text. What a list counts is nobody's wording: it changes
/// with every paragraph before it.
/// </summary>
internal sealed class TypedNumbers
{
    private readonly bool losesThem;
    private readonly bool bringsThem;

    public TypedNumbers(ReturnedFile file)
    {
        var found = file.Groups.Where(g => g.Originals.Count == 1 && g.Passages.Count == 1)
            .Select(g => (Unit: file.Originals[g.Originals[0]], Passage: file.Draft.Passages[g.Passages[0]]))
            .ToList();
        var typed = found.Count(p => p.Unit.MarkerLength > 0 && p.Passage.Marker.Length > 0);
        losesThem = found.Count(p => Lost(p.Unit) && p.Passage.Marker.Length > 0) >= typed;
        bringsThem = found.Count(p => p.Unit.MarkerLength > 0 && p.Passage.Marker.Length == 0) > typed;
    }

    /// <summary>Whether the tracked changes lead to another number.</summary>
    public static bool Tracked(Unit original, Unit result) =>
        (original.MarkerLength > 0 || result.MarkerLength > 0) && !Same(original.Marker, result.Marker);

    /// <summary>
    /// Whether the number is not the draft's. A draft does not say whether a list counted it: where a file has lost most of
    /// its numbers, a program dropped the lists; where it has numbers that the draft lacks throughout, one wrote them out.
    /// </summary>
    public bool Retyped(Unit unit, Passage passage) =>
        unit.MarkerLength == 0 ? Lost(unit) && passage.Marker.Length > 0 && !losesThem
        : passage.Marker.Length == 0 ? !bringsThem
        : !Same(unit.Marker, passage.Marker);

    /// <summary>The text with the number before it.</summary>
    public static string Shown(string marker, string text) => marker.Length == 0 ? text : $"{marker} {text}";

    private static bool Lost(Unit unit) => unit.MarkerLength == 0 && unit.List is null;

    private static bool Same(string one, string other) => QuotationMatch.FoldText(one) == QuotationMatch.FoldText(other);
}
