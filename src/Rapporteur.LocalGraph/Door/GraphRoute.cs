using System.Text.RegularExpressions;
using Rapporteur.LocalGraph.Protocol;

namespace Rapporteur.LocalGraph.Door;

/// <summary>
/// One line of the route table: what it is called in the usage, its method, its path with names in braces, what it costs,
/// who may use it, and who answers.
/// </summary>
internal sealed partial class GraphRoute(string kind, string method, string template, Func<GraphRequest, int> units,
    Func<GraphRequest, Task<GraphReply>> answer)
{
    private readonly Regex pattern = new(
        $"^{NameInBraces().Replace(Regex.Escape(template).Replace(@"\{", "{", StringComparison.Ordinal), "(?<$1>[^/]+)")}$",
        RegexOptions.Compiled | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture);

    public GraphRoute(string kind, string method, string template, int units, Func<GraphRequest, Task<GraphReply>> answer)
        : this(kind, method, template, _ => units, answer)
    {
    }

    public GraphRoute(string kind, string method, string template, int units, Func<GraphRequest, GraphReply> answer)
        : this(kind, method, template, _ => units, answer)
    {
    }

    public GraphRoute(string kind, string method, string template, Func<GraphRequest, int> units, Func<GraphRequest, GraphReply> answer)
        : this(kind, method, template, units, request => Task.FromResult(answer(request)))
    {
    }

    public string Kind => kind;

    public string Method => method;

    public bool ProvisionOnly { get; init; }

    /// <summary>One of the two that <c>/beta</c> answers too; nothing else there is part of LocalGraph.</summary>
    public bool OfListGrants { get; init; }

    public int Units(GraphRequest request) => units(request);

    public Task<GraphReply> AnswerAsync(GraphRequest request) => answer(request);

    public IReadOnlyDictionary<string, string>? Match(string path)
    {
        var match = pattern.Match(path);
        return match.Success
            ? match.Groups.Values.Skip(1).ToDictionary(g => g.Name, g => Uri.UnescapeDataString(g.Value), StringComparer.Ordinal)
            : null;
    }

    [GeneratedRegex(@"\{(\w+)\}")]
    private static partial Regex NameInBraces();
}
