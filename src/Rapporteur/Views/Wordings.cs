using System.Collections.Immutable;
using Rapporteur.Comments;
using Rapporteur.Drafts;
using Rapporteur.Drafts.Matching;

namespace Rapporteur.Views;

/// <summary>
/// What a passage would read as under each comment a reader may see: a rewording is put where the words it replaces stand, once
/// and surely, else it stands apart; nothing is guessed. The same wording of several is one.
/// </summary>
public static class Wordings
{
    /// <summary>For a passage of the newest draft, in the order the comments are read.</summary>
    public static WordingsFor Of(Attribution reader, Passage passage)
    {
        var proposed = reader.Comments().Where(s => s.Content.Draft == reader.CurrentDraft?.Number && s.State != CommentState.Withdrawn)
            .SelectMany(s => Proposed(s, passage)).ToList();
        var against = proposed.Where(p => p.Text is not null).GroupBy(p => (p.After, Read(p.Text!)))
            .Select(g => new Wording(g.Key.After, Changes(passage, g.First()), [.. g.Select(p => p.Seen).Distinct()]));
        return new([.. against], [.. proposed.Where(p => p.Text is null).Select(p => p.Seen).Distinct()]);
    }

    private static ImmutableArray<Change> Changes(Passage passage, Proposal proposal) => proposal.After
        ? [new(ChangeKind.Added, proposal.Text!)]
        : [.. WordChange.Between(passage.Text, proposal.Text!)];

    private static IEnumerable<Proposal> Proposed(SeenComment seen, Passage passage)
    {
        var content = seen.Content;
        ImmutableArray<Place> places = [.. content.Places.Where(p => p.Passage == passage.Id)];
        string[] wordings = [.. content.ProposedWording is { } first ? [first] : Deleted(content), .. content.Alternatives];
        if (places.IsEmpty || wordings.Length == 0)
        {
            return [];
        }

        var after = places.All(p => p.Scope == PlaceScope.Between);
        var at = after ? null : Replaced(content, places, passage, wordings[0]);
        return wordings.Select(w => new Proposal(seen, after, after ? w : at is { } range ? Put(passage.Text, range, w) : null));
    }

    private static string[] Deleted(CommentContent content) =>
        content.Kinds.Contains(CommentKind.Delete) && !content.Kinds.Contains(CommentKind.Replace) ? [""] : [];

    // The words a comment's wording takes the place of; null where that is not certain.
    private static QuotationRange? Replaced(CommentContent content, ImmutableArray<Place> places, Passage passage, string wording) =>
        content.ExistingWording is { } existing ? Found(passage, places, new Quotation(existing))
        : places is [{ Scope: PlaceScope.Words, Quotation: { } words }] ? QuotationMatch.Find(passage.Text, words)
        : places is [{ Scope: PlaceScope.Passage or PlaceScope.Section }] && IsWhole(content, passage, wording)
            ? new QuotationRange(0, passage.Text.Length)
        : null;

    // Of words that stand twice the place says which are meant.
    private static QuotationRange? Found(Passage passage, ImmutableArray<Place> places, Quotation existing) =>
        QuotationMatch.Find(passage.Text, existing) ?? places.Select(p => p.Quotation).OfType<Quotation>()
            .Where(q => Canonical.Of(q.Exact) == Canonical.Of(existing.Exact))
            .Select(q => QuotationMatch.Find(passage.Text, q)).FirstOrDefault(at => at is not null);

    // Without existing words a wording is the whole passage's where it deletes or replaces it, or says most of it again.
    private static bool IsWhole(CommentContent content, Passage passage, string wording) =>
        content.Kinds.Contains(CommentKind.Replace) || wording.Length == 0
            || 2 * WordChange.Between(passage.Text, wording).Where(c => c.Kind == ChangeKind.Kept).Sum(c => c.Text.Length)
                >= passage.Text.Length;

    private static string Put(string text, QuotationRange at, string wording)
    {
        var (before, behind) = (text[..at.Start], text[(at.Start + at.Length)..]);
        return wording.Length > 0 ? before + wording + behind
            : before.EndsWith(' ') && (behind.Length == 0 || behind[0] == ' ') ? before[..^1] + behind
            : before.Length == 0 ? behind.TrimStart(' ')
            : before + behind;
    }

    // Spaces and ways of writing one letter make no other wording.
    private static string Read(string text) =>
        string.Join(' ', Canonical.Of(text).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    private sealed record Proposal(SeenComment Seen, bool After, string? Text);
}
