using System.Security.Cryptography;
using System.Text;
using System.Xml.Linq;
using Rapporteur.Drafts.Matching;
using Rapporteur.Word.Reading;

namespace Rapporteur.Word.Redline;

/// <summary>Checks a marked body against the two it was made of.</summary>
internal static class Proof
{
    public static RedlineProof Of(Said earlier, Said later, Told marked, Comparison comparison, bool looks)
    {
        var ((accepted, untouched), (rejected, paired)) = AtOnce.Done(
            () => (marked.Accepted().Said(), Untouched(marked.Body, comparison)), () => (marked.Rejected().Said(), Paired(marked)));
        return new(Same(accepted, later, looks), Same(rejected, earlier, looks), paired, untouched)
        {
            Hashes = new(Hash(earlier.Lines), Hash(later.Lines), Hash(accepted.Lines), Hash(rejected.Lines)),
        };
    }

    private static bool Same(Said one, Said other, bool looks) =>
        one.Lines.SequenceEqual(other.Lines) && (!looks || one.Looks.SequenceEqual(other.Looks));

    private static string Hash(IReadOnlyList<string> lines)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var line in lines)
        {
            hash.AppendData(Encoding.UTF8.GetBytes(line));
            hash.AppendData("\n"u8);
        }

        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }

    private static bool Paired(Told marked)
    {
        List<XElement> changes = [.. new[] { marked.Body, marked.Footnotes, marked.Endnotes }.OfType<XElement>()
            .SelectMany(p => p.Descendants()).Where(e => e.Attribute(Marking.Name(W.author)) is not null)];
        var (from, to) = (Names(marked.Body, W.moveFromRangeStart), Names(marked.Body, W.moveToRangeStart));
        return changes.Select(c => c.Attr(W.id)).Distinct().Count() == changes.Count
            && from.Distinct().Count() == from.Count && to.Distinct().Count() == to.Count && from.ToHashSet().SetEquals(to)
            && Ends(marked.Body, W.moveFromRangeStart, W.moveFromRangeEnd) && Ends(marked.Body, W.moveToRangeStart, W.moveToRangeEnd);
    }

    private static List<string?> Names(XElement marked, string start) => [.. marked.Within(start).Select(s => s.Attr(W.name))];

    private static bool Ends(XElement marked, string start, string end) =>
        marked.Within(start).Select(s => s.Attr(W.id)).SequenceEqual(marked.Within(end).Select(e => e.Attr(W.id)));

    // Beyond what the comparison says stands on one side only.
    private static int Untouched(XElement marked, Comparison comparison)
    {
        var painted = Words(marked, W.ins) + Words(marked, W.del);
        var touched = comparison.Changes.Sum(c => comparison.Painted(c) is var (removed, added) ? Count(removed) + Count(added) : 0);
        return Math.Max(0, painted - touched);
    }

    // A field is one thing to the comparison, however many words it shows.
    private static int Words(XElement marked, string change) => marked.Within(change).Where(c => !c.Within(W.fldChar).Any())
        .Sum(c => string.Concat(c.Descendants().Where(e => e.Word() is W.t or W.delText).Select(t => t.Value))
            .Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Count(w => w.Any(char.IsLetterOrDigit)));

    private static int Count(IReadOnlyList<string> words) => words.Count(w => w.Any(char.IsLetterOrDigit));
}
