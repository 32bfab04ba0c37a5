using System.Net;
using System.Text.Json;
using Rapporteur.Addin.Tests.Running;

namespace Rapporteur.Addin.Tests.Api;

/// <summary>A list read in pages is whole or refused: it never ends in silence because of what happened between two pages.</summary>
[TestClass]
public sealed class CursorTests
{
    private static RunningHost host = null!;

    [ClassInitialize]
    public static async Task StartAsync(TestContext context) => host = await RunningHost.StartAsync();

    [ClassCleanup]
    public static async Task StopAsync() => await host.DisposeAsync();

    [TestMethod]
    [DataRow("orvessa-focal", "kelvany-focal", "")]
    [DataRow("kelvany-focal", "kelvany-focal", "")]
    [DataRow("kelvany-focal", "kelvany-focal", "mine=true&")]
    [DataRow("secretariat-1", "kelvany-focal", "")]
    public async Task Every_comment_that_stands_is_on_some_page_although_each_cursor_was_withdrawn_meanwhile(string person, string author,
        string query)
    {
        var (reader, writer) = (Visitor.As(host, person), Visitor.As(host, author));
        for (var i = 0; i < 6; i++)
        {
            await writer.SentAsync($"sent {i}");
            await writer.SavedAsync($"saved {i}");
        }

        var expected = (await reader.CommentsAsync($"?{query}")).ConvertAll(Id);
        var seen = new List<string>();
        for (var after = ""; after is not null;)
        {
            var page = (await reader.GetAsync($"comments?{query}pageSize=1{after}")).Ok().Body;
            seen.AddRange(page.GetProperty("comments").EnumerateArray().Select(Id));
            after = page.TryGetProperty("next", out var next) ? $"&after={next.GetString()}" : null;
            if (after is not null && await writer.PostAsync($"comments/{next.GetString()}/withdraw") is { Code: "not-sent" })
            {
                (await writer.DeleteAsync($"comments/{next.GetString()}")).Is(HttpStatusCode.NoContent);
            }
        }

        CollectionAssert.AreEqual(expected, seen);
    }

    [TestMethod]
    public async Task A_cursor_that_never_was_one_is_refused_alike_whether_others_have_such_a_comment_or_not()
    {
        var hidden = await Visitor.As(host, "kelvany-focal").SavedAsync("unsent");
        foreach (var person in (string[])["orvessa-focal", "secretariat-1"])
        {
            foreach (var address in (string[])["comments", "comments?mine=true"])
            {
                var sign = address.Contains('?', StringComparison.Ordinal) ? '&' : '?';
                var unknown =
                    (await Visitor.As(host, person).GetAsync($"{address}{sign}after=nonsense"))
                        .Refused(HttpStatusCode.BadRequest, "bad-after");
                Assert.AreEqual(unknown.Raw, (await Visitor.As(host, person).GetAsync($"{address}{sign}after={hidden}")).Raw);
                (await Visitor.As(host, person).GetAsync($"{address}{sign}after=")).Refused(HttpStatusCode.BadRequest, "bad-after");
            }
        }
    }

    [TestMethod]
    public async Task The_audit_takes_a_cursor_up_to_its_last_line_and_refuses_one_beyond()
    {
        var office = Visitor.As(host, "secretariat-1");
        var lines = (await office.GetAsync("audit?pageSize=1")).Ok().Body.GetProperty("count").GetInt32();
        (await office.GetAsync($"audit?after={lines}")).Ok();
        foreach (var after in (string[])["1000000", "2147483647", "99999999999", "-1", "nonsense", ""])
        {
            (await office.GetAsync($"audit?after={after}")).Refused(HttpStatusCode.BadRequest, "bad-after");
        }
    }

    private static string Id(JsonElement comment) => comment.GetProperty("id").GetString()!;
}
