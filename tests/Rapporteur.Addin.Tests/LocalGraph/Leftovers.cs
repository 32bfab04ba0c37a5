using System.Collections;
using Microsoft.Graph.Models;
using Microsoft.Kiota.Abstractions.Serialization;

namespace Rapporteur.Addin.Tests.LocalGraph;

/// <summary>
/// What the SDK could not place: a property we send that its type does not know. Annotations are not properties, and a
/// field set is open by definition.
/// </summary>
internal static class Leftovers
{
    public static string In(object? reply) => string.Join(", ", Find(reply, "", new HashSet<object>(ReferenceEqualityComparer.Instance)));

    private static IEnumerable<string> Find(object? value, string path, HashSet<object> seen)
    {
        if (value is null or string or FieldValueSet || value.GetType().IsValueType || !seen.Add(value))
        {
            return [];
        }

        if (value is IEnumerable many)
        {
            return many.Cast<object?>().SelectMany(one => Find(one, path + "[]", seen));
        }

        if (value.GetType().Namespace?.StartsWith("Microsoft.Graph", StringComparison.Ordinal) != true)
        {
            return [];
        }

        var own = value is IAdditionalDataHolder holder
            ? holder.AdditionalData.Keys.Where(k => !k.Contains('@', StringComparison.Ordinal)).Select(k => $"{path}.{k}")
            : [];
        return own.Concat(value.GetType().GetProperties()
            .Where(p => p.GetIndexParameters().Length == 0 && p.Name is not ("AdditionalData" or "BackingStore"))
            .SelectMany(p => Find(p.GetValue(value), $"{path}.{p.Name}", seen)));
    }
}
