using System.Text.Json;

namespace Rapporteur.Record.Stored;

/// <summary>
/// The values of an enumeration as words of the record. A word that is none of them is a <see cref="JsonException"/>: what
/// holds it was written by a version that knows more.
/// </summary>
internal static class StoredWord<T>
    where T : struct, Enum
{
    // In one order. Both are short; a dictionary for each enumeration would be compiled for each when a process starts.
    private static readonly string[] Words = Enum.GetNames<T>();

    private static readonly T[] Values = Enum.GetValues<T>();

    public static string Of(T value) =>
        Enum.GetName(value) ?? throw new ArgumentOutOfRangeException(nameof(value), value, $"It is no {typeof(T).Name}.");

    public static T Read(string word) => Array.IndexOf(Words, word) is >= 0 and var at ? Values[at]
        : throw new JsonException($"\"{word}\" is no {typeof(T).Name} of this version.");
}
