using System.Net;
using System.Net.Http.Headers;
using System.Text;
using Rapporteur.Addin.Tests.Running;
using Rapporteur.Consultations;

namespace Rapporteur.Addin.Tests.BadInput;

/// <summary>Whatever is sent, the answer is a sentence with a code, and nothing is half-done.</summary>
[TestClass]
public sealed class BadInputTests
{
    private static readonly string Deep = string.Concat(Enumerable.Repeat("[", 5_000));

    private static RunningHost host = null!;
    private static Visitor focal = null!;
    private static Visitor secretariat = null!;
    private static string comment = "";

    [ClassInitialize]
    public static async Task StartAsync(TestContext context)
    {
        host = await RunningHost.StartAsync();
        focal = Visitor.As(host, "kelvany-focal");
        secretariat = Visitor.As(host, "secretariat-1");
        comment = await focal.SavedAsync("Stands while others are refused.");
    }

    [ClassCleanup]
    public static async Task StopAsync()
    {
        host.Log.AssertQuiet();
        await host.DisposeAsync();
    }

    /// <summary>Every address that reads a body, with somebody who may use it.</summary>
    public static IEnumerable<object[]> Writes =>
    [
        ["POST", "comments", "focal"],
        ["PUT", "comments/{id}", "focal"],
        ["POST", "comments/{id}/approve", "focal"],
        ["POST", "comments/{id}/clarification", "focal"],
        ["POST", "submissions", "focal"],
        ["POST", "submissions/on-behalf", "secretariat"],
        ["POST", "meeting-comments", "secretariat"],
        ["POST", "/local/token", "link"],
        ["PUT", "/local/clock", "link"],
        ["POST", "/pane/document", "focal"],
        ["POST", "/pane/call-for-action/place", "focal"],
    ];

    [TestMethod]
    [DynamicData(nameof(Writes))]
    public async Task A_body_that_is_no_JSON_of_ours_is_refused(string method, string address, string who)
    {
        string[] bodies =
        [
            "{", "}", "[", "nonsense", "\"text\"", "17", "true", "[]", "[{}]", "{\"text\":}", "{\"text\":\"a\",}", "{'text':'a'}", "{}{}",
            "\u0000", "\ufeff{", "NaN",
            "{\"text\":\"\\ud800\",\"now\":\"\\ud800\",\"person\":\"\\udc00\"}", Deep, "{\"comment\":" + Deep, "{\"places\":" + Deep,
            "{\"text\":\"\u0001\"}", "null",
        ];
        foreach (var body in bodies.Where(b => !(OnlyARevision(address) && b.Contains("ud800", StringComparison.Ordinal))))
        {
            await RefusedAsync(method, address, who, Json(body), body);
        }
    }

    [TestMethod]
    [DynamicData(nameof(Writes))]
    public async Task Bytes_that_are_no_text_are_refused(string method, string address, string who)
    {
        byte[] inText =
            OnlyARevision(address) ? [.. "{\"revision\":"u8, 0xc3, 0x28, .. "}"u8] : [.. "{\"text\":\""u8, 0xc3, 0x28, .. "\"}"u8];
        foreach (var bytes in (byte[][])[inText, [0xff, 0xfe], [0x7b, 0xc3, 0x28, 0x7d], [0x00], [0x80]])
        {
            await RefusedAsync(method, address, who, new ByteArrayContent(bytes) { Headers = { ContentType = new("application/json") } },
                Convert.ToHexString(bytes));
        }
    }

    [TestMethod]
    [DynamicData(nameof(Writes))]
    public async Task Another_content_type_is_refused_as_such(string method, string address, string who)
    {
        foreach (var type in (string[])["text/plain", "application/xml", "application/x-www-form-urlencoded",
            "multipart/form-data; boundary=x", "application/octet-stream"])
        {
            var content =
                new StringContent("{\"text\":\"a\"}", Encoding.UTF8) { Headers = { ContentType = MediaTypeHeaderValue.Parse(type) } };
            (await RefusedAsync(method, address, who, content, type)).Refused(HttpStatusCode.UnsupportedMediaType, "not-json");
        }

        var untyped = new ByteArrayContent("{\"text\":\"a\"}"u8.ToArray());
        (await RefusedAsync(method, address, who, untyped, "no type")).Refused(HttpStatusCode.UnsupportedMediaType, "not-json");
        (await RefusedAsync(method, address, who, new Chunked("{\"text\":\"a\"}", "text/plain"), "chunked"))
            .Refused(HttpStatusCode.UnsupportedMediaType, "not-json");
    }

    [TestMethod]
    [DynamicData(nameof(Writes))]
    public async Task A_body_beyond_the_limit_is_refused_before_it_is_understood(string method, string address, string who)
    {
        var huge = $"{{\"text\":\"{new string('a', 1_100_000)}\"}}";
        (await RefusedAsync(method, address, who, Json(huge), "1.1 MB")).Refused(HttpStatusCode.RequestEntityTooLarge, "too-large");
        (await RefusedAsync(method, address, who, new Chunked(huge, "application/json"), "1.1 MB in chunks"))
            .Refused(HttpStatusCode.RequestEntityTooLarge, "too-large");
    }

    [TestMethod]
    [DataRow("{\"text\":1,\"places\":[{\"scope\":\"document\"}]}")]
    [DataRow("{\"text\":null,\"places\":[{\"scope\":\"document\"}]}")]
    [DataRow("{\"text\":\"a\"}")]
    [DataRow("{\"text\":\"a\",\"places\":null}")]
    [DataRow("{\"text\":\"a\",\"places\":[]}")]
    [DataRow("{\"text\":\"a\",\"places\":[null]}")]
    [DataRow("{\"text\":\"a\",\"places\":{}}")]
    [DataRow("{\"text\":\"a\",\"places\":[[]]}")]
    [DataRow("{\"text\":\"a\",\"places\":[\"document\"]}")]
    [DataRow("{\"text\":\"a\",\"places\":[{\"scope\":\"planet\"}]}")]
    [DataRow("{\"text\":\"a\",\"places\":[{\"scope\":0}]}")]
    [DataRow("{\"text\":\"a\",\"places\":[{\"scope\":\"document, section\"}]}")]
    [DataRow("{\"text\":\"a\",\"places\":[{\"scope\":\"passage\"}]}")]
    [DataRow("{\"text\":\"a\",\"places\":[{\"scope\":\"passage\",\"passage\":\"p9999\"}]}")]
    [DataRow("{\"text\":\"a\",\"places\":[{\"scope\":\"passage\",\"passage\":7}]}")]
    [DataRow("{\"text\":\"a\",\"places\":[{\"scope\":\"words\",\"passage\":\"p010\"}]}")]
    [DataRow("{\"text\":\"a\",\"places\":[{\"scope\":\"words\",\"passage\":\"p010\",\"quotation\":{}}]}")]
    [DataRow("{\"text\":\"a\",\"places\":[{\"scope\":\"words\",\"passage\":\"p010\",\"quotation\":{\"exact\":\"\"}}]}")]
    [DataRow("{\"text\":\"a\",\"places\":[{\"scope\":\"words\",\"passage\":\"p010\",\"quotation\":{\"exact\":\"words that stand nowhere at all\"}}]}")]
    [DataRow("{\"text\":\"a\",\"places\":[{\"scope\":\"words\",\"passage\":\"p010\",\"quotation\":\"exact\"}]}")]
    [DataRow("{\"text\":\"a\",\"places\":[{\"scope\":\"term\",\"term\":\" \"}]}")]
    [DataRow("{\"text\":\"a\",\"places\":[{\"scope\":\"term\",\"term\":\"\\u0000\"}]}")]
    [DataRow("{\"text\":\"a\",\"places\":[{\"scope\":\"document\",\"passage\":\"p9999\"}]}")]
    [DataRow("{\"text\":\"a\",\"places\":[{\"scope\":\"document\",\"passage\":\"\\u0000\"}]}")]
    [DataRow("{\"text\":\"a\",\"kinds\":[null],\"places\":[{\"scope\":\"document\"}]}")]
    [DataRow("{\"text\":\"a\",\"kinds\":[\"praise\"],\"places\":[{\"scope\":\"document\"}]}")]
    [DataRow("{\"text\":\"a\",\"kinds\":[1],\"places\":[{\"scope\":\"document\"}]}")]
    [DataRow("{\"text\":\"a\",\"kinds\":[\"add, delete\"],\"places\":[{\"scope\":\"document\"}]}")]
    [DataRow("{\"text\":\"a\",\"alternatives\":[\"\\u0007\"],\"places\":[{\"scope\":\"document\"}]}")]
    [DataRow("{\"text\":\"a\",\"alternatives\":\"b\",\"places\":[{\"scope\":\"document\"}]}")]
    [DataRow("{\"text\":\"a\",\"onBehalfOf\":[\"\\ud800\"],\"places\":[{\"scope\":\"document\"}]}")]
    [DataRow("{\"text\":\"a\",\"onBehalfOf\":[7],\"places\":[{\"scope\":\"document\"}]}")]
    [DataRow("{\"text\":\"a\",\"language\":\"\\u001b\",\"places\":[{\"scope\":\"document\"}]}")]
    [DataRow("{\"text\":\"a\",\"condition\":\"\\udc00\",\"places\":[{\"scope\":\"document\"}]}")]
    [DataRow("{\"text\":\"a\",\"existingWording\":\"\\u0000\",\"places\":[{\"scope\":\"document\"}]}")]
    [DataRow("{\"text\":\"a\",\"proposedWording\":\"\\uffff\",\"places\":[{\"scope\":\"document\"}]}")]
    [DataRow("{\"text\":\"a\\ud800b\",\"places\":[{\"scope\":\"document\"}]}")]
    [DataRow("{\"text\":\"\\u0000\",\"places\":[{\"scope\":\"document\"}]}")]
    [DataRow("{\"text\":\" \\n \",\"places\":[{\"scope\":\"document\"}]}")]
    [DataRow("{\"text\":\"a\",\"draft\":1,\"places\":[{\"scope\":\"document\"}]}")]
    [DataRow("{\"text\":\"a\",\"draft\":-1,\"places\":[{\"scope\":\"document\"}]}")]
    [DataRow("{\"text\":\"a\",\"draft\":99999999999,\"places\":[{\"scope\":\"document\"}]}")]
    [DataRow("{\"text\":\"a\",\"draft\":0.5,\"places\":[{\"scope\":\"document\"}]}")]
    [DataRow("{\"text\":\"a\",\"draft\":\"0\",\"places\":[{\"scope\":\"document\"}]}")]
    [DataRow("{\"text\":\"a\",\"submit\":\"yes\",\"places\":[{\"scope\":\"document\"}]}")]
    [DataRow("{\"text\":\"a\",\"return\":\"R-0000-0000-0000\",\"places\":[{\"scope\":\"document\"}]}", "POST")]
    [DataRow("{\"text\":\"a\",\"return\":\"\\u0000\",\"places\":[{\"scope\":\"document\"}]}", "POST")]
    [DataRow("{\"text\":\"a\",\"revision\":77,\"places\":[{\"scope\":\"document\"}]}", "PUT")]
    public async Task A_comment_that_is_not_one_is_refused_wherever_it_is_written(string body, string only = "POST PUT BEHALF MEETING")
    {
        if (only.Contains("POST", StringComparison.Ordinal))
        {
            await RefusedAsync("POST", "comments", "focal", Json(body), body);
            await RefusedAsync("POST", "comments", "focal", Json(body.Insert(1, "\"submit\":true,")), body);
        }

        if (only.Contains("PUT", StringComparison.Ordinal))
        {
            await RefusedAsync("PUT", "comments/{id}", "focal", Json(body), body);
        }

        if (only.Contains("BEHALF", StringComparison.Ordinal))
        {
            const string Good = "{\"text\":\"good\",\"places\":[{\"scope\":\"document\"}]}";
            await RefusedAsync("POST", "submissions/on-behalf", "secretariat",
                Json($"{{\"delegation\":\"hadrune\",\"arrived\":\"2017-11-28T09:00:00Z\",\"sender\":\"embassy\",\"comments\":[{Good},{body}]}}"), body);
            await RefusedAsync("POST", "meeting-comments", "secretariat", Json($"{{\"comment\":{body},\"attribution\":\"one\"}}"), body);
        }
    }

    [TestMethod]
    [DataRow("POST", "submissions", "focal", "{\"coments\":[\"{id}\"],\"saved\":true}")]
    [DataRow("POST", "submissions", "focal", "{\"comments\":[null]}")]
    [DataRow("POST", "submissions", "focal", "{\"comments\":[\"\"]}")]
    [DataRow("POST", "submissions", "focal", "{\"comments\":[]}")]
    [DataRow("POST", "submissions", "focal", "{\"comments\":[\"nosuchcomment0000000\"]}")]
    [DataRow("POST", "submissions", "focal", "{\"comments\":[\"\\u0000\"]}")]
    [DataRow("POST", "submissions", "focal", "{\"comments\":[\"{id}\",null],\"saved\":true}")]
    [DataRow("POST", "submissions", "focal", "{\"comments\":[\"{id}\",\"nosuchcomment0000000\"],\"saved\":true}")]
    [DataRow("POST", "submissions", "focal", "{\"comments\":\"{id}\"}")]
    [DataRow("POST", "submissions", "focal", "{\"comments\":[\"{id}\"],\"saved\":\"true\"}")]
    [DataRow("POST", "submissions", "focal", "{\"comments\":[\"{id}\"],\"saved\":true,\"note\":\"\\u0000\"}")]
    [DataRow("POST", "submissions", "focal", "{\"comments\":[\"{id}\"],\"saved\":true,\"note\":7}")]
    [DataRow("POST", "submissions", "focal", "{\"comments\":[\"{id}\"],\"saved\":true,\"none\":true}")]
    [DataRow("POST", "comments/{id}/approve", "focal", "{\"revision\":2}")]
    [DataRow("POST", "comments/{id}/approve", "focal", "{\"revision\":\"1\"}")]
    [DataRow("POST", "comments/{id}/approve", "focal", "{\"revision\":1.5}")]
    [DataRow("POST", "comments/{id}/clarification", "secretariat", "{}")]
    [DataRow("POST", "comments/{id}/clarification", "secretariat", "{\"question\":7}")]
    [DataRow("POST", "comments/{id}/clarification", "secretariat", "{\"question\":\"a\",\"answer\":\"a\"}")]
    [DataRow("POST", "comments/{id}/clarification", "focal", "{\"answer\":\"\\u0000\"}")]
    [DataRow("POST", "comments/{id}/clarification", "focal", "{\"answer\":\"a\",\"number\":\"1\"}")]
    [DataRow("POST", "submissions/on-behalf", "secretariat", "{}")]
    [DataRow("POST", "submissions/on-behalf", "secretariat", "{\"delegation\":null,\"arrived\":null}")]
    [DataRow("POST", "submissions/on-behalf", "secretariat",
        "{\"delegation\":\"hadrune\",\"arrived\":\"yesterday\",\"sender\":\"e\",\"none\":true}")]
    [DataRow("POST", "submissions/on-behalf", "secretariat",
        "{\"delegation\":\"hadrune\",\"arrived\":\"2017-11-28\",\"sender\":\"e\",\"none\":true}")]
    [DataRow("POST", "submissions/on-behalf", "secretariat",
        "{\"delegation\":\"hadrune\",\"arrived\":1511859600,\"sender\":\"e\",\"none\":true}")]
    [DataRow("POST", "submissions/on-behalf", "secretariat",
        "{\"delegation\":\"hadrune\",\"arrived\":\"2017-11-28T09:00:00Z\",\"sender\":\"e\",\"comments\":[null]}")]
    [DataRow("POST", "submissions/on-behalf", "secretariat",
        "{\"delegation\":\"hadrune\",\"arrived\":\"2017-11-28T09:00:00Z\",\"sender\":\"e\",\"comments\":[]}")]
    [DataRow("POST", "submissions/on-behalf", "secretariat",
        "{\"delegation\":\"hadrune\",\"arrived\":\"2017-11-28T09:00:00Z\",\"sender\":\"\\u0000\",\"none\":true}")]
    [DataRow("POST", "submissions/on-behalf", "secretariat",
        "{\"delegation\":\"hadrune\",\"arrived\":\"2017-11-28T09:00:00Z\",\"sender\":\"e\",\"channel\":\"\\ud800\",\"none\":true}")]
    [DataRow("POST", "submissions/on-behalf", "secretariat",
        "{\"delegation\":\"\\u0000\",\"arrived\":\"2017-11-28T09:00:00Z\",\"sender\":\"e\",\"none\":true}")]
    [DataRow("POST", "submissions/on-behalf", "secretariat",
        "{\"delegation\":\"hadrune\",\"arrived\":\"2017-11-28T09:00:00Z\",\"sender\":\"e\",\"none\":true,\"original\":{\"hash\":\"../../x\"}}")]
    [DataRow("POST", "submissions/on-behalf", "secretariat",
        "{\"delegation\":\"hadrune\",\"arrived\":\"2017-11-28T09:00:00Z\",\"sender\":\"e\",\"none\":true,\"original\":{\"hash\":\"0000000000000000000000000000000000000000000000000000000000000000\"}}")]
    [DataRow("POST", "submissions/on-behalf", "secretariat",
        "{\"delegation\":\"hadrune\",\"arrived\":\"2017-11-28T09:00:00Z\",\"sender\":\"e\",\"none\":true,\"original\":{}}")]
    [DataRow("POST", "meeting-comments", "secretariat", "{}")]
    [DataRow("POST", "meeting-comments", "secretariat", "{\"comment\":null,\"attribution\":\"one\"}")]
    [DataRow("POST", "meeting-comments", "secretariat", "{\"comment\":{\"text\":\"a\",\"places\":[{\"scope\":\"document\"}]}}")]
    [DataRow("POST", "meeting-comments", "secretariat",
        "{\"comment\":{\"text\":\"a\",\"places\":[{\"scope\":\"document\"}]},\"attribution\":\"\\u0000\"}")]
    [DataRow("POST", "meeting-comments", "secretariat",
        "{\"comment\":{\"text\":\"a\",\"places\":[{\"scope\":\"document\"}]},\"attribution\":\"x\",\"paragraph\":\"\\ud800\"}")]
    [DataRow("POST", "meeting-comments", "secretariat",
        "{\"comment\":{\"text\":\"a\",\"places\":[{\"scope\":\"document\"}]},\"delegation\":\"atlantis\"}")]
    [DataRow("POST", "/local/token", "link", "{}")]
    [DataRow("POST", "/local/token", "link", "{\"person\":null}")]
    [DataRow("POST", "/local/token", "link", "{\"person\":7}")]
    [DataRow("POST", "/local/token", "link", "{\"person\":\"nobody\"}")]
    [DataRow("POST", "/local/token", "link", "{\"person\":\"kelvany-focal\",\"person\":\"secretariat-1\"}")]
    [DataRow("PUT", "/local/clock", "link", "{}")]
    [DataRow("PUT", "/local/clock", "link", "{\"now\":\"tomorrow\"}")]
    [DataRow("PUT", "/local/clock", "link", "{\"now\":\"2017-12-22\"}")]
    [DataRow("PUT", "/local/clock", "link", "{\"now\":\"1917-12-22T00:00:00Z\"}")]
    [DataRow("PUT", "/local/clock", "link", "{\"now\":\"9999-12-31T23:59:59Z\"}")]
    [DataRow("PUT", "/local/clock", "link", "{\"now\":7}")]
    [DataRow("POST", "/pane/document", "focal", "{}")]
    [DataRow("POST", "/pane/document", "focal", "{\"paragraphs\":null}")]
    [DataRow("POST", "/pane/document", "focal", "{\"paragraphs\":[null]}")]
    [DataRow("POST", "/pane/document", "focal", "{\"paragraphs\":[\"The text itself\"]}")]
    [DataRow("POST", "/pane/document", "focal", "{\"paragraphs\":[\"0123456789ABCDEF\"]}")]
    [DataRow("POST", "/pane/document", "focal", "{\"paragraphs\":[],\"mark\":{}}")]
    [DataRow("POST", "/pane/document", "focal", "{\"paragraphs\":[],\"mark\":{\"consultation\":\"c\",\"number\":\"0\",\"hash\":\"h\"}}")]
    [DataRow("POST", "/pane/call-for-action/place", "focal", "{}")]
    [DataRow("POST", "/pane/call-for-action/place", "focal", "{\"paragraphs\":[]}")]
    [DataRow("POST", "/pane/call-for-action/place", "focal", "{\"paragraphs\":[null]}")]
    [DataRow("POST", "/pane/call-for-action/place", "focal", "{\"paragraphs\":[{\"text\":7}]}")]
    [DataRow("POST", "/pane/call-for-action/place", "focal", "{\"paragraphs\":[{\"text\":\"a\",\"markers\":\"_Rap0_p001\"}]}")]
    [DataRow("POST", "/pane/call-for-action/place", "focal", "{\"draft\":7,\"paragraphs\":[{\"text\":\"a\"}]}")]
    [DataRow("POST", "/pane/call-for-action/place", "focal", "{\"draft\":-1,\"paragraphs\":[{\"text\":\"a\"}]}")]
    public async Task Wrong_values_are_refused(string method, string address, string who, string body) =>
        await RefusedAsync(method, address, who, Json(body.Replace("{id}", comment, StringComparison.Ordinal)), body);

    [TestMethod]
    public async Task Too_much_in_one_comment_is_refused_however_it_is_spread()
    {
        var long_ = new string('x', 25_000);
        var places = string.Join(',', Enumerable.Repeat("{\"scope\":\"document\"}", 10_000));
        string[] bodies =
        [
            $"{{\"text\":\"{long_}\",\"places\":[{{\"scope\":\"document\"}}]}}",
            $"{{\"text\":\"a\",\"language\":\"{long_}\",\"places\":[{{\"scope\":\"document\"}}]}}",
            $"{{\"text\":\"a\",\"places\":[{{\"scope\":\"term\",\"term\":\"{long_}\"}}]}}",
            $"{{\"text\":\"a\",\"places\":[{places}]}}",
            $"{{\"text\":\"{string.Concat(Enumerable.Repeat("\\u0041", 25_000))}\",\"places\":[{{\"scope\":\"document\"}}]}}",
            $"{{\"text\":\"{string.Concat(Enumerable.Repeat("\\n\\\"", 11_990))}\",\"places\":[{{\"scope\":\"document\"}}]}}",
        ];
        foreach (var body in bodies)
        {
            await RefusedAsync("POST", "comments", "focal", Json(body), body[..60]);
            await RefusedAsync("POST", "comments", "focal", Json(body.Insert(1, "\"submit\":true,")), body[..60]);
            await RefusedAsync("PUT", "comments/{id}", "focal", Json(body), body[..60]);
        }

        await RefusedAsync("POST", "submissions", "focal", Json($"{{\"comments\":[\"{comment}\"],\"saved\":true,\"note\":\"{long_}\"}}"),
            "note");
        var many = string.Join(',', Enumerable.Repeat("{\"text\":\"a\",\"places\":[{\"scope\":\"document\"}]}", 2_000));
        await RefusedAsync("POST", "submissions/on-behalf", "secretariat",
            Json($"{{\"delegation\":\"hadrune\",\"arrived\":\"2017-11-28T09:00:00Z\",\"sender\":\"embassy\",\"comments\":[{many}]}}"),
            "2000 comments");
        foreach (var field in (string[])["sender", "channel", "note"])
        {
            await RefusedAsync("POST", "submissions/on-behalf", "secretariat",
                Json($"{{\"{field}\":\"{long_}{long_}\",\"delegation\":\"hadrune\",\"arrived\":\"2017-11-28T09:00:00Z\",\"{(field == "sender" ? "x" : "sender")}\":\"e\",\"none\":true}}"), field);
        }

        foreach (var field in (string[])["attribution", "paragraph"])
        {
            await RefusedAsync("POST", "meeting-comments", "secretariat",
                Json($"{{\"comment\":{{\"text\":\"a\",\"places\":[{{\"scope\":\"document\"}}]}},\"{field}\":\"{long_}{long_}\",\"{(field == "attribution" ? "x" : "attribution")}\":\"e\"}}"), field);
        }
    }

    [TestMethod]
    public async Task A_document_or_a_selection_that_is_too_large_is_refused()
    {
        var prints = string.Join(',', Enumerable.Repeat("\"0123456789abcdef\"", 20_001));
        Assert.AreEqual("bad-document",
            (await RefusedAsync("POST", "/pane/document", "focal", Json($"{{\"paragraphs\":[{prints}]}}"), "20,001 paragraphs")).Code);
        foreach (var selection in (string[])[
            string.Join(',', Enumerable.Repeat("{\"text\":\"a\"}", 51)),
            $"{{\"text\":\"{new string('x', 30_001)}\"}}",
            $"{{\"text\":\"a\",\"after\":\"{new string('x', 30_001)}\"}}",
            $"{{\"text\":\"a\",\"markers\":[{string.Join(',', Enumerable.Repeat("\"_Rap0_p001\"", 101))}]}}"])
        {
            Assert.AreEqual("bad-selection",
                (await RefusedAsync("POST", "/pane/call-for-action/place", "focal", Json($"{{\"paragraphs\":[{selection}]}}"),
                    selection[..12])).Code);
        }
    }

    [TestMethod]
    [DataRow("a b")]
    [DataRow("129")]
    public async Task A_client_id_that_cannot_be_kept_is_refused(string key)
    {
        key = key == "129" ? new string('k', 129) : key;
        foreach (var (method, address) in ((string, string)[])[("POST", "comments"), ("POST", "submissions"), ("DELETE", "comments/{id}"),
            ("POST", "comments/{id}/withdraw")])
        {
            Assert.AreEqual("bad-client-id",
                (await RefusedAsync(method, address, "focal",
                    method == "POST" ? Json("{\"text\":\"a\",\"places\":[{\"scope\":\"document\"}]}") : null, key, key)).Code);
        }
    }

    [TestMethod]
    public async Task Ids_of_any_shape_are_no_comment()
    {
        foreach (var id in (string[])["x", new('a', 4_000), "%0a", "..%2f..%2fetc", "%F0%9F%98%80", "%ud800", "%ff", "'", "%22", "<script>",
            "a%20b", "COM1"])
        {
            foreach (var (method, tail) in ((string, string)[])[("GET", ""), ("PUT", ""), ("DELETE", ""), ("POST", "/approve"),
                ("POST", "/withdraw"), ("POST", "/align"), ("POST", "/dissociate")])
            {
                var body = method is "PUT" or "POST" ? Json("{\"text\":\"a\",\"places\":[{\"scope\":\"document\"}]}") : null;
                var answer = await RefusedAsync(method, $"comments/{id}{tail}", "focal", body, id);
                Assert.Contains(answer.Status, (HttpStatusCode[])[HttpStatusCode.NotFound, HttpStatusCode.BadRequest],
                    $"{method} {id}: {answer.Raw}");
            }
        }

        foreach (var c in (string[])["none", "Call-For-Action", "call-for-action%01", new('a', 65), "..", "%2e%2e", "%ff",
            "call-for-action%20", "call for action"])
        {
            var answer = await focal.GetAsync($"/api/v1/consultations/{c}/comments");
            Assert.IsTrue((int)answer.Status is 404 or 400 && answer.Code is not null, $"{c}: {answer.Raw}");
        }
    }

    [TestMethod]
    public async Task Addresses_and_methods_that_do_not_exist_say_so()
    {
        foreach (var address in (string[])["/api", "/api/", "/api/v1", "/api/v2/consultations",
            "/api/v1/consultations/call-for-action/nothing", "/api/v1/x?y=%00", "/api/v1/consultations/call-for-action/comments/a/b/c"])
        {
            (await SendAsync("GET", address, "focal", null)).Refused(HttpStatusCode.NotFound, "no-address");
            foreach (var method in (string[])["POST", "PUT", "DELETE", "PATCH"])
            {
                // Where files are served from the source tree, every address may be a file's, which are only read.
                Assert.Contains((await SendAsync(method, address, "focal", null)).Code, (string?[])["no-address", "no-method"],
                    $"{method} {address}");
            }
        }

        foreach (var (method, address) in ((string, string)[])[
            ("PATCH", "comments"), ("DELETE", "comments"), ("PUT", "comments"), ("POST", "draft"), ("DELETE", "submissions"),
            ("POST", "progress"), ("PATCH", "comments/x"), ("PUT", "comments/x/approve"), ("POST", "/api/v1/consultations"),
            ("FROB", "comments")])
        {
            (await SendAsync(method, address, "focal", null)).Refused(HttpStatusCode.MethodNotAllowed, "no-method");
        }

        foreach (var (method, address) in ((string, string)[])[("DELETE", "/local/clock"), ("PUT", "/local/token"),
            ("POST", "/local/people")])
        {
            (await SendAsync(method, address, "link", null)).Refused(HttpStatusCode.MethodNotAllowed, "no-method");
        }
    }

    [TestMethod]
    public async Task A_token_that_is_not_ours_is_asked_to_sign_in()
    {
        foreach (var token in (string[])["x", "", "Bearer", "CfDJ8", new('A', 6_000), "eyJhbGciOiJub25lIn0.e30.", "%00"])
        {
            using var client = host.Client();
            client.DefaultRequestHeaders.TryAddWithoutValidation("Authorization", $"Bearer {token}");
            (await new Visitor(client).GetAsync("comments")).Refused(HttpStatusCode.Unauthorized, "sign-in");
        }

        using var basic = host.Client();
        basic.DefaultRequestHeaders.TryAddWithoutValidation("Authorization", "Basic YTpi");
        (await new Visitor(basic).GetAsync("comments")).Refused(HttpStatusCode.Unauthorized, "sign-in");
    }

    // A text in a member it does not know is passed over.
    private static bool OnlyARevision(string address) => address.EndsWith("/approve", StringComparison.Ordinal);

    internal static StringContent Json(string body) => new(body, Encoding.UTF8, "application/json");

    private static Task<Response> SendAsync(string method, string address, string who, HttpContent? body, string? key = null)
    {
        var visitor = who switch { "focal" => focal, "secretariat" => secretariat, _ => new Visitor(host.AtThisMachine()) };
        return visitor.SendAsync(new HttpMethod(method), address.Replace("{id}", comment, StringComparison.Ordinal), body, key);
    }

    private static async Task<Response> RefusedAsync(string method, string address, string who, HttpContent? body, string what,
        string? key = null)
    {
        var before = await SequenceAsync();
        var answer = await SendAsync(method, address, who, body, key);
        var said =
            $"{method} {address} with {(what.Length > 120 ? what[..120] : what)}: {(int)answer.Status} " +
            $"{(answer.Raw.Length > 300 ? answer.Raw[..300] : answer.Raw)}";
        Assert.IsTrue((int)answer.Status is >= 400 and < 500, said);
        Assert.AreEqual("application/problem+json", answer.MediaType, said);
        Assert.IsFalse(string.IsNullOrEmpty(answer.Code), said);
        Assert.AreEqual((int)answer.Status, answer.Body.GetProperty("status").GetInt32(), said);
        Assert.IsGreaterThan(15, answer.Text("detail").Length, said);
        Assert.IsFalse(
            answer.Raw.Contains("   at ", StringComparison.Ordinal) || answer.Raw.Contains("Exception", StringComparison.Ordinal)
                || answer.Raw.Contains("System.", StringComparison.Ordinal), said);
        Assert.AreEqual(before, await SequenceAsync(), $"something was recorded by {said}");
        return answer;
    }

    private static async Task<long> SequenceAsync() =>
        (await host.Service<Rapporteur.Intake.Intake>().BoardAsync(new ConsultationId(RunningHost.Consultation))).Sequence;

    /// <summary>Content without a length, as clients send that do not know it before.</summary>
    private sealed class Chunked : HttpContent
    {
        private readonly byte[] bytes;

        public Chunked(string text, string type) =>
            (bytes, Headers.ContentType) = (Encoding.UTF8.GetBytes(text), new MediaTypeHeaderValue(type));

        protected override Task SerializeToStreamAsync(Stream stream, TransportContext? context) => stream.WriteAsync(bytes).AsTask();

        protected override bool TryComputeLength(out long length)
        {
            length = 0;
            return false;
        }
    }
}
