using System.Globalization;

namespace Rapporteur.Addin.Files;

/// <summary>
/// The name of an uploaded file as it is kept, shown and printed: its last part, no more than 150 characters, and nothing
/// that is not seen as what it is (controls, line ends, marks that turn the reading round).
/// </summary>
internal static class FileName
{
    private const int Longest = 150;

    public static string Of(string name, string unnamed)
    {
        var last = name[(name.LastIndexOfAny(['/', '\\']) + 1)..];
        var clean = string.Concat(last.Where(IsSeen)).Trim();
        return clean.Length switch { 0 => unnamed, > Longest => clean[^Longest..], _ => clean };
    }

    private static bool IsSeen(char ch) => CharUnicodeInfo.GetUnicodeCategory(ch) is not
        (UnicodeCategory.Control or UnicodeCategory.Surrogate or UnicodeCategory.Format or UnicodeCategory.LineSeparator
            or UnicodeCategory.ParagraphSeparator or UnicodeCategory.OtherNotAssigned);
}
