using System.Globalization;
using System.Text.RegularExpressions;
using Rapporteur.LocalGraph.Faults;
using Rapporteur.LocalGraph.Lists;
using Rapporteur.LocalGraph.Protocol;
using Rapporteur.LocalGraph.Store;

namespace Rapporteur.LocalGraph.Items;

/// <summary>
/// What changed in a list since a token, or everything without one. An item changed between two pages comes again on a
/// later page: the last one counts (documented).
/// </summary>
internal sealed partial class ItemDelta(GraphStore store, ListCatalogue catalogue)
{
    private const int Repeats = 3;

    /// <summary>Documented: one unit with a token, two without.</summary>
    public static int Units(GraphRequest request) => TokenOf(request) is null or "latest" ? 2 : 1;

    /// <summary>
    /// Documented (listitem-delta): pages end with a deltaLink; <c>token=latest</c> is empty with one; a deleted item comes as
    /// its id and the deleted facet. A token of another list is 400 (remembered); 410 comes by fault plan only.
    /// </summary>
    public GraphReply Changes(GraphRequest request)
    {
        if (catalogue.Find(request["site"], request["list"]) is not { } list)
        {
            return Refusal.NotFound;
        }

        if (ItemView.Read(request, list, out var view) is { } refused)
        {
            return refused;
        }

        return ItemPage.ReadSize(request, out var size) ?? Changes(request, list, view, size);
    }

    private GraphReply Changes(GraphRequest request, GraphList list, ItemView view, int size)
    {
        var head = store.Read(connection => connection.Number("SELECT change FROM list WHERE id = $1", list.Id));
        var from = TokenOf(request) switch
        {
            null => new Mark(0, head),
            "latest" => new Mark(head, head),
            var token => Mark.Read(token, list.Id),
        };
        if (from is null)
        {
            return Refusal.Invalid("The delta token is not one of this list: start again without a token.");
        }

        size = request.Struck == Fault.EmptyPage ? 0 : size;
        if (request.Struck == Fault.Repeated)
        {
            from = new Mark(Math.Max(0, from.After - Repeats), from.DeletedAfter);
        }

        var rows = store.Read(connection => ItemRow.Changed(connection, list.Id, from.After, from.DeletedAfter, size + 1));
        var more = rows.Count > size;
        var shown = rows.Take(size).ToList();
        var reached = more ? shown.LastOrDefault()?.Change ?? from.After : Math.Max(head, shown.Count > 0 ? shown[^1].Change : from.After);
        var next = more
            ? request.Address.With(request.Root,
                KeyValuePair.Create("$skiptoken", (string?)new Mark(reached, from.DeletedAfter).Write(list.Id)))
            : null;
        var delta = more
            ? null
            : Plain(request).With(request.Root, KeyValuePair.Create("token", (string?)new Mark(reached, reached).Write(list.Id)));
        return Json.Page(
            $"{request.Root}/$metadata#Collection(listItem)",
            shown,
            (writer, row) =>
            {
                if (row.Deleted)
                {
                    ItemView.WriteDeleted(writer, list, row);
                }
                else
                {
                    view.Write(writer, list, row, request.Root, alone: false);
                }
            },
            next,
            delta);
    }

    /// <summary>The address a link goes back to, without the token a function call carried in its path.</summary>
    private static GraphAddress Plain(GraphRequest request) =>
        request.Address with { Path = DeltaCall().Replace(request.Address.Path, "/delta") };

    private static string? TokenOf(GraphRequest request)
    {
        if ((request.Option("$skiptoken") ?? request.Option("token")) is { } option)
        {
            return option;
        }

        return request.Names.TryGetValue("call", out var call) && CallToken().Match(call) is { Success: true } match
            ? match.Groups["token"].Value
            : null;
    }

    [GeneratedRegex("^\\(token='(?<token>[^']*)'\\)$", RegexOptions.ExplicitCapture)]
    private static partial Regex CallToken();

    [GeneratedRegex("/delta[^/]*$")]
    private static partial Regex DeltaCall();

    /// <summary>How far a reader is, and from where on it must hear of deletions.</summary>
    private sealed partial record Mark(long After, long DeletedAfter)
    {
        public static Mark? Read(string token, string list) =>
            ItemPage.Decode(token) is { } text && Text().Match(text) is { Success: true } match && match.Groups["list"].Value == list
                ? new Mark(Number(match, "after"), Number(match, "deleted"))
                : null;

        public string Write(string list) =>
            ItemPage.Encode(string.Create(CultureInfo.InvariantCulture, $"3;{list};{After};{DeletedAfter}"));

        private static long Number(Match match, string name) => long.Parse(match.Groups[name].ValueSpan, CultureInfo.InvariantCulture);

        [GeneratedRegex(@"^3;(?<list>[0-9a-f-]+);(?<after>\d{1,18});(?<deleted>\d{1,18})$", RegexOptions.ExplicitCapture)]
        private static partial Regex Text();
    }
}
