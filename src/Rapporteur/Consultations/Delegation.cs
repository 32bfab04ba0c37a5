using NodaTime;

namespace Rapporteur.Consultations;

/// <summary>What a delegation represents; who may comment is set per category.</summary>
public enum DelegationCategory
{
    State,
    Organisation,
    Observer,
}

/// <summary>
/// A participant of the forum under the names it has from <see cref="ValidFrom"/> to <see cref="ValidTo"/>, both days
/// included, a missing end being open. Papers order by <see cref="SortKey"/> and use the name in force on their day.
/// <see cref="Zone"/> is the IANA zone of its capital, where its days end.
/// </summary>
public sealed record Delegation(
    DelegationId Id, DelegationCategory Category, string OfficialName, string ShortName, string SortKey, ZoneId Zone)
{
    public string? Footnote { get; init; }

    public LocalDate? ValidFrom { get; init; }

    public LocalDate? ValidTo { get; init; }
}
