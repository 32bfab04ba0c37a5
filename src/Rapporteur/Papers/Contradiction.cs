using Rapporteur.Comments;
using Rapporteur.Drafts.Matching;

namespace Rapporteur.Papers;

/// <summary>How an outcome contradicts what the text shows.</summary>
public enum Contradiction
{
    /// <summary>Said to be reflected, wholly or in part, and every place of it stands unchanged where it stood.</summary>
    Unchanged,

    /// <summary>Said not to be reflected, and what it stood on was changed or is gone.</summary>
    Changed,
}

/// <summary>Holds an outcome against the text it speaks of.</summary>
internal static class OutcomeAgainstText
{
    /// <summary>Null where they agree, or where there is nothing to hold it against: another draft, another outcome.</summary>
    public static Contradiction? Of(OutcomeKind outcome, Carried? carried) => (outcome, carried) switch
    {
        (OutcomeKind.Reflected or OutcomeKind.ReflectedInPart, { State: CarryState.Resolved, Places.IsEmpty: false })
            when carried.Places.All(p => p.Reason == CarryReason.Same && !IsWholeDocument(p)) => Contradiction.Unchanged,
        (OutcomeKind.NotReflectedInThisVersion, { State: CarryState.Changed or CarryState.Orphaned, Sure: true })
            when carried.Places.All(p => p.Reason != CarryReason.Settled) => Contradiction.Changed,
        _ => null,
    };

    private static bool IsWholeDocument(CarriedPlace place) => place.Was.Scope == Drafts.PlaceScope.Document;
}
