using System.Collections;
using System.Globalization;
using System.Reflection;
using Rapporteur.Consultations;
using Rapporteur.Record;

namespace Rapporteur.Tests;

/// <summary>Any value as text, member by member through arrays and records, so that two of them can be compared whole.</summary>
internal static class Print
{
    public static string Of(object? value) => value switch
    {
        null => "null",
        string text => $"\"{text}\"",
        IEnumerable many when Default(many) => "default",
        IDictionary map =>
            $"{{{string.Join(", ", map.Keys.Cast<object>().Select(k => $"{Of(k)}: {Of(map[k])}").Order(StringComparer.Ordinal))}}}",
        IEnumerable many when Set(many) => $"{{{string.Join(", ", many.Cast<object?>().Select(Of).Order(StringComparer.Ordinal))}}}",
        IEnumerable many => $"[{string.Join(", ", many.Cast<object?>().Select(Of))}]",
        IFormattable plain => plain.ToString(null, CultureInfo.InvariantCulture),
        bool or Rapporteur.Drafts.Draft or ZoneId or NoticeKey or ClaimId => value.ToString()!,
        _ => $"{value.GetType().Name}({string.Join(", ", Members(value).Select(p => $"{p.Name} = {Of(p.GetValue(value))}"))})",
    };

    private static IEnumerable<PropertyInfo> Members(object value) =>
        value.GetType().GetProperties(BindingFlags.Public | BindingFlags.Instance).Where(p => p.GetIndexParameters().Length == 0);

    // Sets of texts are enumerated in another order in every process.
    private static bool Set(IEnumerable many) =>
        Array.Exists(many.GetType().GetInterfaces(), i => i.IsGenericType && i.GetGenericTypeDefinition() == typeof(ISet<>));

    private static bool Default(IEnumerable many) =>
        many.GetType().GetProperty("IsDefault") is { } property && (bool)property.GetValue(many)!;
}
