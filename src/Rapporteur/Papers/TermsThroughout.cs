using System.Collections.Immutable;
using Rapporteur.Comments;
using Rapporteur.Consultations;
using Rapporteur.Drafts;

namespace Rapporteur.Papers;

/// <summary>A term in another wording wherever it stands, as a whole word, with the capital it has there.</summary>
internal static class TermsThroughout
{
    /// <summary>The term a wording is about everywhere; null where it is about one place.</summary>
    public static string? Of(TakenUpWording wording) =>
        wording.Places is [{ Scope: PlaceScope.Term, Term: { Length: > 0 } term }] ? term
        : wording.Throughout
            ? ProposedWording.Given(wording.Content.ExistingWording) ?? ProposedWording.Given(wording.Places[0].Quotation?.Exact)
        : null;

    /// <summary>
    /// The wording with what the glossary knows of it: the other forms of its term in that language, and its own words in that language
    /// where they are a term said in another.
    /// </summary>
    public static TakenUpWording InForms(IReadOnlyList<GlossaryTerm> glossary, string language, TakenUpWording wording)
    {
        if (Of(wording)?.Trim() is not { } term || glossary.Count == 0)
        {
            return wording;
        }

        var proposed = ProposedWording.Given(wording.Content.ProposedWording)?.Trim() ?? "";
        var meant = glossary.FirstOrDefault(t => t.Means(term))?.Of(language) ?? [];
        var own = glossary.FirstOrDefault(t => t.Means(proposed))?.Of(language) ?? [];
        return wording with
        {
            Forms = meant.RemoveAll(f => Same(f, term) || Same(f, proposed)),
            Content = own.IsEmpty || own.Any(f => Same(f, proposed)) ? wording.Content
                : wording.Content with { ProposedWording = own[0] },
        };
    }

    public static ImmutableArray<DraftChange> Throughout(Draft draft, TakenUpWording wording, string term)
    {
        var place = wording.Places[0];
        var within = place is { Scope: PlaceScope.Term or PlaceScope.Section, Passage: { } heading }
            ? draft.SectionFrom(heading) : draft.Passages;
        var proposed = ProposedWording.Given(wording.Content.ProposedWording)?.Trim() ?? "";
        return
        [
            .. from passage in within
               from at in Occurrences(passage.Text, [term, .. wording.Forms])
               let found = passage.Text.Substring(at.Start, at.Length)
               where found != Cased(found, proposed)
               let edit = Proposing.Spaced(passage.Text, new WordingEdit(at.Start, at.Length, Cased(found, proposed)))
               select IsWhole(edit, passage) ? (DraftChange)new DraftChange.Remove(passage.Id) : new DraftChange.Reword(passage.Id, edit),
        ];
    }

    private static bool IsWhole(WordingEdit edit, Passage passage) => edit.Added.Length == 0 && edit.Length == passage.Text.Length;

    // Of forms that begin at one place, or within another, the longest that came first.
    private static IEnumerable<(int Start, int Length)> Occurrences(string text, ImmutableArray<string> forms)
    {
        var end = 0;
        foreach (var (start, length) in forms.SelectMany(f => WordEnds.Whole(text, f).Select(at => (Start: at, f.Length)))
            .OrderBy(o => o.Start).ThenByDescending(o => o.Length))
        {
            if (start >= end)
            {
                yield return (start, length);
                end = start + length;
            }
        }
    }

    private static bool Same(string one, string other) => string.Equals(one, other, StringComparison.OrdinalIgnoreCase);

    private static string Cased(string found, string proposed) =>
        proposed.Length > 0 && char.IsUpper(found[0]) && char.IsLower(proposed[0])
            ? char.ToUpperInvariant(proposed[0]) + proposed[1..] : proposed;
}
