using System.Collections.Immutable;
using NodaTime;
using Rapporteur.Addin.Doors;
using Rapporteur.Addin.SignIn;
using Rapporteur.Word.Papers;
using Rapporteur.Words;

namespace Rapporteur.Addin.Setup;

/// <summary>
/// <c>approval-pack DIR</c>: what a ministry's administrators are asked to allow, in each language as a Word document and as a PDF; by
/// the settings of the host beside it, of which it needs <c>Public:Address</c> and no data folder.
/// </summary>
public static class ApprovalPack
{
    private static readonly Phrasebook Book = new(typeof(ApprovalPack).Assembly, "pack");

    /// <summary>The files written. Throws <see cref="SettingException"/> for what cannot be done.</summary>
    public static async Task<IReadOnlyList<string>> WriteAsync(string folder, IConfiguration settings, Instant now)
    {
        if (settings["Public:Address"] is not { Length: > 0 } address)
        {
            throw new SettingException("Public:Address", "the address the ministries would allow is missing");
        }

        var written = new List<string>();
        try
        {
            Directory.CreateDirectory(folder);
            foreach (var language in Language.Spoken)
            {
                var pack = Made(language, address.TrimEnd('/'), settings, now);
                var name = Path.Combine(folder, $"approval-pack.{language.Tag}");
                await WriteAsync($"{name}.docx", to => PackWriter.Write(pack, to));
                await WriteAsync($"{name}.pdf", to => PackPdf.Write(pack, to));
                written.AddRange([$"{name}.docx", $"{name}.pdf"]);
            }
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            throw new SettingException("approval-pack", $"nothing can be written to \"{folder}\": {fault.Message.TrimEnd('.')}");
        }

        return written;
    }

    private static Task WriteAsync(string file, Action<Stream> write)
    {
        using var whole = new MemoryStream();
        write(whole);
        return File.WriteAllBytesAsync(file, whole.ToArray());
    }

    private static Pack Made(Language language, string address, IConfiguration settings, Instant now)
    {
        var words = Book.In(language);
        var client = settings["SignIn:ClientId"] is { Length: > 0 } id ? id : null;
        var cloud = Cloud.Commercial;
        var consent = $"https://{cloud.Login}/organizations/v2.0/adminconsent?client_id={client}" +
            $"&scope=api://{client}/{EntraSignIn.Scope}&redirect_uri={address}/sign-in";
        ImmutableArray<Hole> holes =
        [
            ("address", address), ("login", cloud.Login), ("script", cloud.OfficeScript!), ("connector", cloud.Connector!),
            ("scope", EntraSignIn.Scope),
            ("consent", client is null ? "" : AdminConsent.Address(cloud.Login, AdminConsent.Any, client, address)),
            ("sender", settings["Mail:Unattended"] ?? settings["Mail:Sender"] ?? new Uri(address).IdnHost),
            ("day", now.InUtc().Date.ToString("D", language.Culture)),
        ];
        string Say(string key) => words.Say(key, holes.AsSpan());
        PackSection Section(string heading, bool numbered, params IEnumerable<string?> lines) =>
            new(Say(heading), [.. lines.OfType<string>().Select(Say)], numbered);
        return new(Say("pack.title"), Say("pack.lead"),
        [
            Section("pack.installed", false, "pack.installed.nothing", "pack.installed.pane", "pack.installed.teams"),
            Section("pack.called", false,
                "pack.called.host", client is null ? null : "pack.called.login", "pack.called.office", "pack.called.connector",
                "pack.called.mail"),
            Section("pack.scopes", false,
                client is null ? "pack.scopes.no-entra" : "pack.scopes.sign-in", "pack.scopes.word", "pack.scopes.teams",
                client is null ? null : "pack.scopes.consent"),
            Section("pack.data", false,
                "pack.data.machine", "pack.data.register", "pack.data.unsent", "pack.data.browser", "pack.data.log"),
            Section("pack.remove", false,
                "pack.remove.person", "pack.remove.word", "pack.remove.teams", client is null ? null : "pack.remove.consent"),
            new(Say("pack.clouds"),
            [
                .. Cloud.All.Select(c => words.Say(
                    c.HasPane && client is not null ? "pack.clouds.all" : "pack.clouds.code", ("cloud", c.Name), ("login", c.Login))),
            ]),
            Section("pack.steps", true,
                "pack.steps.read", "pack.steps.address", "pack.steps.mail", client is null ? null : "pack.steps.consent",
                "pack.steps.teams", "pack.steps.word", "pack.steps.sign-in", "pack.steps.comment"),
        ], language, now);
    }
}
