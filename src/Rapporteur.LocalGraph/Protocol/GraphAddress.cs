using Microsoft.AspNetCore.WebUtilities;

namespace Rapporteur.LocalGraph.Protocol;

/// <summary>
/// A path below <c>/v1.0</c> and its query. Addresses by path (<c>/sites/host:/path:/lists</c>, <c>root:/a/b.docx:/content</c>)
/// are folded into one escaped segment, so that a route need not know the two ways of writing an address.
/// </summary>
internal sealed record GraphAddress(string Path, IReadOnlyDictionary<string, string> Options)
{
    public static GraphAddress Parse(string target)
    {
        var mark = target.IndexOf('?', StringComparison.Ordinal);
        var path =
            (mark < 0 ? target : target[..mark]).Replace("%3A", ":", StringComparison.OrdinalIgnoreCase)
                .Replace("/microsoft.graph.", "/", StringComparison.Ordinal).TrimEnd('/');
        var options = mark < 0 ? [] : QueryHelpers.ParseQuery(target[mark..]);
        return new GraphAddress(Fold(path), options.ToDictionary(o => o.Key, o => o.Value.ToString(), StringComparer.OrdinalIgnoreCase));
    }

    /// <summary>The same address with other options, for the links to further pages.</summary>
    public string With(string root, params IEnumerable<KeyValuePair<string, string?>> options)
    {
        var kept = Options.Where(o => o.Key is not ("$skiptoken" or "$deltatoken" or "token"))
            .Select(o => KeyValuePair.Create(o.Key, (string?)o.Value));
        return QueryHelpers.AddQueryString(root + Path, kept.Concat(options));
    }

    private static string Fold(string path)
    {
        var parts = path.Split('/', 4);
        if (parts is [_, "sites", _, ..])
        {
            return "/sites/" + FoldFirst(path["/sites/".Length..]);
        }

        if (parts is not [_, "drives", var drive, var rest])
        {
            return path;
        }

        var item = rest.StartsWith("root", StringComparison.Ordinal) ? rest
            : rest.StartsWith("items/", StringComparison.Ordinal) ? rest["items/".Length..]
            : null;
        return item is null ? path : $"/drives/{drive}/items/{FoldFirst(item)}";
    }

    private static string FoldFirst(string text)
    {
        var slash = text.IndexOf('/', StringComparison.Ordinal);
        var first = slash < 0 ? text : text[..slash];
        if (!first.EndsWith(':') || slash < 0)
        {
            return Uri.EscapeDataString(Uri.UnescapeDataString(first).TrimEnd(':')) + (slash < 0 ? "" : text[slash..]);
        }

        var end = text.IndexOf(":/", first.Length + 1, StringComparison.Ordinal);
        var address = end < 0 ? text.TrimEnd(':') : text[..end];
        return Uri.EscapeDataString(Uri.UnescapeDataString(address)) + (end < 0 ? "" : text[(end + 1)..]);
    }
}
