using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.StaticAssets;
using NodaTime;
using Rapporteur.Addin.Local;
using Rapporteur.Addin.Tests.Mailbox;
using Rapporteur.Addin.Tests.Running;

namespace Rapporteur.Addin.Tests.Isolation;

/// <summary>How a line of the table is asked for over HTTP.</summary>
internal static class Asking
{
    /// <summary>The address with its holes filled; <paramref name="asset"/> is one file of the pages.</summary>
    public static string Address(EndpointRow row, string consultation, string id, string asset) =>
        row.Name == "ASSET *" ? "/" + asset : row.Address
            .Replace("{c}", consultation, StringComparison.Ordinal)
            .Replace("{id}", id, StringComparison.Ordinal)
            .Replace("{reference}", id, StringComparison.Ordinal)
            .Replace("{number:int}", "99", StringComparison.Ordinal)
            .Replace("{milestone}", "m1", StringComparison.Ordinal)
            .Replace("{question}", "nosuchquestion", StringComparison.Ordinal)
            .Replace("{role}", "chair", StringComparison.Ordinal)
            .Replace("{verb}", "approve", StringComparison.Ordinal)
            .Replace("{number}", "77", StringComparison.Ordinal)
            .Replace("{passage}", "p005", StringComparison.Ordinal)
            .Replace("{language}", "fr", StringComparison.Ordinal)
            .Replace("{paper}", "compilation.docx", StringComparison.Ordinal)
            .Replace("{documentName}", "v1", StringComparison.Ordinal)
            .Replace("{ticket}", "none", StringComparison.Ordinal)
            .Replace("{**path}", "sites/root", StringComparison.Ordinal);

    public static HttpMethod Method(EndpointRow row) => row.Method is "ANY" or "ASSET" ? HttpMethod.Get : new HttpMethod(row.Method);

    /// <summary>One file of the pages that is served.</summary>
    public static string Asset(IEnumerable<EndpointDataSource> sources) =>
        sources.SelectMany(s => s.Endpoints).OfType<RouteEndpoint>()
            .First(e => e.Metadata.Any(m => m is StaticAssetDescriptor)).RoutePattern.RawText!;

    /// <summary>What is sent to it: the least that would be carried out.</summary>
    public static object? Body(EndpointRow row, string id, Instant now) => row.Name switch
    {
        "POST /api/v1/consultations/{c}/comments" or "PUT /api/v1/consultations/{c}/comments/{id}" => Visitor.Say("In the table."),
        "POST /api/v1/consultations/{c}/submissions" => new { comments = new[] { id }, saved = true },
        "POST /api/v1/consultations/{c}/submissions/on-behalf" =>
            new
            {
                delegation = "hadrune",
                arrived = "2017-11-28T09:00:00Z",
                sender = "embassy",
                comments = new[] { Visitor.Say("In the table.") }
            },
        "POST /api/v1/consultations/{c}/extensions" => new { day = "2018-01-05", why = "Holidays in several capitals." },
        "POST /api/v1/consultations/{c}/milestones" =>
            new { kind = "toBeAnnounced", what = "In the table", words = "to be announced", why = "In the table." },
        "POST /api/v1/consultations/{c}/milestones/{milestone}/clear" or "POST /api/v1/consultations/{c}/reminders/approve" =>
            new { version = 99 },
        "PUT /api/v1/consultations/{c}/reminders" => new { steps = new[] { new { kind = "closingDay" } }, at = "09:00:00" },
        "POST /api/v1/consultations/{c}/submissions/{reference}/considered" => new { considered = true, why = "In the table." },
        "POST /api/v1/consultations/{c}/meeting-comments" =>
            new { comment = Visitor.Say("In the table."), attribution = "several delegations" },
        "POST /api/v1/consultations/{c}/comments/{id}/clarification" => new { question = "Which one?" },
        "POST /api/v1/consultations/{c}/comments/{id}/notes" => new { text = "In the table." },
        "POST /api/v1/consultations/{c}/comments/{id}/stance" => new { supports = true },
        "POST /api/v1/consultations/{c}/comments/{id}/restore" => new { version = 1 },
        "PUT /api/v1/consultations/{c}/contributors" => new { paused = false },
        "POST /api/v1/consultations/{c}/comments/{id}/outcome" => new { outcome = "noted" },
        "POST /api/v1/consultations/{c}/comments/{id}/coding" => new { kinds = new[] { "clarify" } },
        "POST /api/v1/consultations/{c}/comments/{id}/points" => new { points = Array.Empty<object>() },
        "POST /api/v1/consultations/{c}/common-points" => new { comments = new[] { id } },
        "POST /api/v1/consultations/{c}/papers/{paper}" => new { step = "prepare" },
        "POST /api/v1/consultations/{c}/papers/contradictions" => new { comment = "nosuchcomment0000000", why = "It stands." },
        "POST /api/v1/consultations/{c}/questions" => new { question = "In the table?" },
        "POST /api/v1/consultations/{c}/questions/{question}/answer" => new { answer = "In the table." },
        "POST /api/v1/consultations/{c}/questions/{question}/clear" => new { number = 1 },
        "POST /pane/{c}/questions" => new FormUrlEncodedContent([new("question", "In the table?")]),
        "POST /reader/{c}/questions" => new FormUrlEncodedContent([new("words", "In the table?")]),
        "POST /reader/{c}/silence" => new FormUrlEncodedContent([new("silence", "nosuchsilence"), new("words", "In the table.")]),
        "POST /reader/{c}/papers" => new FormUrlEncodedContent([new("paper", "compilation.docx")]),
        "POST /reader/{c}/papers/step" => new FormUrlEncodedContent([new("id", "nosuchpaper"), new("step", "clear")]),
        "POST /reader/{c}/papers/settle" => new FormUrlEncodedContent([new("comment", "nosuchcomment0000000"), new("why", "So.")]),
        "POST /api/v1/consultations/{c}/attendance" or "POST /api/v1/consultations/{c}/roster" or "POST /desk/{c}/attendance"
            or "POST /desk/{c}/roster" => new FormUrlEncodedContent([new("text", "Kelvany, In the table"), new("first", "2017-11-27")]),
        "POST /desk/{c}/views" =>
            new FormUrlEncodedContent([new("do", "keep"), new("name", "Mine"), new("state", "q=one&sort=delegation")]),
        "POST /room/{c}/stage" => new FormUrlEncodedContent([new("passage", "p005")]),
        "POST /room/{c}/said" => new FormUrlEncodedContent(
            [new("passage", "p005"), new("text", "In the table."), new("who", "Several delegations")]),
        "POST /desk/{c}/roster/name" => new FormUrlEncodedContent(
            [new("delegation", "nosuch"), new("officialName", "In the table"), new("shortName", "In"), new("from", "2018-01-01")]),
        "POST /desk/{c}/roster/consent" => new FormUrlEncodedContent([new("delegation", "nosuch"), new("words", "In the table.")]),
        "POST /api/v1/consultations/{c}/outcomes" => new { comments = new[] { "nosuchcomment0000000" }, step = "circulate" },
        "POST /desk/{c}/comments/{id}/clarification" => new FormUrlEncodedContent([new("question", "Which one?")]),
        "POST /desk/{c}/people/invite" => new FormUrlEncodedContent([new("person", "kelvany-contributor")]),
        "POST /api/v1/consultations/{c}/returns" or "POST /pane/{c}/returns" or "POST /api/v1/consultations/{c}/drafts"
            or "POST /reader/{c}/drafts" or "POST /reader/{c}/languages"
            or "POST /api/v1/consultations/{c}/drafts/{number}/languages" => File(),
        "POST /pane/document" => new { paragraphs = Array.Empty<string>() },
        "POST /pane/{c}/place" => new { paragraphs = new[] { new { text = "In the table." } } },
        "POST /pane/{c}/changes" => new { author = "Anna", paragraphs = new[] { new { original = "In the table.", current = "In it." } } },
        "POST /api/messages" => new { type = "typing", channelId = "msteams", serviceUrl = "http://127.0.0.1:9" },
        "POST /api/v1/consultations/{c}/arrivals/{id}/file" =>
            new { delegation = "hadrune", comments = new[] { Visitor.Say("In the table.") } },
        "POST /api/v1/consultations/{c}/arrivals/{id}/write-back" => new { delegation = "kelvany", phrase = "none" },
        "POST /api/v1/consultations/{c}/arrivals/{id}/set-aside" => new { reason = "spam" },
        "POST /local/inbox" => Letters.Plain("In the table.").Content(),
        "POST /local/token" => new { person = "kelvany-focal" },
        "PUT /local/clock" => new { now = now.Plus(Duration.FromSeconds(1)).ToString() },
        "POST /graph/_local/faults" => new { nonsense = true },
        "PUT /graph/_upload/{id}" => new ByteArrayContent([1]),
        "POST /desk/{c}/read" => File(),
        "POST /desk/{c}/mail" => new MultipartFormDataContent
        {
            { new ByteArrayContent(Letters.Plain("In the table.").Bytes()), "file", "mail.eml" },
        },
        "POST /reader/{c}/reminders" => new FormUrlEncodedContent([new("wanted", "true")]),
        "POST /desk/{c}/mail/{id}/answer" => new FormUrlEncodedContent([new("text", "Yes.")]),
        "POST /desk/{c}/mail/{id}/write-back" =>
            new FormUrlEncodedContent([new("delegation", "kelvany"), new("phrase", "none")]),
        "POST /desk/{c}/mail/{id}/set-aside" => new FormUrlEncodedContent([new("reason", "Spam")]),
        "POST /pane/tickets" => new { path = $"/pane/{RunningHost.Consultation}/receipts/x" },
        _ when row.Name.StartsWith("POST /pane/", StringComparison.Ordinal) => new FormUrlEncodedContent(
            [new("text", "In the table."), new("place", """{"scope":"document"}"""), new("comment", id)]),
        _ when row.Name.StartsWith("POST /desk/", StringComparison.Ordinal) =>
            new FormUrlEncodedContent([new("text", "In the table."), new("scope", "document")]),
        "POST /reader/{c}/drafts/circulate" or "POST /reader/{c}/carried" or "POST /reader/{c}/languages/circulate"
            or "POST /reader/{c}/languages/settle" =>
            new FormUrlEncodedContent([new("number", "77"), new("to", "77")]),
        "POST /theme" or "POST /clock" or "POST /sign-in/local" or "POST /sign-out" => new FormUrlEncodedContent([]),
        _ => null,
    };

    public static MultipartFormDataContent File()
    {
        var file = new ByteArrayContent(Story.ZeroDraft());
        return new MultipartFormDataContent { { file, "file", "returned.docx" } };
    }
}
