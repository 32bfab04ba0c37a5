using System.Collections.Immutable;
using Rapporteur.Comments;
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

    public static ImmutableArray<DraftChange> Throughout(Draft draft, TakenUpWording wording, string term)
    {
        var place = wording.Places[0];
        var within = place is { Scope: PlaceScope.Term or PlaceScope.Section, Passage: { } heading }
            ? draft.SectionFrom(heading) : draft.Passages;
        var proposed = ProposedWording.Given(wording.Content.ProposedWording)?.Trim() ?? "";
        return
        [
            .. from passage in within
               from at in Occurrences(passage.Text, term)
               let found = passage.Text.Substring(at, term.Length)
               where found != Cased(found, proposed)
               let edit = Proposing.Spaced(passage.Text, new WordingEdit(at, term.Length, Cased(found, proposed)))
               select IsWhole(edit, passage) ? (DraftChange)new DraftChange.Remove(passage.Id) : new DraftChange.Reword(passage.Id, edit),
        ];
    }

    private static bool IsWhole(WordingEdit edit, Passage passage) => edit.Added.Length == 0 && edit.Length == passage.Text.Length;

    private static IEnumerable<int> Occurrences(string text, string term)
    {
        for (var at = 0; (at = text.IndexOf(term, at, StringComparison.OrdinalIgnoreCase)) >= 0; at += term.Length)
        {
            if (!IsWithin(text, at - 1, term[0]) && !IsWithin(text, at + term.Length, term[^1]))
            {
                yield return at;
            }
        }
    }

    private static bool IsWithin(string text, int at, char edge) =>
        at >= 0 && at < text.Length && WordEnds.Within(text[at]) && WordEnds.Within(edge);

    private static string Cased(string found, string proposed) =>
        proposed.Length > 0 && char.IsUpper(found[0]) && char.IsLower(proposed[0])
            ? char.ToUpperInvariant(proposed[0]) + proposed[1..] : proposed;
}
