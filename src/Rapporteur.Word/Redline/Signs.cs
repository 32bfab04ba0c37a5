using System.Xml.Linq;
using Rapporteur.Word.Reading;

namespace Rapporteur.Word.Redline;

/// <summary>
/// Gives everything in a paragraph that is no text a sign of its own: the same sign for the same thing in either file, a note's
/// mark being what the note says.
/// </summary>
internal sealed class Signs
{
    private const char First = '\uE000';
    private const int Most = 6_000;
    private readonly Dictionary<string, char> known = new(StringComparer.Ordinal);

    /// <summary>Whether there were more things than signs: then two of them could be taken for one.</summary>
    public bool Exhausted => known.Count > Most;

    public string Of(IEnumerable<XElement> content, WordFile file)
    {
        var key = string.Concat(content.Select(e => Notes.WordsOf(file, e) ?? e.ToString(SaveOptions.DisableFormatting)));
        if (!known.TryGetValue(key, out var sign))
        {
            known[key] = sign = (char)(First + Math.Min(known.Count, Most));
        }

        return sign.ToString();
    }
}
