using System.Buffers.Text;
using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using Rapporteur.LocalGraph.Protocol;

namespace Rapporteur.LocalGraph.Items;

/// <summary>
/// Where a page begins and how many rows it may hold: 200 unless <c>$top</c> says otherwise, never more than 5,000
/// (reported). The skip token is unpadded base64url of <c>Paged=TRUE&amp;p_ID=…</c>; its decoded text is refused (reported).
/// </summary>
internal sealed partial record ItemPage(int Size, long After)
{
    private const int UsualSize = 200;
    private const int LargestSize = 5_000;

    private static readonly string[] Options = ["$expand", "$filter", "$top", "$select", "$skiptoken", "token", "local"];

    public static string? UnknownOption(GraphRequest request) =>
        request.Address.Options.Keys.FirstOrDefault(o => !Options.Contains(o, StringComparer.OrdinalIgnoreCase));

    public static GraphReply? Read(GraphRequest request, out ItemPage page)
    {
        var refused = ReadSize(request, out var size);
        page = new ItemPage(size, 0);
        if (refused is not null || request.Option("$skiptoken") is not { } token)
        {
            return refused;
        }

        if (Decode(token) is not { } text || Paged().Match(text) is not { Success: true } match)
        {
            return Refusal.Invalid("The value of $skiptoken is malformed: use the nextLink as it was given.");
        }

        page = page with { After = long.Parse(match.Groups["id"].ValueSpan, CultureInfo.InvariantCulture) };
        return null;
    }

    public static GraphReply? ReadSize(GraphRequest request, out int size)
    {
        size = UsualSize;
        if (request.Option("$top") is not { } top)
        {
            return null;
        }

        if (!int.TryParse(top, NumberStyles.None, CultureInfo.InvariantCulture, out var asked) || asked == 0)
        {
            return Refusal.Invalid($"Invalid value '{top}' for $top: a positive whole number is expected.");
        }

        size = Math.Min(asked, LargestSize);
        return null;
    }

    public static string Token(long id) => Encode(string.Create(CultureInfo.InvariantCulture, $"Paged=TRUE&p_ID={id}"));

    public static string Encode(string text) => Base64Url.EncodeToString(Encoding.UTF8.GetBytes(text));

    /// <summary>Null when the text is not base64url.</summary>
    public static string? Decode(string token) =>
        Base64Url.IsValid(token) ? Encoding.UTF8.GetString(Base64Url.DecodeFromChars(token)) : null;

    [GeneratedRegex(@"^Paged=TRUE&p_ID=(?<id>\d{1,18})$", RegexOptions.ExplicitCapture)]
    private static partial Regex Paged();
}
