using System.Collections.Immutable;
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

    /// <summary>Names it took later, each in force from its day on, in the order of these days.</summary>
    public ImmutableArray<DelegationName> Renamed { get; init; } = [];

    /// <summary>The same delegation under the name in force on that day.</summary>
    public Delegation On(LocalDate day) => Renamed.LastOrDefault(n => n.From <= day) is { } name
        ? this with { OfficialName = name.OfficialName, ShortName = name.ShortName, SortKey = name.SortKey }
        : this;

    /// <summary>Every name it ever had or will have.</summary>
    public IEnumerable<string> AllNames() => Renamed.SelectMany(n => new[] { n.OfficialName, n.ShortName })
        .Prepend(ShortName).Prepend(OfficialName).Distinct();
}

/// <summary>A name a delegation has from a day on.</summary>
public sealed record DelegationName(string OfficialName, string ShortName, string SortKey, LocalDate From);
