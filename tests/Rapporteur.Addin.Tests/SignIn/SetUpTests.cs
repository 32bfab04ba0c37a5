using System.Net;
using Rapporteur.Addin.Doors;
using Rapporteur.Addin.Setup;
using Rapporteur.Addin.Tests.Running;

namespace Rapporteur.Addin.Tests.SignIn;

/// <summary>From an empty data folder to the first officer at the Desk, as an administrator does it.</summary>
[TestClass]
public sealed class SetUpTests
{
    private const string File = """
        { "id": "first-round", "forum": "A forum", "zone": "Europe/Vienna", "title": "Comments on the draft", "document": "A declaration",
          "draftLabel": "Zero draft", "languages": ["en", "fr"], "closingDay": "2030-01-31", "readBy": "Never",
          "delegations": [{ "id": "kelvany", "category": "State", "officialName": "Republic of Kelvany", "shortName": "Kelvany",
            "sortKey": "kelvany", "zone": "Europe/Paris",
            "people": [{ "id": "kelvany-1", "name": "A delegate", "role": "FocalPoint", "language": "fr",
              "address": "d@kelvany.example" }] }],
          "functions": [{ "id": "officer", "name": "An officer", "function": "Secretariat", "language": "en",
            "address": "officer@forum.example" }] }
        """;

    private static readonly string[] Settings =
        ["--Public:Address", "https://127.0.0.1", "--Graph:BaseUrl", "http://127.0.0.1:1/graph/v1.0", "--Mail:Sender", "s@forum.example"];

    [TestMethod]
    public async Task A_consultation_is_opened_the_officer_invited_and_comes_in_by_e_mail()
    {
        var folder = Directory.CreateTempSubdirectory("rapporteur-test-").FullName;
        var told = Path.Combine(folder, "consultation.json");
        await System.IO.File.WriteAllTextAsync(told, File);
        var draft = Path.Combine(AppContext.BaseDirectory, "Sample", "zero-draft.docx");
        string[] settings = ["--data", folder, .. Settings];
        var opened = await RunAsync(["open", told, draft, .. settings]);
        Assert.AreEqual("first-round is open: 1 delegations, 2 people.", opened[0]);
        var said = await RunAsync(["invite", "first-round", "officer", .. settings]);
        StringAssert.Contains(said[1], "officer@forum.example", StringComparison.Ordinal);

        await using var host = await PublicHost.StartOnAsync(folder);
        using var browser = host.Browser();
        await host.SignInAsync(browser, "officer@forum.example");
        using var desk = await browser.GetAsync(new Uri("/desk/first-round", UriKind.Relative));
        Assert.AreEqual(HttpStatusCode.OK, desk.StatusCode);
    }

    private static async Task<IReadOnlyList<string>> RunAsync(string[] args)
    {
        var asked = AdministratorCommand.Asked(args);
        await using var still = RapporteurHost.Build(args[asked.Count..]);
        return await AdministratorCommand.RunAsync(still.Services, asked);
    }

    [TestMethod]
    [DataRow("{}", "cannot be used")]
    [DataRow("{ \"id\": 1", "cannot be used")]
    [DataRow("null", "holds null")]
    public async Task A_file_that_is_none_is_refused_with_a_sentence_and_opens_nothing(string text, string said)
    {
        var folder = Directory.CreateTempSubdirectory("rapporteur-test-").FullName;
        var told = Path.Combine(folder, "consultation.json");
        await System.IO.File.WriteAllTextAsync(told, text);
        var refused = await Assert.ThrowsExactlyAsync<SettingException>(
            () => RunAsync(["open", told, told, "--data", folder, .. Settings]));
        StringAssert.Contains(refused.Message, said, StringComparison.Ordinal);
        await Assert.ThrowsExactlyAsync<SettingException>(
            () => RunAsync(["invite", "first-round", "officer", "--data", folder, .. Settings]));
        Directory.Delete(folder, recursive: true);
    }
}
