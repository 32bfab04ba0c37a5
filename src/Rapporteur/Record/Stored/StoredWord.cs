using System.Collections.Frozen;
using System.Text.Json;

namespace Rapporteur.Record.Stored;

/// <summary>
/// The values of an enumeration as words of the record. A word that is none of them is a <see cref="JsonException"/>: what
/// holds it was written by a version that knows more.
/// </summary>
internal static class StoredWord<T>
    where T : struct, Enum
{
    private static readonly FrozenDictionary<string, T> Values = Enum.GetValues<T>().ToFrozenDictionary(v => v.ToString(), v => v);

    private static readonly FrozenDictionary<T, string> Words = Values.ToFrozenDictionary(v => v.Value, v => v.Key);

    public static string Of(T value) => Words[value];

    public static T Read(string word) =>
        Values.TryGetValue(word, out var value) ? value : throw new JsonException($"\"{word}\" is no {typeof(T).Name} of this version.");
}
