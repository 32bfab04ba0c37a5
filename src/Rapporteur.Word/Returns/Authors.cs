using Rapporteur.Word.Reading;
using Rapporteur.Words;

namespace Rapporteur.Word.Returns;

/// <summary>The names a file gives as authors, as one line for the delegation's own eyes: tidy, each once, and no more than fit.</summary>
internal static class Authors
{
    private const int MostNames = 5;
    private const int LongestName = 80;

    /// <summary>Null when the file names nobody.</summary>
    public static string? Named(IEnumerable<string?> authors)
    {
        var names = new List<string>();
        foreach (var author in authors)
        {
            if (author is not null && !names.Contains(author) && names.Count <= MostNames)
            {
                names.Add(author);
            }
        }

        names = [.. names.Select(Tidy).Where(n => n.Length > 0).Distinct()];
        return names.Count == 0 ? null
            : names.Count > MostNames ? $"{string.Join(", ", names.Take(MostNames))}, …"
            : string.Join(", ", names);
    }

    /// <summary>The names of two lines as one, each once.</summary>
    public static string? Together(string? one, string? other) =>
        one is null || one == other ? other : other is null ? one : string.Join(", ", one.Split(", ").Union(other.Split(", ")));

    private static string Tidy(string name) =>
        Letters.Shortened(Wording.Tidy(name.AsSpan(0, Math.Min(name.Length, 4 * LongestName))), LongestName);
}
