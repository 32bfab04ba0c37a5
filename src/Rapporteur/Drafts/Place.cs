namespace Rapporteur.Drafts;

/// <summary>How much of a draft a place covers.</summary>
public enum PlaceScope
{
    Document,
    Section,
    Passage,
    Words,
    Term,
    Between,
}

/// <summary>
/// Exact words of a passage with the text before and after them (about 32 characters each, fewer at the passage's ends, more
/// where the same words stand twice in the same surroundings), as the W3C text quote selector has it.
/// </summary>
public sealed record Quotation(string Exact, string Prefix = "", string Suffix = "")
{
    private const int Around = 32;

    /// <summary>The words of that range of the text with what is before and after them.</summary>
    public static Quotation Of(string text, QuotationRange range)
    {
        var quotation = Of(text, range, Around);
        for (var more = 2 * Around; more < 2 * text.Length && QuotationMatch.Find(text, quotation) is null; more *= 2)
        {
            quotation = Of(text, range, more);
        }

        return quotation;
    }

    private static Quotation Of(string text, QuotationRange range, int around)
    {
        var (start, end) = (range.Start, range.Start + range.Length);
        return new Quotation(text[start..end], text[Math.Max(0, start - around)..start], text[end..Math.Min(text.Length, end + around)]);
    }
}

/// <summary>
/// Where a comment points. <see cref="Passage"/> is the heading of a section, the passage itself, the passage of the
/// words, or, for <see cref="PlaceScope.Between"/>, the passage after which something belongs (null: before the first).
/// For <see cref="PlaceScope.Term"/> it may limit the term to one section; null is every occurrence in the document.
/// </summary>
public sealed record Place(PlaceScope Scope, PassageId? Passage = null, Quotation? Quotation = null, string? Term = null)
{
    public static Place Document { get; } = new(PlaceScope.Document);

    public static Place Section(PassageId heading) => new(PlaceScope.Section, heading);

    public static Place At(PassageId passage) => new(PlaceScope.Passage, passage);

    public static Place Words(PassageId passage, Quotation words) => new(PlaceScope.Words, passage, words);

    public static Place EveryOccurrence(string term, PassageId? section = null) => new(PlaceScope.Term, section, null, term);

    public static Place Between(PassageId? after) => new(PlaceScope.Between, after);

    /// <summary>What is wrong with this place in that draft; null when it points at something.</summary>
    public PlaceFault? Fault(Draft draft) => Scope switch
    {
        PlaceScope.Document when Passage is not null => PlaceFault.PassageOfDocument,
        PlaceScope.Document => null,
        PlaceScope.Between when Passage is null => null,
        PlaceScope.Term when string.IsNullOrWhiteSpace(Term) => PlaceFault.NoTerm,
        PlaceScope.Term when Passage is null => null,
        _ when Passage is null => PlaceFault.NoPassage,
        _ when draft.Find(Passage.Value) is null => PlaceFault.UnknownPassage,
        PlaceScope.Section when draft.Find(Passage.Value)!.Kind is not (PassageKind.Heading or PassageKind.Title) => PlaceFault.NoHeading,
        PlaceScope.Words when Quotation is null || Quotation.Exact.Length == 0 => PlaceFault.NoWords,
        PlaceScope.Words when QuotationMatch.Find(draft.Find(Passage.Value)!.Text, Quotation) is null => PlaceFault.QuotationNotThere,
        _ => null,
    };
}
