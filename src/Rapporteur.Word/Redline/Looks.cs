using System.Text;
using System.Xml.Linq;
using Rapporteur.Word.Reading;

namespace Rapporteur.Word.Redline;

/// <summary>How words look, by what stands at them; what no reader sees (their language, marks of programs) is no look.</summary>
internal static class Looks
{
    /// <summary>What a reader sees of the properties of words, in their order.</summary>
    public static IEnumerable<XElement> Seen(XElement? properties) => properties?.Elements().Where(e => e.Word()
        is not (W.ins or W.del or W.moveFrom or W.moveTo or W.rPrChange or "lang" or "noProof" or "webHidden")) ?? [];

    public static string Of(XElement? properties)
    {
        if (properties is null)
        {
            return "";
        }

        var look = new StringBuilder();
        foreach (var seen in Seen(properties))
        {
            look.Spell(seen);
        }

        return look.ToString();
    }

    public static bool Same(XElement? one, XElement? other) => ReferenceEquals(one, other) || Of(one) == Of(other);

    /// <summary>The look of every stretch of words in a paragraph, with how long it is.</summary>
    public static IEnumerable<(string Look, int Length)> In(IEnumerable<Atom> atoms)
    {
        var (look, length) = ("", 0);
        foreach (var atom in atoms.Where(a => a.IsText))
        {
            var next = Of(atom.Properties);
            if (next != look && length > 0)
            {
                yield return (look, length);
                length = 0;
            }

            (look, length) = (next, length + atom.Text.Length);
        }

        yield return (look, length);
    }

    /// <summary>The pieces of a later text, each with what the same piece looked like in the earlier file if that is another.</summary>
    public static IEnumerable<Atom> Remembering(IEnumerable<Atom> later, IEnumerable<Atom> earlier)
    {
        var before = new Queue<Atom>(earlier.Where(a => a.Text.Length > 0));
        var used = 0;
        foreach (var atom in later)
        {
            for (var at = 0; at < atom.Text.Length && before.TryPeek(out var was);)
            {
                var length = Math.Min(atom.Text.Length - at, was.Text.Length - used);
                var changed = atom.IsText && was.IsText && !Same(atom.Properties, was.Properties);
                yield return length == atom.Text.Length && !changed ? atom : atom with
                {
                    Text = atom.Text.Substring(at, length),
                    Before = changed ? new XElement(Marking.Name(W.rPr), Seen(was.Properties)) : null,
                };
                at += length;
                used += length;
                if (used == was.Text.Length)
                {
                    before.Dequeue();
                    used = 0;
                }
            }

            if (atom.Text.Length == 0)
            {
                yield return atom;
            }
        }
    }
}
