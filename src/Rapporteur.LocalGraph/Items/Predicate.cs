using System.Collections.Immutable;
using System.Text.RegularExpressions;
using Rapporteur.LocalGraph.Lists;
using Rapporteur.LocalGraph.Protocol;

namespace Rapporteur.LocalGraph.Items;

/// <summary>The operators documented for list items.</summary>
internal enum Comparison
{
    Eq,
    Ne,
    Lt,
    Gt,
    Le,
    Ge,
    StartsWith,
}

/// <summary>
/// One condition of a filter on a column; the key is null for <c>eq null</c> and <c>ne null</c>. A filter is such
/// conditions joined by <c>and</c>.
/// </summary>
internal sealed partial record Predicate(GraphColumn Column, Comparison Comparison, object? Key)
{
    /// <summary>
    /// Documented: eq, ne, lt, gt, le, ge, startswith on <c>fields/Name</c>. Reported: an unknown field and a field without an
    /// index are 400, the latter unless Prefer asks for it.
    /// </summary>
    public static GraphReply? Read(GraphRequest request, GraphList list, string filter, out ImmutableArray<Predicate> predicates)
    {
        predicates = [];
        var honoured =
            request.Header("Prefer")?.Contains("HonorNonIndexedQueriesWarningMayFailRandomly", StringComparison.OrdinalIgnoreCase) == true;
        var position = 0;
        do
        {
            if (Condition().Match(filter, position) is not { Success: true } match)
            {
                return Refusal.Invalid(
                    "Invalid filter clause: expected fields/Name eq|ne|lt|gt|le|ge literal, or startswith(fields/Name,'…'), joined by " +
                    "'and'.");
            }

            position += match.Length;
            var name = match.Groups["name"].Value;
            if (list.Column(name) is not { } column)
            {
                return Refusal.UnknownField(name);
            }

            if (!column.Indexed && (!honoured || column.MultipleLines))
            {
                return Refusal.NotIndexed(name);
            }

            if (ReadOne(match, column) is not { } predicate)
            {
                return Refusal.Invalid($"The literal does not fit the column '{name}'.");
            }

            predicates = predicates.Add(predicate);
        }
        while (position < filter.Length);

        return null;
    }

    public bool Holds(object? value) => (Comparison, Key, value) switch
    {
        (Comparison.Eq, _, _) => Equals(Key, value),
        (Comparison.Ne, _, _) => !Equals(Key, value),
        (_, null, _) or (_, _, null) => false,
        (Comparison.StartsWith, string start, string text) => text.StartsWith(start, StringComparison.Ordinal),
        _ => Compare(value, Key) switch
        {
            < 0 => Comparison is Comparison.Lt or Comparison.Le,
            > 0 => Comparison is Comparison.Gt or Comparison.Ge,
            _ => Comparison is Comparison.Le or Comparison.Ge,
        },
    };

    private static int Compare(object left, object right) => (left, right) switch
    {
        (string a, string b) => string.CompareOrdinal(a, b),
        (double a, double b) => a.CompareTo(b),
        (long a, long b) => a.CompareTo(b),
        _ => throw new InvalidOperationException("Two keys of one column have one type."),
    };

    private static Predicate? ReadOne(Match match, GraphColumn column)
    {
        var comparison = match.Groups["operator"].Success
            ? Enum.Parse<Comparison>(match.Groups["operator"].Value, ignoreCase: true)
            : Comparison.StartsWith;
        var literal = match.Groups["literal"].Value;
        if (literal == "null")
        {
            return comparison is Comparison.Eq or Comparison.Ne ? new Predicate(column, comparison, null) : null;
        }

        return FieldValue.KeyOf(column, literal) is { } key && (comparison != Comparison.StartsWith || key is string)
            ? new Predicate(column, comparison, key)
            : null;
    }

    [GeneratedRegex(@"\G\s*(startswith\(\s*fields/(?<name>\w+)\s*,\s*(?<literal>'([^']|'')*')\s*\)|fields/(?<name>\w+)\s+(?<operator>eq|ne|lt|gt|le|ge)\s+(?<literal>'([^']|'')*'|[^\s']+))\s*($|and\s+(?=\S))", RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase)]
    private static partial Regex Condition();
}
