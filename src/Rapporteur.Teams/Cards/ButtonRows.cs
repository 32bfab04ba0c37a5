using System.Buffers;
using System.Text.Json.Nodes;

namespace Rapporteur.Teams.Cards;

/// <summary>
/// Buttons in rows. A host cuts titles short rather than break a row: so many stand in one as surely fit the narrowest
/// phone, in a font as wide as DejaVu Sans Bold.
/// </summary>
internal static class ButtonRows
{
    // In pixels: 320 less what hosts leave around a card and in it; what a button adds to its title.
    private const int Width = 272;

    private const int Around = 30;

    private static readonly SearchValues<char> Narrow = SearchValues.Create(" .,:;!'()[]|iIjlftr1");

    private static readonly SearchValues<char> Wide = SearchValues.Create("mwMW@%…–—жмфшщыюЖМФШЩЫЮ");

    /// <summary>The same buttons in the same order.</summary>
    public static List<JsonArray> Of(IEnumerable<JsonObject> actions)
    {
        var (rows, left) = (new List<JsonArray>(), 0);
        foreach (var action in actions)
        {
            var width = action["title"]!.GetValue<string>().Sum(WidthOf) + Around;
            if (rows.Count == 0 || width > left)
            {
                rows.Add([]);
                left = Width;
            }

            rows[^1].Add((JsonNode)action);
            left -= width;
        }

        return rows;
    }

    private static int WidthOf(char letter) => Narrow.Contains(letter) ? 7 : Wide.Contains(letter) ? 16 : 11;
}
