namespace Rapporteur.Addin.Doors;

/// <summary>
/// One of Microsoft's clouds as an organisation's accounts live in it: where its programs are, and which of our doors can be there.
/// By <see href="https://learn.microsoft.com/entra/identity-platform/authentication-national-cloud"/>,
/// <see href="https://learn.microsoft.com/graph/deployments"/> and the pages on Office and Teams in government clouds; null is what a
/// cloud does not have, or not for an app of another cloud.
/// </summary>
public sealed record Cloud(string Name, string Login, string Graph)
{
    /// <summary>Where the pane's page would get Office's script from.</summary>
    public string? OfficeScript { get; init; }

    /// <summary>Where the bot's messages would come from.</summary>
    public string? Connector { get; init; }

    /// <summary>Whether accounts of it can sign in at a host of the commercial cloud.</summary>
    public bool SignsIn => this == Commercial;

    public bool HasPane => OfficeScript is not null;

    public bool HasChat => Connector is not null;

    /// <summary>With GCC, whose accounts are those of the commercial cloud.</summary>
    public static readonly Cloud Commercial = new("Commercial", "login.microsoftonline.com", "graph.microsoft.com")
    {
        OfficeScript = "appsforoffice.microsoft.com",
        Connector = "smba.trafficmanager.net",
    };

    public static IReadOnlyList<Cloud> All { get; } =
    [
        Commercial,
        new("GccHigh", "login.microsoftonline.us", "graph.microsoft.us"),
        new("Dod", "login.microsoftonline.us", "dod-graph.microsoft.us"),
        new("21Vianet", "login.chinacloudapi.cn", "microsoftgraph.chinacloudapi.cn"),
    ];

    public static Cloud? Named(string? name) => All.FirstOrDefault(c => c.Name.Equals(name, StringComparison.OrdinalIgnoreCase));
}
