using System.Net;
using Rapporteur.Addin.Doors;
using Rapporteur.Addin.Tests.Running;

namespace Rapporteur.Addin.Tests.Doors;

[TestClass]
public sealed class RequestRateTests
{
    private const string Address = $"/api/v1/consultations/{RunningHost.Consultation}";

    [TestMethod]
    public async Task Who_asks_too_often_is_told_to_wait_and_nobody_else_is()
    {
        await using var host = await RunningHost.StartAsync(null, "--Limits:RequestsPerSecond", "5");
        var (hasty, other) = (host.As("kelvany-focal"), host.As("orvessa-focal"));

        // Twenty at once and five a second more: five hundred take no hundred seconds.
        HttpResponseMessage? refused = null;
        for (var n = 0; n < 500 && refused is null; n++)
        {
            var answer = await hasty.GetAsync(new Uri(Address, UriKind.Relative));
            refused = answer.StatusCode == HttpStatusCode.TooManyRequests ? answer : null;
        }

        Assert.IsNotNull(refused);
        StringAssert.Contains(await refused.Content.ReadAsStringAsync(), "\"code\":\"too-often\"", StringComparison.Ordinal);
        Assert.IsTrue(refused.Headers.RetryAfter?.Delta >= TimeSpan.FromSeconds(1));
        Assert.AreEqual(HttpStatusCode.OK, (await other.GetAsync(new Uri(Address, UriKind.Relative))).StatusCode);
        for (var n = 0; n < 40; n++)
        {
            Assert.AreEqual(HttpStatusCode.OK, (await hasty.GetAsync(new Uri("/health/live", UriKind.Relative))).StatusCode);
        }
    }

    [TestMethod]
    public async Task Nobodys_requests_are_counted_where_no_rate_is_set()
    {
        await using var host = await RunningHost.StartAsync();
        var person = host.As("kelvany-focal");
        for (var n = 0; n < 300; n++)
        {
            Assert.AreEqual(HttpStatusCode.OK, (await person.GetAsync(new Uri(Address, UriKind.Relative))).StatusCode);
        }
    }

    [TestMethod]
    public async Task In_a_chat_a_few_more_messages_wait_their_turn_the_rest_are_told_when_and_nobody_else_waits()
    {
        using var rate = new ChatRate(5);
        var turns = Enumerable.Range(0, 60).Select(_ => rate.WaitAsync("tenant/hasty", CancellationToken.None).AsTask()).ToList();
        var told = turns.Where(t => t.IsCompleted && t.Result is not null).ToList();
        Assert.HasCount(60 - 8 - 20, told);
        Assert.IsTrue(told.TrueForAll(t => t.Result >= 1));
        Assert.IsNull(await rate.WaitAsync("tenant/other", CancellationToken.None));
        Assert.IsNull(await turns.Find(t => !t.IsCompleted)!);
        using var uncounted = new ChatRate(null);
        Assert.IsNull(await uncounted.WaitAsync("tenant/hasty", CancellationToken.None));
    }
}
