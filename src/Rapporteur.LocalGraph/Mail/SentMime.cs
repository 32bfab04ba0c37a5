using System.Globalization;
using System.Net;
using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;
using Rapporteur.LocalGraph.Protocol;

namespace Rapporteur.LocalGraph.Mail;

/// <summary>
/// A message that was given as JSON, as it travels. Remembered: Exchange writes the plain twin of an HTML body itself, files behind them;
/// documented: headers of the client's own begin with <c>x-</c> (internetMessageHeader); PidTagListUnsubscribe, PidTagInReplyToId and
/// PidTagInternetReferences (MS-OXPROPS) become the headers of those names (MS-OXCMAIL).
/// </summary>
internal static partial class SentMime
{
    private const string Around = "mixed-of-localgraph";
    private const string Twins = "alternative-of-localgraph";

    private static readonly Dictionary<string, string> Properties = new(StringComparer.OrdinalIgnoreCase)
    {
        ["String 0x1039"] = "References",
        ["String 0x1042"] = "In-Reply-To",
        ["String 0x1045"] = "List-Unsubscribe",
    };

    public static byte[] Of(MailMessage message, JsonElement body)
    {
        var mime = new StringBuilder();
        mime.Append(CultureInfo.InvariantCulture, $"From: {message.Mailbox}\n");
        foreach (var to in message.Recipients)
        {
            mime.Append(CultureInfo.InvariantCulture, $"To: {to}\n");
        }

        mime.Append(CultureInfo.InvariantCulture, $"Subject: {MimeText.Header(message.Subject)}\nMessage-ID: {message.Mail}\n");
        mime.Append(CultureInfo.InvariantCulture, $"Date: {DateTimeOffset.Parse(
            message.Sent ?? message.Created, CultureInfo.InvariantCulture).ToString("r", CultureInfo.InvariantCulture)}\n");
        foreach (var (name, value) in Headers(body))
        {
            mime.Append(CultureInfo.InvariantCulture, $"{name}: {value.ReplaceLineEndings(" ")}\n");
        }

        mime.Append("MIME-Version: 1.0\n");
        Write(mime, message, body);
        return Encoding.UTF8.GetBytes(mime.ToString().ReplaceLineEndings("\r\n"));
    }

    /// <summary>The words of a body, as the plain twin has them.</summary>
    public static string Plain(JsonElement body)
    {
        var content = body.Text("content") ?? "";
        return body.Text("contentType")?.Equals("html", StringComparison.OrdinalIgnoreCase) != true ? content
            : WebUtility.HtmlDecode(Tag().Replace(
                Paragraph().Replace(LineBreak().Replace(Head().Replace(content, ""), "\n"), "\n\n"), "")).Trim();
    }

    /// <summary>Refused as Exchange does: a header of another name than <c>x-…</c> fails the whole message.</summary>
    public static GraphReply? Fault(JsonElement body) =>
        Items(body, "internetMessageHeaders").Select(h => h.Text("name") ?? "").FirstOrDefault(
            n => !n.StartsWith("x-", StringComparison.OrdinalIgnoreCase)) is { } name
            ? Refusal.Of(400, "InvalidInternetMessageHeader",
                $"The internet message header name '{name}' should start with 'x-' or 'X-'.")
            : null;

    private static IEnumerable<(string Name, string Value)> Headers(JsonElement body) =>
        Items(body, "internetMessageHeaders").Select(h => (h.Text("name") ?? "", h.Text("value") ?? ""))
            .Concat(Items(body, "singleValueExtendedProperties")
                .Where(p => Properties.ContainsKey(p.Text("id") ?? ""))
                .Select(p => (Properties[p.Text("id")!], p.Text("value") ?? "")));

    private static void Write(StringBuilder mime, MailMessage message, JsonElement body)
    {
        var files = Items(body, "attachments").ToList();
        if (files.Count > 0)
        {
            mime.Append(CultureInfo.InvariantCulture, $"Content-Type: multipart/mixed; boundary=\"{Around}\"\n\n--{Around}\n");
        }

        var said = body.TryGetProperty("body", out var given) && given.ValueKind == JsonValueKind.Object ? given : default;
        if (said.ValueKind == JsonValueKind.Object
            && said.Text("contentType")?.Equals("html", StringComparison.OrdinalIgnoreCase) == true)
        {
            mime.Append(CultureInfo.InvariantCulture, $"Content-Type: multipart/alternative; boundary=\"{Twins}\"\n\n--{Twins}\n");
            Part(mime, "text/plain; charset=utf-8", null, Encoding.UTF8.GetBytes(message.Text));
            mime.Append(CultureInfo.InvariantCulture, $"--{Twins}\n");
            Part(mime, "text/html; charset=utf-8", null, Encoding.UTF8.GetBytes(said.Text("content") ?? ""));
            mime.Append(CultureInfo.InvariantCulture, $"--{Twins}--\n");
        }
        else
        {
            Part(mime, "text/plain; charset=utf-8", null, Encoding.UTF8.GetBytes(message.Text));
        }

        foreach (var file in files)
        {
            mime.Append(CultureInfo.InvariantCulture, $"--{Around}\n");
            Part(mime, file.Text("contentType") ?? "application/octet-stream", file.Text("name"),
                Convert.FromBase64String(file.Text("contentBytes") ?? ""));
        }

        mime.Append(files.Count > 0 ? $"--{Around}--\n" : "");
    }

    private static void Part(StringBuilder mime, string type, string? name, byte[] content)
    {
        mime.Append(CultureInfo.InvariantCulture, $"Content-Type: {type}\nContent-Transfer-Encoding: base64\n");
        mime.Append(name is null ? ""
            : $"Content-Disposition: attachment; filename=\"{name.Replace("\"", "", StringComparison.Ordinal)}\"\n");
        mime.Append('\n').Append(Convert.ToBase64String(content, Base64FormattingOptions.InsertLineBreaks)).Append('\n');
    }

    private static IEnumerable<JsonElement> Items(JsonElement body, string name) =>
        body.TryGetProperty(name, out var all) && all.ValueKind == JsonValueKind.Array
            ? all.EnumerateArray().Where(i => i.ValueKind == JsonValueKind.Object)
            : [];

    [GeneratedRegex("<head>.*?</head>", RegexOptions.IgnoreCase | RegexOptions.Singleline)]
    private static partial Regex Head();

    [GeneratedRegex("<br[^>]*>", RegexOptions.IgnoreCase)]
    private static partial Regex LineBreak();

    [GeneratedRegex("</p>", RegexOptions.IgnoreCase)]
    private static partial Regex Paragraph();

    [GeneratedRegex("<[^>]*>")]
    private static partial Regex Tag();
}
