using System.Collections.Immutable;
using Rapporteur.Drafts;

namespace Rapporteur.Comments;

/// <summary>How two comments of one delegation stand against each other at a place.</summary>
public enum ClashKind
{
    /// <summary>They propose different words for the same.</summary>
    OtherWords,

    /// <summary>One takes away what the other keeps, adds to or moves.</summary>
    Opposite,

    /// <summary>They say the same.</summary>
    Repeat,
}

/// <summary>Two comments that a delegation would hardly send together without a look, and a passage they meet at.</summary>
public sealed record Clash(CommentId First, CommentId Second, ClashKind Kind, PassageId Passage);

/// <summary>
/// Which of a delegation's comments on one draft want different words in one place, pull in opposite directions or repeat each
/// other. It looks at what they say and where, claims nothing of what they mean, and hides none: a person decides.
/// </summary>
public static class Clashes
{
    // So many of their words the same, and not merely the same few.
    private const double Alike = 0.9;
    private const int FewWords = 4;
    private static readonly char[] Around = [.. " .,;:!?()[]\"'«»„“”’-–—\t\n"];

    /// <summary>In the order of the draft; two comments that meet at several places once, at the first.</summary>
    public static ImmutableArray<Clash> Among(IEnumerable<(CommentId Id, CommentContent Content)> comments, int number, Draft draft)
    {
        var met = new HashSet<(CommentId, CommentId)>();
        var found = ImmutableArray.CreateBuilder<Clash>();
        var there = comments.Where(c => c.Content.Draft == number)
            .SelectMany(c => c.Content.Places.SelectMany(p => Stretch.Of(p, c.Content, draft)).Select(s => (c.Id, c.Content, Where: s)))
            .GroupBy(c => c.Where.Passage)
            .OrderBy(g => draft.PositionOf(g.Key));
        foreach (var passage in there)
        {
            var all = passage.ToList();
            for (var i = 0; i < all.Count; i++)
            {
                for (var j = i + 1; j < all.Count; j++)
                {
                    var (one, other) = (all[i], all[j]);
                    if (one.Id != other.Id && !met.Contains((one.Id, other.Id)) && one.Where.Meets(other.Where)
                        && Between(one.Content, other.Content) is { } kind)
                    {
                        met.Add((one.Id, other.Id));
                        found.Add(new Clash(one.Id, other.Id, kind, passage.Key));
                    }
                }
            }
        }

        return found.ToImmutable();
    }

    private static ClashKind? Between(CommentContent one, CommentContent other) =>
        Says(one, other) ? ClashKind.Repeat
        : (Deletes(one) && Touches(other)) || (Deletes(other) && Touches(one)) ? ClashKind.Opposite
        : one.ProposedWording is { } mine && other.ProposedWording is { } yours && Plain(mine) != Plain(yours) ? ClashKind.OtherWords
        : null;

    private static bool Deletes(CommentContent content) =>
        content.ProposedWording is null or "" && content.Kinds.Contains(CommentKind.Delete);

    private static bool Touches(CommentContent content) => !Deletes(content)
        && (content.ProposedWording is { Length: > 0 }
            || content.Kinds.Any(k => k is CommentKind.Add or CommentKind.Replace or CommentKind.Move));

    private static bool Says(CommentContent one, CommentContent other)
    {
        if (Deletes(one) != Deletes(other) || (one.ProposedWording is null) != (other.ProposedWording is null))
        {
            return false;
        }

        if (one.ProposedWording is { } mine)
        {
            return Plain(mine) == Plain(other.ProposedWording!);
        }

        var (a, b) = (Words(one.Text), Words(other.Text));
        return a.SequenceEqual(b) || (Math.Min(a.Length, b.Length) > FewWords && Share(a, b) >= Alike);
    }

    private static string Plain(string text) => string.Join(' ', Words(text));

    private static string[] Words(string text) =>
        [.. QuotationMatch.FoldText(text).ToUpperInvariant().Split(Around, StringSplitOptions.RemoveEmptyEntries)];

    private static double Share(string[] a, string[] b)
    {
        var left = a.GroupBy(w => w).ToDictionary(g => g.Key, g => g.Count());
        var common = b.GroupBy(w => w).Sum(g => Math.Min(g.Count(), left.GetValueOrDefault(g.Key)));
        return 2.0 * common / (a.Length + b.Length);
    }

    /// <summary>What of one passage a place covers; the whole of it without a range.</summary>
    private sealed record Stretch(PassageId Passage, QuotationRange? Range)
    {
        // What is between passages, about the document or about a term is a place of nobody's words.
        public static IEnumerable<Stretch> Of(Place place, CommentContent content, Draft draft) => place switch
        {
            { Scope: PlaceScope.Section, Passage: { } heading } => draft.SectionFrom(heading).Select(p => new Stretch(p.Id, null)),
            { Scope: PlaceScope.Passage or PlaceScope.Words, Passage: { } id } when draft.Find(id) is { } passage =>
                [new Stretch(id, Words(place, content) is { } quoted ? QuotationMatch.Find(passage.Text, quoted) : null)],
            _ => [],
        };

        public bool Meets(Stretch other) => Range is not { } a || other.Range is not { } b
            || (a.Start < b.Start + b.Length && b.Start < a.Start + a.Length);

        // A wording that is to be replaced says where it stands, too.
        private static Quotation? Words(Place place, CommentContent content) =>
            place.Quotation ?? (content.ExistingWording is { Length: > 0 } existing ? new Quotation(existing) : null);
    }
}
