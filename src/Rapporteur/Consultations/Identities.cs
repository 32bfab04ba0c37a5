using System.Globalization;
using NodaTime;

namespace Rapporteur.Consultations;

/// <summary>Names a consultation: lower-case letters, digits and hyphens, as it stands in addresses.</summary>
public readonly record struct ConsultationId(string Value)
{
    public override string ToString() => Value;
}

/// <summary>Names a delegation of the roster. Never shown to another delegation where names are hidden.</summary>
public readonly record struct DelegationId(string Value)
{
    public override string ToString() => Value;
}

/// <summary>Names a person of the roster; an address or a token alone is never one.</summary>
public readonly record struct PersonId(string Value)
{
    public override string ToString() => Value;
}

/// <summary>Names a milestone through all its versions.</summary>
public readonly record struct MilestoneId(string Value)
{
    /// <summary>The order milestones are kept in: that of their ids' characters, the same everywhere.</summary>
    public static IComparer<MilestoneId> Order { get; } =
        Comparer<MilestoneId>.Create((one, other) => string.CompareOrdinal(one.Value, other.Value));

    /// <summary>"m3": the id of one that was given none.</summary>
    internal static MilestoneId Numbered(int number) => new(string.Create(CultureInfo.InvariantCulture, $"m{number}"));

    public override string ToString() => Value;
}

/// <summary>Names a time zone as IANA does. One that comes from outside may be none: the rules refuse it before it is kept.</summary>
public readonly record struct ZoneId(string Value)
{
    public bool IsKnown => DateTimeZoneProviders.Tzdb.GetZoneOrNull(Value) is not null;

    /// <summary>How clocks run there. Throws <see cref="NodaTime.TimeZones.DateTimeZoneNotFoundException"/> where nobody knows.</summary>
    public DateTimeZone Rules => DateTimeZoneProviders.Tzdb[Value];

    public override string ToString() => Value;
}
