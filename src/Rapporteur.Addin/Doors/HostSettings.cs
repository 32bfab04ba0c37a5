using Rapporteur.Graph.Setup;

namespace Rapporteur.Addin.Doors;

/// <summary>
/// What the host is told at start: <c>--data DIR</c>, <c>--draft FILE.docx</c>, <c>--urls</c>, and the settings named in
/// each property. Wrong settings stop the start with a sentence that names the setting.
/// </summary>
public sealed record HostSettings
{
    public const string DefaultUrl = "http://localhost:5080";

    private const int MostPerSecond = 100_000;

    // A page opens with about ten requests; nobody reads two pages a second.
    private const int PublicPerSecond = 25;

    /// <summary>Where journal, files and keys lie; never the source tree unless asked for.</summary>
    public required string Data { get; init; }

    /// <summary>A .docx to open a consultation on; null opens the sample.</summary>
    public string? Draft { get; init; }

    /// <summary><c>--rebuild true</c>: fill an empty journal from the register before anything else.</summary>
    public bool Rebuild { get; init; }

    /// <summary>The addresses listened on, separated by semicolons.</summary>
    public required string Urls { get; init; }

    /// <summary>
    /// <c>Public:Address</c>: the https address people reach the host by, through a proxy or not; null while it speaks to this
    /// machine only.
    /// </summary>
    public Uri? PublicAddress { get; init; }

    /// <summary><c>Journal:Azure:Storage</c>: several machines share the journal; null keeps it in the data folder.</summary>
    public CloudSettings? Cloud { get; init; }

    /// <summary><c>Journal:SingleInstance</c>: the journal in the data folder is meant, and no other machine has one of its own.</summary>
    public bool SingleInstance { get; init; }

    /// <summary><c>Graph:Site</c>, <c>Graph:PapersSite</c> and what stands with them: the real Graph; null for a LocalGraph.</summary>
    public GraphSettings? Graph { get; init; }

    /// <summary><c>Graph:BaseUrl</c>: a LocalGraph that runs as its own process; null embeds one.</summary>
    public string? GraphBaseUrl { get; init; }

    /// <summary><c>Graph:Secret</c>: the start-up secret of that LocalGraph.</summary>
    public string? GraphSecret { get; init; }

    /// <summary><c>Graph:ClientId</c> and <c>Graph:Place</c>, as a LocalGraph may have them too.</summary>
    public string? GraphApplication { get; init; }

    public RegisterPlace? GraphPlace { get; init; }

    /// <summary><c>Graph:UnitsPerMinute</c>: resource units the shipper may spend; SharePoint's smallest tier when not set.</summary>
    public int GraphUnitsPerMinute { get; init; } = 1_250;

    /// <summary><c>Limits:RequestsPerSecond</c>: what one person or network address may ask for; null counts nobody's requests.</summary>
    public int? RequestsPerSecond { get; init; }

    /// <summary><c>Limits:SecondsARequest</c>: how long a request without a file may take before it is given up.</summary>
    public TimeSpan LongestRequest { get; init; } = TimeSpan.FromMinutes(2);

    /// <summary>Throws <see cref="SettingException"/> when a setting cannot be used.</summary>
    public static HostSettings From(IConfiguration configuration)
    {
        var settings = new HostSettings
        {
            Data = Path.GetFullPath(configuration["data"]
                ?? Path.Combine(
                    Environment.GetFolderPath(Environment.SpecialFolder.LocalApplicationData, Environment.SpecialFolderOption.Create),
                    "Rapporteur", configuration["draft"] is null ? "sample" : "drafts")),
            Draft = configuration["draft"] is { } draft ? Path.GetFullPath(draft) : null,
            Rebuild = Switch(configuration, "rebuild", "--rebuild"),
            Cloud = CloudSettings.From(configuration),
            SingleInstance = Switch(configuration, "Journal:SingleInstance", "Journal:SingleInstance"),
            Urls = configuration["urls"] is { Length: > 0 } urls ? urls : DefaultUrl,
            GraphBaseUrl = configuration["Graph:BaseUrl"],
            GraphSecret = configuration["Graph:Secret"],
            GraphApplication = configuration["Graph:ClientId"],
            GraphPlace = configuration.GetSection("Graph:Place").Get<RegisterPlace>(),
            GraphUnitsPerMinute = configuration["Graph:UnitsPerMinute"] is not { } units ? 1_250
                : int.TryParse(units, out var perMinute) && perMinute >= 40 ? perMinute
                : throw new SettingException("Graph:UnitsPerMinute", $"\"{units}\" is no number of at least 40; a batch alone costs that"),
            PublicAddress = configuration["Public:Address"] is not { Length: > 0 } reached ? null
                : Uri.TryCreate(reached, UriKind.Absolute, out var address) && address.Scheme == Uri.UriSchemeHttps
                    && address.PathAndQuery == "/"
                    ? address
                : throw new SettingException("Public:Address", $"\"{reached}\" is not an https address without a path"),
            Graph = configuration["Graph:Site"] is null ? null : GraphFrom(configuration),
            RequestsPerSecond = configuration["Limits:RequestsPerSecond"] is not { } rate
                ? string.IsNullOrEmpty(configuration["Public:Address"]) ? null : PublicPerSecond
                : int.TryParse(rate, out var perSecond) && perSecond is > 0 and <= MostPerSecond ? perSecond
                : throw new SettingException("Limits:RequestsPerSecond", $"\"{rate}\" is no number from 1 to {MostPerSecond}"),
            LongestRequest = configuration["Limits:SecondsARequest"] is not { } seconds ? TimeSpan.FromMinutes(2)
                : int.TryParse(seconds, out var longest) && longest is > 0 and <= 3_600 ? TimeSpan.FromSeconds(longest)
                : throw new SettingException("Limits:SecondsARequest", $"\"{seconds}\" is no number from 1 to 3600"),
        };
        settings.Check();
        return settings;
    }

    /// <summary>Where in a data folder the keys lie that seal what is not sent.</summary>
    public static string KeysOf(string data) => Path.Combine(data, "keys");

    private static bool Switch(IConfiguration configuration, string key, string name) =>
        configuration[key] is { } text
        && (bool.TryParse(text, out var on) ? on : throw new SettingException(name, $"\"{text}\" is neither true nor false"));

    private static GraphSettings GraphFrom(IConfiguration configuration)
    {
        try
        {
            return GraphSettings.Read(configuration);
        }
        catch (InvalidOperationException wrong)
        {
            throw new SettingException($"Setting {wrong.Message}", wrong);
        }
    }

    private void Check()
    {
        foreach (var url in Urls.Split(';', StringSplitOptions.RemoveEmptyEntries))
        {
            if (!Uri.TryCreate(url, UriKind.Absolute, out var address) || (!IsLoopback(address.Host) && PublicAddress is null))
            {
                throw new SettingException("--urls",
                    $"\"{url}\" is not an address of this machine alone; for others the host needs Public:Address, the https address " +
                    $"they reach it by, and a real way of signing in (SignIn:Code or SignIn:ClientId)");
            }
        }

        if (Graph is not null && Cloud is null && !SingleInstance)
        {
            throw new SettingException("Journal:SingleInstance",
                "with a real site the record is one for all machines: set it to true where this is the only one and its disk keeps the " +
                "journal, or name the storage they share in Journal:Azure:Storage");
        }

        if (Draft is not null && !File.Exists(Draft))
        {
            throw new SettingException("--draft", $"there is no file \"{Draft}\"");
        }

        if (GraphBaseUrl is not null && (!Uri.TryCreate(GraphBaseUrl, UriKind.Absolute, out var graph) || !IsLoopback(graph.Host)))
        {
            throw new SettingException("Graph:BaseUrl", $"\"{GraphBaseUrl}\" is not the address of a LocalGraph on this machine");
        }
    }

    internal static bool IsLoopback(string host) => host is "localhost" or "127.0.0.1" or "[::1]" or "::1";
}

/// <summary>A setting the host cannot start with; the message names it. The plain constructors are what exceptions have.</summary>
public sealed class SettingException : Exception
{
    public SettingException(string setting, string why)
        : base($"Setting {setting}: {why}.")
    {
    }

    public SettingException()
    {
    }

    public SettingException(string message)
        : base(message)
    {
    }

    public SettingException(string message, Exception innerException)
        : base(message, innerException)
    {
    }
}
