namespace Rapporteur.Consultations;

/// <summary>When delegations that did not file a comment may read it.</summary>
public enum ReadByDelegations
{
    /// <summary>Only the Secretariat and the Chair read what was sent.</summary>
    Never,

    /// <summary>When the Chair has circulated a paper that contains it.</summary>
    WhenCirculated,

    /// <summary>As soon as it is sent.</summary>
    OnceSent,
}

/// <summary>
/// Who will read a comment and whether the delegation's name appears, stated on the form in the reader's language and kept
/// with everything filed under it. <see cref="Words"/> is what the Secretariat adds in its own words; null for nothing. The rule
/// may be narrowed; what was filed under a narrower rule keeps that rule.
/// </summary>
public sealed record VisibilityRule(ReadByDelegations Delegations, bool NamesShown, bool CoChairReads, string? Words = null);
