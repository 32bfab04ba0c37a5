using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Rapporteur.Addin.Doors;
using Rapporteur.Addin.Tests.LocalGraph;
using Rapporteur.Consultations;
using Rapporteur.Intake;
using Rapporteur.Record;

namespace Rapporteur.Addin.Tests.Running;

/// <summary>
/// The real host as the public meets it: an encrypted address, no local address, a register that runs by itself; on the
/// consultations of the sample, which a local start has opened before. The accounts that came with the roster are there still.
/// </summary>
internal sealed partial class PublicHost : IAsyncDisposable
{
    private readonly string data;
    private readonly RunningLocalGraph graph;

    private PublicHost(string data, RunningLocalGraph graph, WebApplication app, LogBook log)
    {
        (this.data, this.graph, App, Log) = (data, graph, app, log);
        Address = new Uri(app.Urls.First().TrimEnd('/') + "/");
    }

    public WebApplication App { get; }

    public LogBook Log { get; }

    public Uri Address { get; }

    public static ConsultationId Consultation => new(RunningHost.Consultation);

    public static async Task<PublicHost> StartAsync(params string[] more)
    {
        var data = Directory.CreateTempSubdirectory("rapporteur-public-").FullName;
        await using (await RunningHost.StartAsync(data))
        {
            // The sample is open now.
        }

        return await StartOnAsync(data, more);
    }

    /// <summary>The same on what an administrator has set up in that folder; the folder goes with the host.</summary>
    public static async Task<PublicHost> StartOnAsync(string data, params string[] more)
    {
        var graph = await RunningLocalGraph.StartAsync(folder: data);
        var app = RapporteurHost.Build(
            [.. OwnCertificate.Settings, "--urls", "https://127.0.0.1:0", "--data", data, "--Public:Address", "https://127.0.0.1",
                "--Graph:BaseUrl", graph.V1, "--Mail:Sender", "secretariat@forum.example", "--Mail:Unattended", "codes@forum.example",
                .. more]);
        var log = new LogBook();
        app.Services.GetRequiredService<ILoggerFactory>().AddProvider(log);
        await app.UpAsync();
        return new PublicHost(data, graph, app, log);
    }

    public T Service<T>()
        where T : notnull => App.Services.GetRequiredService<T>();

    /// <summary>A browser of its own, as far as HTTP goes: keeps cookies, follows nothing.</summary>
    public HttpClient Browser()
    {
        var handler = new HttpClientHandler
        {
            AllowAutoRedirect = false,
            CookieContainer = new CookieContainer(),
            CheckCertificateRevocationList = true,
            ServerCertificateCustomValidationCallback = HttpClientHandler.DangerousAcceptAnyServerCertificateValidator,
        };
        return new HttpClient(handler) { BaseAddress = Address };
    }

    /// <summary>A request of the rules by somebody of the roster, with no door between.</summary>
    public async Task<Result> DoneAsync(string person, Request request)
    {
        var asked = new Asked(new PersonId(person), Door.Host, Service<ForumClock>().Now, null, Guid.NewGuid().ToString("N"));
        var result = await Service<Rapporteur.Intake.Intake>().AskAsync(Consultation, asked, request);
        Assert.IsNull(result.Refusal, result.Refusal?.Sentence);
        return result;
    }

    /// <summary>A person with no account, and the code of an invitation that binds one.</summary>
    public async Task<string> InviteAsync(string person)
    {
        await UnboundAsync(person);
        var code = InvitationCode.Write(System.Security.Cryptography.RandomNumberGenerator.GetBytes(InvitationCode.Bytes));
        await DoneAsync("secretariat-1", new InvitePerson(new(person), InvitationCode.Hash(code)!));
        return code;
    }

    /// <summary>A person with no account who may sign in by the address on the roster; answers with it.</summary>
    public async Task<string> InviteByMailAsync(string person)
    {
        var known = await UnboundAsync(person);
        await DoneAsync("secretariat-1", new InviteAddress(known.Id));
        return known.Address!;
    }

    private async Task<Person> UnboundAsync(string person)
    {
        var known = (await Service<Rapporteur.Intake.Intake>().EntranceAsync(Consultation, CancellationToken.None))!.Consultation.Roster
            .Find(new PersonId(person))!;
        foreach (var account in known.Identities)
        {
            await DoneAsync("secretariat-1", new UnbindIdentity(known.Id, account));
        }

        return known;
    }

    /// <summary>The mails that left any mailbox so far, oldest first.</summary>
    public async Task<List<JsonElement>> MailsAsync()
    {
        using var raw = graph.Raw();
        return [.. (await raw.GetFromJsonAsync<JsonElement>($"{graph.Root}/_local/mail")).EnumerateArray()];
    }

    /// <summary>The codes sent to that address so far, oldest first; waits until there are as many.</summary>
    public async Task<List<string>> CodesAsync(string address, int count = 1)
    {
        List<string> codes = [];
        await Patience.UntilAsync(async () =>
        {
            codes = (await MailsAsync()).Where(m => m.GetProperty("to").EnumerateArray().Any(t => t.GetString() == address))
                .Select(m => Code().Match(m.GetProperty("text").GetString()!).Value)
                .ToList();
            return codes.Count >= count;
        });
        return codes;
    }

    /// <summary>The page at that address, whatever its status.</summary>
    public static async Task<string> PageAsync(HttpClient browser, string address)
    {
        using var answer = await browser.GetAsync(new Uri(address, UriKind.Relative));
        return await answer.Content.ReadAsStringAsync();
    }

    /// <summary>Posts a form of a page that was got before, with that page's antiforgery token.</summary>
    public static async Task<HttpResponseMessage> PostAsync(HttpClient browser, string page, string address,
        params (string Name, string Value)[] fields)
    {
        var token = AntiforgeryToken().Match(page).Groups[1].Value;
        using var form = new FormUrlEncodedContent(
            [.. fields.Select(f => KeyValuePair.Create(f.Name, f.Value)), KeyValuePair.Create("__RequestVerificationToken", token)]);
        return await browser.PostAsync(new Uri(address, UriKind.Relative), form);
    }

    /// <summary>Signs a browser in by a code, as a person does it.</summary>
    public async Task SignInAsync(HttpClient browser, string address)
    {
        var before = (await MailsAsync()).Count(m => m.GetProperty("to").EnumerateArray().Any(t => t.GetString() == address));
        using var asked = await PostAsync(browser, await PageAsync(browser, "/sign-in"), "/sign-in/code", ("address", address));
        var code = (await CodesAsync(address, before + 1))[^1];
        using var entered = await PostAsync(browser, await asked.Content.ReadAsStringAsync(), "/sign-in/enter", ("code", code));
        Assert.AreEqual(HttpStatusCode.Redirect, entered.StatusCode, await entered.Content.ReadAsStringAsync());
    }

    public async ValueTask DisposeAsync()
    {
        await App.StopAsync();
        await App.DisposeAsync();
        await graph.DisposeAsync();
        Directory.Delete(data, recursive: true);
    }

    [GeneratedRegex(@"\b\d{4} \d{4}\b")]
    private static partial Regex Code();

    [GeneratedRegex("name=\"__RequestVerificationToken\" value=\"([^\"]+)\"")]
    private static partial Regex AntiforgeryToken();
}
