using System.Xml.Linq;
using Rapporteur.Word.Reading;

namespace Rapporteur.Word.Redline;

/// <summary>
/// Gives everything in a paragraph that is no text a sign of its own: the same sign for the same thing in either file, a note's
/// mark being what the note says. No sign stands in the text of either.
/// </summary>
internal sealed class Signs
{
    private const char First = '\uE000';
    private const char Last = '\uF8FF';
    private readonly Dictionary<string, char> known = new(StringComparer.Ordinal);
    private readonly Queue<char> free;

    private readonly ChangedNotes notes;

    public Signs(ChangedNotes notes, params IEnumerable<XElement> bodies)
    {
        this.notes = notes;
        var taken = bodies.SelectMany(b => b.Within(W.t)).SelectMany(t => t.Value.Where(c => c is >= First and <= Last)).ToHashSet();
        free = new(Enumerable.Range(First, Last - First + 1).Select(c => (char)c).Where(c => !taken.Contains(c)));
    }

    /// <summary>Whether there were more things than signs: then two of them could be taken for one.</summary>
    public bool Exhausted { get; private set; }

    public string Of(IEnumerable<XElement> content, Origin origin)
    {
        var key = string.Concat(content.Select(e => notes.Said(origin.File, e) ?? origin.Said(e)));
        if (!known.TryGetValue(key, out var sign))
        {
            Exhausted |= !free.TryDequeue(out sign);
            known[key] = sign;
        }

        return sign.ToString();
    }
}
