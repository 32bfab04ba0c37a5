namespace Rapporteur.LocalGraph.Setup;

/// <summary>
/// What one application may spend in one tenant, in resource units, by number of licences. Documented: SharePoint's page
/// "How to avoid getting throttled or blocked", 2 October 2025.
/// </summary>
public sealed record ResourceUnitTier(int PerMinute, int PerDay)
{
    public static ResourceUnitTier UpTo1000Licences { get; } = new(1_250, 1_200_000);

    public static ResourceUnitTier UpTo5000Licences { get; } = new(2_500, 2_400_000);

    public static ResourceUnitTier UpTo15000Licences { get; } = new(3_750, 3_600_000);

    public static ResourceUnitTier UpTo50000Licences { get; } = new(5_000, 4_800_000);

    public static ResourceUnitTier Above50000Licences { get; } = new(6_250, 6_000_000);

    /// <summary>Counts but never refuses: the local default, where nobody else shares the budget.</summary>
    public static ResourceUnitTier Unlimited { get; } = new(int.MaxValue, int.MaxValue);
}
