using System.Net;
using System.Text;
using Rapporteur.Addin.Tests.Running;

namespace Rapporteur.Addin.Tests.Api;

/// <summary>Lists of names on the running host: read and looked at, then taken; hostile files; who may know of them.</summary>
[TestClass]
public sealed class RollJourneyTests
{
    private static RunningHost host = null!;

    [ClassInitialize]
    public static async Task StartAsync(TestContext context) => host = await RunningHost.StartAsync();

    [ClassCleanup]
    public static async Task StopAsync()
    {
        host.Log.AssertQuiet();
        await host.DisposeAsync();
    }

    [TestMethod]
    public async Task A_pasted_list_is_read_and_shown_and_taken_only_when_somebody_says_so()
    {
        var secretariat = Visitor.As(host, "secretariat-1");
        var read = (await secretariat.PostAsync("attendance", Form(("text", "3 countries – Kelvany, the Isles and Kelvany")))).Ok().Body;
        Assert.AreEqual(3, read.GetProperty("lines").GetArrayLength());
        Assert.AreEqual("kelvany", read.GetProperty("lines")[0].GetProperty("delegation").GetString());
        Assert.Contains("“Kelvany” stands more than once", read.GetProperty("toVerify").ToString());
        Assert.DoesNotContain("A meeting of officials", (await secretariat.GetAsync("attendance")).Ok().Raw);

        var taken = (await secretariat.PostAsync("attendance", Form(("text", "Kelvany\nthe Isles"), ("take", "true"),
            ("meeting", "A meeting of officials"), ("place", "Harbour"), ("first", "2017-11-27"), ("last", "2017-11-28")))).Created();
        var list = (await Visitor.As(host, "chair-1").GetAsync("attendance")).Ok().Body.GetProperty("attendance").EnumerateArray()
            .Single(l => l.GetProperty("id").GetString() == taken.Text("taken"));
        Assert.AreEqual("2017-11-27", list.GetProperty("first").GetString());
        foreach (var outside in new[] { "kelvany-focal", "co-chair-1" })
        {
            (await Visitor.As(host, outside).GetAsync("attendance")).Refused(HttpStatusCode.Forbidden, "for-secretariat");
        }

        (await secretariat.PostAsync("attendance", Form(("text", "Kelvany"), ("take", "true"), ("meeting", "A meeting"))))
            .Refused(HttpStatusCode.BadRequest, "bad-day");
    }

    [TestMethod]
    public async Task A_file_that_is_too_long_is_refused_with_a_sentence_that_its_sender_can_read()
    {
        var secretariat = Visitor.As(host, "secretariat-1");
        foreach (var megabytes in new[] { 9, 30 })
        {
            using var form = new MultipartFormDataContent
            {
                { new ByteArrayContent(new byte[megabytes * 1_048_576]), "file", "names.csv" },
            };
            var said = (await secretariat.PostAsync("attendance", form)).Refused(HttpStatusCode.RequestEntityTooLarge, "too-large");
            Assert.Contains("8 MB", said.Raw);
        }
    }

    [TestMethod]
    public async Task Whoever_is_new_on_a_list_is_put_on_the_roster_with_a_name_from_a_day_on_for_who_is_there()
    {
        var secretariat = Visitor.As(host, "secretariat-1");
        const string table = "Delegation;Short name;Official name;Valid from;Person;E-mail;Role\n"
            + "Isles;Isles;Republic of the Isles;;I. One;one@isles.example;Focal point\n"
            + "Kelvany;New Kelvany;Republic of New Kelvany;2018-03-01;;;\n";
        var read = (await secretariat.PostAsync("roster", Form(("text", table)))).Ok().Body.GetProperty("roster");
        Assert.AreEqual("[\"Isles\"] [\"I. One\"] [\"New Kelvany\"]",
            $"{read.GetProperty("delegations")} {read.GetProperty("people")} {read.GetProperty("renamed")}");
        (await secretariat.PostAsync("roster", Form(("text", table), ("take", "true")))).Created();
        (await secretariat.PostAsync("roster", Form(("text", table), ("take", "true")))).Refused(HttpStatusCode.BadRequest, "no-names");
        var roster = (await secretariat.GetAsync("roster")).Ok().Body.GetProperty("delegations").EnumerateArray().ToList();
        Assert.IsTrue(roster.Exists(d => d.GetProperty("id").GetString() == "isles"));
        Assert.AreEqual("Kelvany",
            roster.Find(d => d.GetProperty("id").GetString() == "kelvany").GetProperty("shortName").GetString(), "before its day");
    }

    [TestMethod]
    [DataRow("names.csv", "4E E9 76", "no-list")]
    [DataRow("names.xlsx", "50 4B 03 04 00", "file-damaged")]
    [DataRow("names.csv", "EF BB BF", "no-names")]
    [DataRow("names.exe", "4D 5A 90 00 03 00", "no-list|no-names|")]
    public async Task A_file_that_is_no_list_is_refused_in_a_sentence(string name, string bytes, string code)
    {
        using var content = new ByteArrayContent(Convert.FromHexString(bytes.Replace(" ", "", StringComparison.Ordinal)));
        using var form = new MultipartFormDataContent { { content, "file", name } };
        var answer = await Visitor.As(host, "secretariat-1").PostAsync("attendance", form);
        Assert.Contains(answer.Code ?? "", code.Split('|'), answer.Raw);
    }

    [TestMethod]
    public async Task Five_thousand_rows_come_with_their_marks_of_order_and_direction_and_are_taken_whole()
    {
        var many = "\uFEFFName;Person\r\n" + string.Concat(Enumerable.Range(1, 5_000).Select(n => $"\u200FPlace {n};Person {n}\r\n"));
        using var form = new MultipartFormDataContent
        {
            { new ByteArrayContent(Encoding.UTF8.GetBytes(many)), "file", "names.csv" },
            { new StringContent("true"), "take" }, { new StringContent("Large"), "meeting" }, { new StringContent("2017-11-27"), "first" },
        };
        var taken = (await Visitor.As(host, "secretariat-1").PostAsync("attendance", form)).Created().Body;
        Assert.AreEqual(5_000, taken.GetProperty("lines").GetArrayLength());
        Assert.AreEqual("Place 1", taken.GetProperty("lines")[0].GetProperty("name").GetString());
    }

    private static FormUrlEncodedContent Form(params IEnumerable<(string Name, string Value)> fields) =>
        new(fields.Select(f => KeyValuePair.Create(f.Name, f.Value)));
}
