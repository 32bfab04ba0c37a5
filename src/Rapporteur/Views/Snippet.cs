using System.Collections.Immutable;
using System.Text;
using Rapporteur.Drafts;
using Rapporteur.Words;

namespace Rapporteur.Views;

/// <summary>
/// The part of a text around what was found, cut between words, with " …" where something was left out.
/// <see cref="Marks"/> say what was found, in UTF-16 units of <see cref="Text"/>, in order; none where the whole text is meant.
/// </summary>
public sealed record Snippet(string Text, ImmutableArray<QuotationRange> Marks)
{
    private const int Before = 60;
    private const int Longest = 200;

    /// <summary>The text in pieces, in order: what was found, and what stands between.</summary>
    public IEnumerable<(string Text, bool Found)> Parts()
    {
        var at = 0;
        foreach (var mark in Marks)
        {
            yield return (Text[at..Math.Max(at, mark.Start)], false);
            yield return (Text[Math.Max(at, mark.Start)..Math.Max(at, mark.Start + mark.Length)], true);
            at = Math.Max(at, mark.Start + mark.Length);
        }

        yield return (Text[at..], false);
    }

    internal static Snippet Of(string text, ImmutableArray<QuotationRange> found)
    {
        if (text.Length <= Longest)
        {
            return new(text, found);
        }

        var first = found.IsEmpty ? 0 : found[0].Start;
        var start = first <= Before ? 0 : Between(text, first - Before, first);
        var end = text.Length - start <= Longest ? text.Length : Between(text, start + Longest, text.Length, back: true);
        var (cut, shown) = (start > 0 ? "… " : "", new StringBuilder());
        shown.Append(cut).Append(text, start, end - start).Append(end < text.Length ? " …" : "");
        return new(shown.ToString(),
        [
            .. from range in found
               where range.Start < end
               select new QuotationRange(range.Start - start + cut.Length, Math.Min(range.Length, end - range.Start)),
        ]);
    }

    // Next to that place, where a word ends; inside a word longer than all this, at least not inside a letter.
    private static int Between(string text, int near, int limit, bool back = false)
    {
        if (back)
        {
            var space = text.LastIndexOf(' ', near, Longest / 2);
            return space > 0 ? space : Letters.Before(text, near);
        }

        var next = text.IndexOf(' ', near, limit - near);
        return next >= 0 ? next + 1 : Letters.Before(text, near);
    }
}
