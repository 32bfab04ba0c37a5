using System.Collections.Immutable;
using Rapporteur.LocalGraph.Protocol;

namespace Rapporteur.LocalGraph.Door;

/// <summary>
/// Everything LocalGraph answers, with its price in resource units (documented: 1 for one item, a download and a delta
/// with a token, 2 for many items, every write and a delta without one, 5 what concerns permissions; mail is not SharePoint's and
/// costs none).
/// </summary>
internal sealed class GraphRoutes(IEnumerable<IGraphTable> tables)
{
    private readonly ImmutableArray<GraphRoute> table = [.. tables.SelectMany(t => t.Routes)];

    /// <summary>The first line that fits, and the request with the names of its path; else a refusal.</summary>
    public GraphReply? Find(GraphRequest request, out GraphRoute route, out GraphRequest named)
    {
        (route, named) = (table[0], request);
        var known = false;
        foreach (var line in table)
        {
            if (line.Match(request.Address.Path) is not { } names)
            {
                continue;
            }

            known = true;
            if (line.Method.Equals(request.Method, StringComparison.OrdinalIgnoreCase))
            {
                (route, named) = (line, request with { Names = names });
                return null;
            }
        }

        return known
            ? Refusal.Of(405, "Request_BadRequest", "Specified HTTP method is not allowed for the request target.")
            : Refusal.BadRequest($"Resource not found for the segment '{request.Address.Path.Split('/').Last()}'.");
    }
}
