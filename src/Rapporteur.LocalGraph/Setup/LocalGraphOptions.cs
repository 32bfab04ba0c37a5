using System.Collections.Immutable;

namespace Rapporteur.LocalGraph.Setup;

/// <summary>
/// How one LocalGraph is set up. The database file is made, with its folder, when it is missing. The tokens are compared
/// as whole bearer texts; with a <see cref="Secret"/> each request must also carry it.
/// </summary>
public sealed record LocalGraphOptions
{
    public required string DatabasePath { get; init; }

    /// <summary>
    /// Null: no secret is asked for here. Otherwise it is expected in <c>X-Local-Secret</c>, in <c>?local=</c>, or behind
    /// the bearer as <c>run.SECRET</c>. Download and upload addresses carry their own proof, as Graph's do.
    /// </summary>
    public string? Secret { get; init; }

    /// <summary>The bearer of the principal that may make lists and columns, and everything below.</summary>
    public string ProvisionToken { get; init; } = "provision";

    /// <summary>The bearer of the principal that may read everything, and write only list items and drive content.</summary>
    public string RunToken { get; init; } = "run";

    public ResourceUnitTier Units { get; init; } = ResourceUnitTier.Unlimited;

    /// <summary>Host name of the seeded sites, as in <c>/sites/localhost:/sites/register</c>.</summary>
    public string HostName { get; init; } = "localhost";

    /// <summary>400 is what is reported; whether SharePoint ever answers 409 here is open, so a test may choose.</summary>
    public int UniqueViolationStatus { get; init; } = StatusCodes.Status400BadRequest;

    /// <summary><c>resourceModified</c> and <c>notAllowed</c> are both reported for a 412, so a test may choose.</summary>
    public string EtagMismatchCode { get; init; } = "resourceModified";

    /// <summary>
    /// True: the running principal reads and writes only where the application <see cref="RunApplication"/> was granted it, as with
    /// <c>Sites.Selected</c> and <c>Lists.SelectedOperations.Selected</c>. False is for who does not want to set anything up.
    /// </summary>
    public bool GrantsAreNeeded { get; init; }

    /// <summary>Reported: a grant is there at once and goes on being 403 for minutes.</summary>
    public TimeSpan GrantsTakeEffectAfter { get; init; }

    /// <summary>Reported (February 2026): v1.0 described grants on a list that only <c>/beta</c> gave.</summary>
    public bool ListGrantsOnBetaOnly { get; init; }

    /// <summary>The application behind <see cref="RunToken"/>.</summary>
    public string RunApplication { get; init; } = "00000000-0000-4000-8000-000000000002";

    /// <summary>People who hold a role on a site directly.</summary>
    public ImmutableArray<SiteRole> People { get; init; } = [];

    public TimeSpan DownloadLifetime { get; init; } = TimeSpan.FromMinutes(10);

    public TimeSpan UploadLifetime { get; init; } = TimeSpan.FromHours(24);

    internal static LocalGraphOptions FromArguments(IConfiguration arguments) => new()
    {
        DatabasePath = Path.Combine(
            arguments["data"] ?? throw new InvalidOperationException("--data DIR is missing: it says where LocalGraph keeps its database."),
            "graph.db"),
        Secret = arguments["secret"],
        Units = arguments["units"] switch
        {
            null or "unlimited" => ResourceUnitTier.Unlimited,
            "smallest" => ResourceUnitTier.UpTo1000Licences,
            var other => throw new InvalidOperationException($"--units {other} is not known: it is 'smallest' or 'unlimited'."),
        },
    };
}

/// <summary>Somebody's role on a site, which is named by its path: <c>sites/register</c>.</summary>
public sealed record SiteRole(string Site, string Name, string Role);
