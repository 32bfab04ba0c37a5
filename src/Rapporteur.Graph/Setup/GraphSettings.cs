using System.Collections.Immutable;
using Microsoft.Extensions.Configuration;

namespace Rapporteur.Graph.Setup;

/// <summary>
/// Where the register is and how fast it may be used, from the settings <c>Graph:…</c>. Sites are written as Graph
/// addresses them: <c>host:/sites/name</c>.
/// </summary>
public sealed record GraphSettings
{
    public string BaseUrl { get; init; } = "https://graph.microsoft.com/v1.0";

    /// <summary>The site of the register, where no person holds a role.</summary>
    public string Site { get; init; } = "";

    /// <summary>The second site, whose drive holds drafts, papers and files.</summary>
    public string PapersSite { get; init; } = "";

    public string List { get; init; } = "Rapporteur register";

    /// <summary>The tenant and the application the real Graph knows this host as; null leaves both to what the machine can prove.</summary>
    public string? TenantId { get; init; }

    public string? ClientId { get; init; }

    /// <summary>
    /// <c>Graph:Place:SiteId</c>, <c>:ListId</c> and <c>:DriveId</c> as <c>provision</c> prints them: then the host looks for nothing and
    /// needs no more than its grant on the list and on the papers. Null finds and makes them at each start.
    /// </summary>
    public RegisterPlace? Place { get; init; }

    /// <summary>Resource units a minute; 1,250 is SharePoint's smallest tier.</summary>
    public int UnitsPerMinute { get; init; } = 1_250;

    /// <summary>What the shipper may spend of it; the rest is for audits and for fetching files.</summary>
    public int UnitsForShipping => UnitsPerMinute * 97 / 100;

    /// <summary>After so many seconds an answer counts as lost and is looked up.</summary>
    public double TimeoutSeconds { get; init; } = 30;

    /// <summary>What is wrong, each sentence naming the setting in full; empty when all is well.</summary>
    public ImmutableArray<string> Faults() =>
    [
        .. Must(Uri.TryCreate(BaseUrl, UriKind.Absolute, out var url) && (url.Scheme == Uri.UriSchemeHttps || url.IsLoopback),
            $"Graph:BaseUrl is \"{BaseUrl}\"; it must be an https address, or http on this machine."),
        .. Must(IsSite(Site), $"Graph:Site is \"{Site}\"; it must be written host:/sites/name."),
        .. Must(IsSite(PapersSite), $"Graph:PapersSite is \"{PapersSite}\"; it must be written host:/sites/name."),
        .. Must(Site != PapersSite || Site.Length == 0,
            "Graph:PapersSite is the same as Graph:Site; people would have a role on the register."),
        .. Must(!string.IsNullOrWhiteSpace(List), "Graph:List is empty; it is the name of the list."),
        .. Must(UnitsPerMinute >= 50, $"Graph:UnitsPerMinute is {UnitsPerMinute}; it must be at least 50, a batch alone costs 40."),
        .. Must(TimeoutSeconds is > 0 and <= 300, $"Graph:TimeoutSeconds is {TimeoutSeconds}; it must be above 0 and at most 300."),
    ];

    /// <summary>Reads the section <c>Graph</c>. Throws <see cref="InvalidOperationException"/> with every fault.</summary>
    public static GraphSettings Read(IConfiguration configuration)
    {
        var settings = configuration.GetSection("Graph").Get<GraphSettings>() ?? new GraphSettings();
        var faults = settings.Faults();
        return faults.IsEmpty ? settings : throw new InvalidOperationException(string.Join(" ", faults));
    }

    private static IEnumerable<string> Must(bool holds, string otherwise) => holds ? [] : [otherwise];

    private static bool IsSite(string site) => site.IndexOf(":/", StringComparison.Ordinal) is > 0 and var at && at + 2 < site.Length;
}
