using System.Net;
using System.Text.Json.Nodes;
using Microsoft.Extensions.Time.Testing;
using Rapporteur.Channels;
using Rapporteur.Teams.Protocol;

namespace Rapporteur.Addin.Tests.Bot;

[TestClass]
public class ConnectorTests
{
    private readonly FakeTimeProvider time = new(new DateTimeOffset(2017, 12, 1, 9, 0, 0, TimeSpan.Zero));

    private static Activity Message => new(new JsonObject { ["type"] = "message", ["text"] = "Saved." });

    [TestMethod]
    public async Task A_reply_goes_to_what_it_answers_with_a_token_for_the_bot_framework()
    {
        using var channel = new Channel(time);
        using var connector = channel.Connector();
        var reply = Message;
        reply.Json["replyToId"] = "1:2";
        var delivery = await RunAsync(connector.SendAsync(Channel.Service, "t", "a:b c", reply, default));
        Assert.AreEqual(new Handed(HandedState.Accepted) { Id = "a1" }, delivery);
        var (_, method, path, bearer, body) = channel.Received.Single();
        Assert.AreEqual("POST /emea/v3/conversations/a%3Ab%20c/activities/1%3A2", $"{method} {path}");
        Assert.AreEqual("for https://api.botframework.com/.default", bearer);
        Assert.AreEqual("Saved.", body!["text"]!.GetValue<string>());
    }

    [TestMethod]
    [DataRow("https://evil.example/")]
    [DataRow("http://smba.trafficmanager.net/emea/")]
    [DataRow("https://smba.trafficmanager.net.evil.example/")]
    [DataRow("https://smba.trafficmanager.net@evil.example/")]
    [DataRow("https://evilbotframework.com/")]
    [DataRow("http://127.0.0.1:1/")]
    [DataRow("file:///etc/passwd")]
    [DataRow("")]
    public async Task A_token_goes_to_no_address_that_is_not_the_channels(string service)
    {
        using var channel = new Channel(time);
        using var connector = channel.Connector();
        Assert.AreEqual(HandedState.Refused, (await RunAsync(connector.SendAsync(service, "t", "c", Message, default))).State);
        Assert.IsEmpty(channel.Received);
    }

    [TestMethod]
    public async Task Without_a_registration_only_this_machine_is_spoken_to_and_without_a_token()
    {
        using var channel = new Channel(time);
        using var connector = channel.Connector(app: null);
        Assert.AreEqual(HandedState.Accepted,
            (await RunAsync(connector.SendAsync("http://127.0.0.1:56150/_connector", "t", "c", Message, default))).State);
        Assert.IsNull(channel.Received.Single().Bearer);
        Assert.AreEqual(HandedState.Refused,
            (await RunAsync(connector.SendAsync("http://192.168.0.1/", "t", "c", Message, default))).State);
    }

    [TestMethod]
    [DataRow(HttpStatusCode.Forbidden, "{\"error\":{\"code\":\"BotNotInConversationRoster\"}}", HandedState.Refused,
        "BotNotInConversationRoster", 1)]
    [DataRow(HttpStatusCode.NotFound, "{\"error\":{\"code\":\"ConversationNotFound\"}}", HandedState.Refused, "ConversationNotFound", 1)]
    [DataRow(HttpStatusCode.RequestEntityTooLarge, "<html>", HandedState.Refused, "413", 1)]
    [DataRow(HttpStatusCode.InternalServerError, "", HandedState.InDoubt, null, 1)]
    [DataRow(HttpStatusCode.BadGateway, "", HandedState.InDoubt, null, 1)]
    [DataRow(HttpStatusCode.GatewayTimeout, "", HandedState.InDoubt, null, 1)]
    [DataRow(HttpStatusCode.PreconditionFailed, "{\"error\":{\"code\":\"PreconditionFailed\"}}", HandedState.NotNow, "PreconditionFailed",
        4)]
    [DataRow(HttpStatusCode.TooManyRequests, "{\"error\":{\"code\":\"Throttled\"}}", HandedState.NotNow, "Throttled", 4)]
    public async Task A_send_is_repeated_only_when_it_was_certainly_not_taken(HttpStatusCode status, string body, HandedState state,
        string? code, int tries)
    {
        using var channel = new Channel(time);
        using var connector = channel.Connector();
        for (var i = 0; i < tries; i++)
        {
            channel.Next(status, body);
        }

        var handed = await RunAsync(connector.SendAsync(Channel.Service, "t", "c", Message, default));
        Assert.AreEqual((state, code), (handed.State, handed.Code));
        Assert.AreEqual(status is HttpStatusCode.Forbidden or HttpStatusCode.NotFound, handed.Gone, "the way to that person");
        Assert.AreEqual(status is HttpStatusCode.TooManyRequests or >= HttpStatusCode.InternalServerError, handed.Fault is not null,
            "a fault of the whole channel");
        Assert.HasCount(tries, channel.Received);
    }

    [TestMethod]
    public async Task An_update_whose_answer_was_lost_is_repeated_and_a_send_is_not()
    {
        using var channel = new Channel(time);
        using var connector = channel.Connector();
        channel.Next(new HttpRequestException(HttpRequestError.ResponseEnded));
        Assert.AreEqual(HandedState.InDoubt, (await RunAsync(connector.SendAsync(Channel.Service, "t", "c", Message, default))).State);
        channel.Next(new HttpRequestException(HttpRequestError.ResponseEnded));
        Assert.AreEqual(HandedState.Accepted,
            (await RunAsync(connector.UpdateAsync(Channel.Service, "t", "c", "1", Message, default))).State);
        channel.Next(new HttpRequestException(HttpRequestError.ConnectionError));
        Assert.AreEqual(HandedState.Accepted, (await RunAsync(connector.SendAsync(Channel.Service, "t", "c", Message, default))).State);
        Assert.AreEqual("POST PUT PUT POST POST", string.Join(' ', channel.Received.Select(r => r.Method)));
    }

    [TestMethod]
    public async Task Retry_after_is_waited_for_in_that_conversation()
    {
        using var channel = new Channel(time);
        using var connector = channel.Connector();
        channel.Next(HttpStatusCode.TooManyRequests, retryAfter: "7");
        await RunAsync(connector.SendAsync(Channel.Service, "t", "c", Message, default));
        Assert.IsGreaterThanOrEqualTo(TimeSpan.FromSeconds(7), channel.Received[1].At - channel.Received[0].At);
    }

    [TestMethod]
    public async Task A_refusal_for_pace_holds_the_tenant_back_and_slows_it_down_for_a_while()
    {
        using var channel = new Channel(time);
        using var connector = channel.Connector();
        channel.Next(HttpStatusCode.TooManyRequests, retryAfter: "7");
        await RunAsync(connector.SendAsync(Channel.Service, "t", "first", Message, default));
        var held = connector.SendAsync(Channel.Service, "t", "second", Message, default);
        await RunAsync(Task.WhenAll(held, connector.SendAsync(Channel.Service, "other", "third", Message, default)));
        var at = channel.Received.ToLookup(r => r.Path.Split('/')[^2], r => r.At);
        Assert.IsGreaterThanOrEqualTo(at["first"].First().AddSeconds(7), at["second"].Single());

        var before = channel.Received.Count;
        await RunAsync(
            Task.WhenAll(Enumerable.Range(0, 200).Select(i => connector.SendAsync(Channel.Service, "t", $"c{i}", Message, default))));
        var slowed = channel.Received.Skip(before).Select(r => r.At).ToList();
        Assert.IsGreaterThanOrEqualTo(TimeSpan.FromSeconds(1.06), slowed[50] - slowed[0], "fifty take longer than before");
    }

    [TestMethod]
    public async Task No_conversation_and_no_tenant_ever_gets_more_than_its_limits()
    {
        using var channel = new Channel(time);
        using var connector = channel.Connector();
        var all =
            Enumerable.Range(0, 240).Select(i => connector.SendAsync(Channel.Service, "t", i < 80 ? "busy" : $"c{i}", Message, default))
                .ToList();
        await RunAsync(Task.WhenAll(all));
        Assert.IsTrue(all.TrueForAll(d => d.Result.State == HandedState.Accepted));
        Within(channel.Received.Select(r => r.At), (50, 1));
        Within(channel.Received.Where(r => r.Path.Contains("/busy/", StringComparison.Ordinal)).Select(r => r.At), (7, 1), (8, 2),
            (60, 30));
    }

    [TestMethod]
    public async Task Sends_that_travel_for_however_long_never_reach_the_channel_closer_than_its_limits()
    {
        using var channel = new Channel(time) { Travel = n => TimeSpan.FromMilliseconds(n % 5 * 370) };
        using var connector = channel.Connector();
        await RunAsync(
            Task.WhenAll(
                Enumerable.Range(0, 160)
                    .Select(i => connector.SendAsync(Channel.Service, "t", i < 40 ? "busy" : $"c{i}", Message, default))));
        Within(channel.Received.Select(r => r.At), (50, 1));
        Within(channel.Received.Where(r => r.Path.Contains("/busy/", StringComparison.Ordinal)).Select(r => r.At), (7, 1), (8, 2),
            (60, 30));
    }

    [TestMethod]
    public async Task A_send_takes_room_until_its_answer_came_and_the_span_after_that_passed()
    {
        using var pace = new Pace(time, (2, TimeSpan.FromSeconds(1)));
        var (first, second) = (await TurnAsync(pace), await TurnAsync(pace));
        var third = TurnAsync(pace);
        time.Advance(TimeSpan.FromMinutes(1));
        Assert.IsFalse(third.IsCompleted, "two are under way");
        second.Dispose();
        var begin = time.GetUtcNow();
        (await RunAsync(third)).Dispose();
        first.Dispose();
        Assert.IsGreaterThanOrEqualTo(TimeSpan.FromSeconds(1), time.GetUtcNow() - begin);
    }

    [TestMethod]
    public async Task A_personal_chat_is_opened_with_one_member_and_its_tenant()
    {
        using var channel = new Channel(time);
        using var connector = channel.Connector();
        channel.Next(HttpStatusCode.Created, "{\"id\":\"a:chat\"}");
        Assert.AreEqual("a:chat", (await RunAsync(connector.CreateConversationAsync(Channel.Service, "t", "29:x", default))).Id);
        var (_, _, path, _, body) = channel.Received.Single();
        Assert.AreEqual("/emea/v3/conversations", path);
        Assert.AreEqual("29:x", body!["members"]![0]!["id"]!.GetValue<string>());
        Assert.AreEqual("t", body["tenantId"]!.GetValue<string>());
        Assert.IsFalse(body["isGroup"]!.GetValue<bool>());
    }

    private static Task<IDisposable> TurnAsync(Pace pace) => pace.WaitAsync(null, CancellationToken.None);

    private static void Within(IEnumerable<DateTimeOffset> sends, params (int Sends, int Seconds)[] limits)
    {
        var at = sends.Order().ToList();
        foreach (var (most, seconds) in limits)
        {
            for (var i = most; i < at.Count; i++)
            {
                Assert.IsGreaterThanOrEqualTo(TimeSpan.FromSeconds(seconds), at[i] - at[i - most], $"{most} in {seconds} s");
            }
        }
    }

    // Time is moved on for as long as somebody waits for it.
    private async Task<T> RunAsync<T>(Task<T> work)
    {
        while (!work.IsCompleted)
        {
            time.Advance(TimeSpan.FromMilliseconds(5));
            for (var turns = 0; turns < 16; turns++)
            {
                await Task.WhenAny(work, Task.Run(() => { }));
            }
        }

        return await work;
    }
}
