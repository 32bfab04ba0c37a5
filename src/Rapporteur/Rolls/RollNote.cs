using System.Collections.Immutable;
using Rapporteur.Words;

namespace Rapporteur.Rolls;

/// <summary>Something to be verified in a list of names, or that could not be read, in words of whoever looks.</summary>
public sealed record RollNote(Remark What)
{
    private const int MostNamed = 12;

    internal static Phrasebook Book { get; } = new(typeof(RollNote).Assembly, "rolls");

    public string In(Language language) => Book.In(language).Say(What.Key, What.Values.AsSpan());

    internal static RollNote Of(string key, params ImmutableArray<Hole> values) => new(new Remark(key, values));

    /// <summary>Several names in a sentence, of very many the first.</summary>
    internal static string Named(IReadOnlyCollection<string> names) =>
        string.Join(", ", names.Take(MostNamed).Select(Shortened)) + (names.Count > MostNamed ? " …" : "");

    internal static string Shortened(string text) => text.Length <= 80 ? text : text[..79].TrimEnd() + "…";
}
