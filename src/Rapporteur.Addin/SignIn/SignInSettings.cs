using Rapporteur.Addin.Doors;

namespace Rapporteur.Addin.SignIn;

/// <summary>
/// The ways people sign in. <c>SignIn:Code</c>: a one-time code by e-mail, on where a mailbox to send from is set or on this
/// machine; <c>SignIn:ClientId</c> with <c>SignIn:ClientSecretFile</c>: Microsoft Entra, as the application registered for the
/// delegates. Entra's address (<c>SignIn:Authority</c>) is that of any organisation unless another is named.
/// </summary>
public sealed record SignInSettings
{
    public const string AnyOrganisation = "https://login.microsoftonline.com/organizations/v2.0";

    /// <summary>Whether somebody may come in by a code sent to the address he or she was invited by.</summary>
    public bool Code { get; init; }

    /// <summary>The application delegates consent to; null where Entra is no way in.</summary>
    public string? ClientId { get; init; }

    /// <summary>What the application proves itself with when it exchanges a sign-in for its token; read from a file, never from a
    /// command line.</summary>
    public string? ClientSecret { get; init; }

    /// <summary>Where Entra publishes its keys and takes sign-ins.</summary>
    public string Authority { get; init; } = AnyOrganisation;

    /// <summary>What Teams asks a token of the application for, as the manifest names it; null on a host that has no public
    /// address.</summary>
    public string? TeamsResource { get; init; }

    public bool Entra => ClientId is not null;

    /// <summary>
    /// Throws <see cref="SettingException"/> when a setting cannot be used, or when a host for the public lacks what it cannot
    /// do without; one sentence says all of it.
    /// </summary>
    public static SignInSettings From(IConfiguration configuration, HostSettings host)
    {
        var mail = configuration["Mail:Sender"] is { Length: > 0 } || configuration["Mail:Unattended"] is { Length: > 0 };
        var settings = new SignInSettings
        {
            Code = Flag(configuration["SignIn:Code"]) ?? (mail || host.PublicAddress is null),
            ClientId = Client(configuration["SignIn:ClientId"]),
            ClientSecret = Secret(configuration["SignIn:ClientSecretFile"]),
            Authority = Address(configuration["SignIn:Authority"]) ?? AnyOrganisation,
            TeamsResource = host.PublicAddress is { } reached ? $"api://{reached.IdnHost}/{configuration["SignIn:ClientId"]}" : null,
        };
        if (host.PublicAddress is not null && Missing(settings, host, mail).ToList() is { Count: > 0 } missing)
        {
            throw new SettingException("Public:Address",
                $"a host for the public starts with these beside it: {string.Join("; ", missing)}");
        }

        return settings.Entra && settings.ClientSecret is null
            ? throw new SettingException("SignIn:ClientSecretFile",
                "the file with the application's secret is missing beside SignIn:ClientId")
            : settings;
    }

    private static IEnumerable<string> Missing(SignInSettings settings, HostSettings host, bool mail)
    {
        if (!settings.Code && !settings.Entra)
        {
            yield return "a real way of signing in, SignIn:Code with Mail:Sender, or SignIn:ClientId with SignIn:ClientSecretFile";
        }

        if (settings.Code && !mail)
        {
            yield return "Mail:Sender, the mailbox the codes of SignIn:Code are sent from";
        }

        if (host.Graph is null && host.GraphBaseUrl is null)
        {
            yield return "a register, Graph:Site with Graph:PapersSite, or Graph:BaseUrl of a LocalGraph that runs by itself here";
        }

        if (host.Draft is not null)
        {
            yield return "no --draft, which opens a consultation of invented delegations";
        }
    }

    private static bool? Flag(string? text) => text is null ? null
        : bool.TryParse(text, out var on) ? on
        : throw new SettingException("SignIn:Code", $"\"{text}\" is neither true nor false");

    private static string? Client(string? text) => string.IsNullOrEmpty(text) ? null
        : Guid.TryParse(text, out _) ? text
        : throw new SettingException("SignIn:ClientId", $"\"{text}\" is no GUID");

    private static string? Address(string? text) => string.IsNullOrEmpty(text) ? null
        : Uri.TryCreate(text, UriKind.Absolute, out var address)
            && (address.Scheme == Uri.UriSchemeHttps || HostSettings.IsLoopback(address.Host)) ? text.TrimEnd('/')
        : throw new SettingException("SignIn:Authority", $"\"{text}\" is not an https address");

    private static string? Secret(string? file)
    {
        if (string.IsNullOrEmpty(file))
        {
            return null;
        }

        try
        {
            return File.ReadAllText(file).Trim() is { Length: > 0 } secret ? secret
                : throw new SettingException("SignIn:ClientSecretFile", $"the file \"{file}\" is empty");
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            throw new SettingException("SignIn:ClientSecretFile", $"the file \"{file}\" cannot be read: {fault.Message.TrimEnd('.')}");
        }
    }
}
