using System.Diagnostics;
using System.Runtime.CompilerServices;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Microsoft.Playwright;
using Rapporteur.Addin.Notices;
using Rapporteur.Addin.Tests.Pages;
using Rapporteur.Addin.Tests.Running;

namespace Rapporteur.Addin.Tests.Bot;

/// <summary>
/// The Agents Playground as one person's Teams: its own process, its page in a window of the browser. Only its current
/// user acts, so each person has one.
/// </summary>
internal sealed partial class Playground : IAsyncDisposable
{
    private readonly Process process;
    private readonly DirectoryInfo folder;
    private readonly List<string> output = [];
    private readonly TaskCompletionSource<int> listening = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private IBrowserContext? window;

    private Playground(Process process, DirectoryInfo folder) => (this.process, this.folder) = (process, folder);

    public IPage Page { get; private set; } = null!;

    /// <summary>The cards of the open chat, oldest first.</summary>
    public ILocator Cards => Page.Locator(".ac-adaptiveCard");

    public ILocator Last => Cards.Last;

    public ILocator Button(string name) => Last.GetByRole(AriaRole.Button, new() { Name = name, Exact = true });

    public ILocator Field(string label) => Last.GetByLabel(label, new() { Exact = true });

    /// <summary>Says something and waits for the card that answers it.</summary>
    public async Task SayAsync(string text)
    {
        var cards = await Cards.CountAsync();
        await Page.GetByRole(AriaRole.Textbox).And(Page.Locator("[data-lexical-editor]")).FillAsync(text);
        await Page.GetByRole(AriaRole.Button, new() { Name = "Send Message" }).ClickAsync();

        // On a busy machine the card that greets may come only now, as one more.
        await Assertions.Expect(Cards.Nth(cards)).ToBeVisibleAsync();
    }

    public static async Task<Playground> AsAsync(RunningHost host, string person)
    {
        using var client = host.AtThisMachine();
        return await StartAsync(host,
            JsonNode.Parse(await client.GetStringAsync("/local/people"))!.AsArray().Single(p => p!["id"]!.GetValue<string>() == person)!);
    }

    /// <summary>Somebody with an account nobody knows.</summary>
    public static Task<Playground> NewcomerAsync(RunningHost host) => StartAsync(host, new JsonObject
    {
        ["id"] = "newcomer",
        ["name"] = "Newcomer",
        ["tenantId"] = "00000000-0000-0000-0000-00000000cccc",
        ["objectId"] = "00000000-0000-0000-0000-00000000dddd",
    });

    private static async Task<Playground> StartAsync(RunningHost host, JsonNode one)
    {
        // What is due is sent before anybody is met here: a notice that came into the chat meanwhile would be taken for an answer.
        await host.Service<Reminding>().LookAsync(TimeSpan.FromMinutes(2));
        var folder = Directory.CreateTempSubdirectory("rapporteur-playground-");
        await File.WriteAllTextAsync(Path.Combine(folder.FullName, ".m365agentsplayground.yml"), Configuration(one));
        var start =
            new ProcessStartInfo("node",
                [Program(), "start", "-e", $"{host.Address}api/messages?local={host.Secret}", "-c", "msteams", "-p", "0",
                    "--disable-telemetry"])
            {
                RedirectStandardOutput = true,
                RedirectStandardError = true,
                WorkingDirectory = folder.FullName,
                Environment = { ["BROWSER"] = "none", ["DISPLAY"] = "" },
            };
        var playground = new Playground(new Process { StartInfo = start, EnableRaisingEvents = true }, folder);
        try
        {
            await playground.OpenAsync();
            return playground;
        }
        catch
        {
            await playground.DisposeAsync();
            throw;
        }
    }

    public async ValueTask DisposeAsync()
    {
        if (window is not null)
        {
            await window.CloseAsync().Patiently();
        }

        if (!process.HasExited)
        {
            process.Kill(entireProcessTree: true);
        }

        await process.WaitForExitAsync();
        process.Dispose();
        folder.Delete(recursive: true);
    }

    private async Task OpenAsync()
    {
        process.OutputDataReceived += (_, line) => Heard(line.Data);
        process.ErrorDataReceived += (_, line) => Heard(line.Data);
        process.Exited += (_, _) =>
            listening.TrySetException(
                new InvalidOperationException($"The Playground ended before it was ready:\n{string.Join('\n', output)}"));
        process.Start();
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        var port = await listening.Task.Patiently();
        window = await Browser.WindowAsync();

        // Its page asks a network for fonts; the tests have none.
        await window.RouteAsync(address => new Uri(address).Host is not ("localhost" or "127.0.0.1"), route => route.AbortAsync());
        Page = await window.NewPageAsync();
        await Page.GotoAsync($"http://localhost:{port}/");
    }

    private void Heard(string? line)
    {
        lock (output)
        {
            output.Add(line ?? "");
        }

        if (Listening().Match(line ?? "") is { Success: true } match)
        {
            listening.TrySetResult(int.Parse(match.Groups["port"].Value, System.Globalization.CultureInfo.InvariantCulture));
        }
    }

    private static string Configuration(JsonNode person)
    {
        static string User(string id, string name, string objectId) =>
            $"{{ id: \"{id}\", name: \"{name}\", userPrincipleName: \"{id}@example.org\", aadObjectId: \"{objectId}\", givenName: " +
            $"\"{name}\", surname: \"{name}\", email: \"{id}@example.org\" }}";

        // Says as Teams does that whoever wrote a message is known by the object id, but takes the id of the user for it.
        var me = person["objectId"]!.GetValue<string>();
        return $"""
            version: "0.1.1"
            tenantId: "{person["tenantId"]}"
            bot: {"{"} id: "bot-rapporteur", name: Rapporteur {"}"}
            currentUser: {User(me, person["name"]!.GetValue<string>(), me)}
            users: [{string.Join(", ", Enumerable.Range(1, 5).Select(n => User($"user-{n}", $"Other {n}", $"00000000-0000-0000-0000-00000000000{n}")))}]
            personalChat: {"{"} id: "personal-{person["id"]}" {"}"}
            groupChat: {"{"} id: "group-{person["id"]}", name: Group {"}"}
            team: {"{"} id: team, name: Team, aadGroupId: "00000000-0000-0000-0000-000000000031", channels: [{"{"} id: channel, name: General {"}"}] {"}"}
            """;
    }

    private static string Program([CallerFilePath] string path = "") =>
        Path.GetFullPath(
            Path.Combine(Path.GetDirectoryName(path)!, "..", "..", "tools", "node_modules", "@microsoft", "m365agentsplayground",
                "cli.js"));

    [GeneratedRegex(@"^Listening on (?<port>\d+)")]
    private static partial Regex Listening();
}
