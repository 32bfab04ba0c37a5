using System.Collections.Immutable;
using System.Globalization;

namespace Rapporteur.Word.Reading;

/// <summary>
/// The numbers of the field LISTNUM in the three lists every Word brings along (ISO/IEC 29500-1, 17.16.5.32), which no file stores: one
/// count a list and level, which begins anew below a number of a higher level; a level jumped over counts as used.
/// </summary>
internal sealed class ListFields
{
    private const string Legal = "LEGALDEFAULT";

    // Of each level how it is set and in which format.
    private static readonly ImmutableDictionary<string, (string Set, string Format)[]> Lists =
        ImmutableDictionary.CreateRange(StringComparer.Ordinal, new Dictionary<string, (string, string)[]>
        {
            ["NUMBERDEFAULT"] =
            [
                ("{0})", "decimal"), ("{0})", "lowerLetter"), ("{0})", "lowerRoman"), ("({0})", "decimal"), ("({0})", "lowerLetter"),
                ("({0})", "lowerRoman"), ("{0}.", "decimal"), ("{0}.", "lowerLetter"), ("{0}.", "lowerRoman"),
            ],
            ["OUTLINEDEFAULT"] =
            [
                ("{0}.", "upperRoman"), ("{0}.", "upperLetter"), ("{0}.", "decimal"), ("{0})", "lowerLetter"), ("({0})", "decimal"),
                ("({0})", "lowerLetter"), ("({0})", "lowerRoman"), ("({0})", "lowerLetter"), ("({0})", "lowerRoman"),
            ],
            [Legal] = [],
        });

    private readonly Dictionary<string, int[]> counts = new(StringComparer.Ordinal);

    /// <summary>Counts the field and gives its number as printed; null where the file's own lists or its paragraph decide.</summary>
    public string? Next(FieldInstruction field, bool inList)
    {
        var named = field.Argument is { } first && !first.StartsWith('\\') ? first.ToUpperInvariant() : null;
        var (list, level) = (named ?? "NUMBERDEFAULT", LevelOf(field));
        if (!Lists.TryGetValue(list, out var set) || level is not { } at || (inList && (named is null || !field.Has("\\l"))))
        {
            return null;
        }

        if (!counts.TryGetValue(list, out var counted))
        {
            counts[list] = counted = new int[ResolvedList.Levels];
        }

        for (var above = 0; above < at; above++)
        {
            counted[above] = Math.Max(1, counted[above]);
        }

        counted[at] = Number(field.Switch("\\s")) ?? counted[at] + 1;
        Array.Clear(counted, at + 1, counted.Length - at - 1);
        return list == Legal
            ? string.Concat(counted[..(at + 1)].Select(c => string.Create(CultureInfo.InvariantCulture, $"{c}.")))
            : string.Format(CultureInfo.InvariantCulture, set[at].Set, NumberFormat.Of(counted[at], set[at].Format));
    }

    // Without a level it is the first.
    private static int? LevelOf(FieldInstruction field) =>
        !field.Has("\\l") ? 0 : Number(field.Switch("\\l")) is >= 1 and <= ResolvedList.Levels and var level ? level - 1 : null;

    private static int? Number(string? text) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number <= 32_767 ? number : null;
}
