using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using Rapporteur.Consultations;
using Rapporteur.Drafts;

namespace Rapporteur.Views;

/// <summary>
/// Which terms of the glossary a text says, by the stems of their forms in any language: what two say by other words, or in other
/// languages, is the same term.
/// </summary>
internal sealed class GlossaryStems
{
    private static readonly ConditionalWeakTable<ImmutableList<GlossaryTerm>, GlossaryStems> Known = [];

    private readonly ILookup<string, (string[] Stems, GlossaryTermId Term)> byFirst;

    private GlossaryStems(ImmutableList<GlossaryTerm> glossary) => byFirst =
        (from term in glossary
         from forms in term.In
         from form in forms.Forms
         let stems = SearchText.Words(form).Select(Stems.StemOf).ToArray()
         where stems.Length > 0
         orderby stems.Length descending
         select (Stems: stems, Term: term.Id)).ToLookup(f => f.Stems[0], StringComparer.Ordinal);

    public static GlossaryStems Of(ImmutableList<GlossaryTerm> glossary) => Known.GetValue(glossary, g => new GlossaryStems(g));

    /// <summary>Each term that stands there, once, with the words that say it; the longest form where several begin.</summary>
    public IEnumerable<(GlossaryTermId Term, string Words)> In(string text)
    {
        if (byFirst.Count == 0)
        {
            return [];
        }

        var (words, found) = (SearchText.Words(text), new Dictionary<GlossaryTermId, string>());
        var stems = words.Select(Stems.StemOf).ToArray();
        for (var at = 0; at < stems.Length; at++)
        {
            var here = byFirst[stems[at]].FirstOrDefault(f => stems.AsSpan(at).StartsWith(f.Stems));
            if (here.Stems is not null)
            {
                found.TryAdd(here.Term, string.Join(' ', words.Skip(at).Take(here.Stems.Length)));
                at += here.Stems.Length - 1;
            }
        }

        return found.Select(f => (f.Key, f.Value));
    }
}
