using System.Security.Cryptography;
using System.Text;
using System.Xml.Linq;
using Rapporteur.Drafts.Matching;
using Rapporteur.Word.Reading;

namespace Rapporteur.Word.Redline;

/// <summary>Checks a marked body against the two it was made of.</summary>
internal static class Proof
{
    public static RedlineProof Of(XElement earlier, XElement later, XElement marked, Comparison comparison)
    {
        var (accepted, rejected) = (Lines(Resolver.Accepted(marked)).ToList(), Lines(Resolver.Rejected(marked)).ToList());
        var (was, now) = (Lines(earlier).ToList(), Lines(later).ToList());
        return new(accepted.SequenceEqual(now), rejected.SequenceEqual(was), Paired(marked), Untouched(marked, comparison))
        {
            Hashes = new(Hash(was), Hash(now), Hash(accepted), Hash(rejected)),
        };
    }

    private static string Hash(List<string> lines)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var line in lines)
        {
            hash.AppendData(Encoding.UTF8.GetBytes(line));
            hash.AppendData("\n"u8);
        }

        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }

    private static bool Paired(XElement marked)
    {
        List<XElement> changes = [.. marked.Descendants().Where(e => e.Attribute(Marking.Name(W.author)) is not null)];
        var (from, to) = (Names(marked, W.moveFromRangeStart), Names(marked, W.moveToRangeStart));
        return changes.Select(c => c.Attr(W.id)).Distinct().Count() == changes.Count
            && from.Distinct().Count() == from.Count && to.Distinct().Count() == to.Count && from.ToHashSet().SetEquals(to)
            && Ends(marked, W.moveFromRangeStart, W.moveFromRangeEnd) && Ends(marked, W.moveToRangeStart, W.moveToRangeEnd);
    }

    private static List<string?> Names(XElement marked, string start) => [.. marked.Within(start).Select(s => s.Attr(W.name))];

    private static bool Ends(XElement marked, string start, string end) =>
        marked.Within(start).Select(s => s.Attr(W.id)).SequenceEqual(marked.Within(end).Select(e => e.Attr(W.id)));

    // A table, a row, a cell or a paragraph with its properties and signs, in the order of the body.
    private static IEnumerable<string> Lines(XElement body)
    {
        foreach (var element in body.Descendants().Where(e => e.Word() is W.tbl or W.tr or W.tc or W.p))
        {
            yield return element.Is(W.p)
                ? $"{string.Concat(Properties(element).Select(p => p.ToString(SaveOptions.DisableFormatting)))}|{Signs(element)}"
                : element.Name.LocalName;
        }
    }

    private static IEnumerable<XElement> Properties(XElement paragraph) =>
        paragraph.Child(W.pPr)?.Elements().Where(e => e.Word() is not (W.rPr or W.sectPr)) ?? [];

    private static string Signs(XElement paragraph)
    {
        var signs = new StringBuilder();
        foreach (var part in paragraph.Within(W.r).Elements().Where(e => !e.Is(W.rPr)))
        {
            signs.Append(part.Word() switch
            {
                W.t => part.Value,
                W.tab => "\t",
                W.br => "\n",
                W.footnoteReference or W.endnoteReference => "\uFFFC",
                W.instrText => part.Value,
                _ => "",
            });
        }

        return signs.ToString();
    }

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
