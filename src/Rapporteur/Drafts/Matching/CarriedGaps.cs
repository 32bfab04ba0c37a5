namespace Rapporteur.Drafts.Matching;

/// <summary>Where the places between two passages are in the later draft: between the same two, or beside one that is left.</summary>
internal sealed class CarriedGaps(Comparison comparison)
{
    /// <summary><paramref name="after"/> is the passage above; -1 before the first of the document.</summary>
    public CarriedPlace Of(Place was, int document, int after)
    {
        var next = after < 0 ? comparison.EarlierWords.Starts[document] : after + 1;
        var ends = next >= comparison.Earlier.Count || comparison.DocumentOfEarlier(next) != document;
        return (Of(after), ends ? null : Of(next)) switch
        {
            ({ } above, { } below) when Together(above.Later, below.Later) => Between(was, above, above.Later, above.Sure && below.Sure),
            ({ } above, null) when ends && IsLast(above.Later) => Between(was, above, above.Later, above.Sure),
            (null, { } below) when after < 0 && IsFirst(below.Later) => Between(was, below, below.Later - 1, below.Sure),
            ({ } above, _) => Between(was, above, above.Later, sure: false),
            (_, { } below) => Between(was, below, below.Later - 1, sure: false),
            _ => CarryOver.Gone(was, CarryReason.Deleted),
        };
    }

    private PassageLink? Of(int at) => at >= 0 && comparison.OfEarlier(at).Links is [var only] ? only : null;

    private bool Together(int above, int below) =>
        below == above + 1 && comparison.DocumentOfLater(above) == comparison.DocumentOfLater(below);

    private bool IsFirst(int later) => comparison.LaterWords.Starts.Contains(later);

    private bool IsLast(int later) => later + 1 == comparison.Later.Count || IsFirst(later + 1);

    private CarriedPlace Between(Place was, PassageLink beside, int above, bool sure)
    {
        var document = comparison.DocumentOfLater(beside.Later);
        var first = above < beside.Later && IsFirst(beside.Later);
        var now = new PlaceIn(document, Place.Between(first ? null : comparison.Later[above].Id));
        return (sure, beside.Moved) switch
        {
            (false, _) => new(was, [now], CarryState.Changed, CarryReason.BesideOthers, 0.5, Sure: false),
            (_, true) => new(was, [now], CarryState.Moved, CarryReason.Elsewhere, 1, Sure: true),
            _ => CarryOver.At(was, now, CarryReason.Same),
        };
    }
}
