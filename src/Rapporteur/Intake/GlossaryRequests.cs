using System.Collections.Immutable;
using Rapporteur.Consultations;
using Rapporteur.Record;
using Rapporteur.Views;

namespace Rapporteur.Intake;

/// <summary>The Secretariat says a term of the glossary, anew under its id; without any form it is taken out.</summary>
public sealed record SetGlossaryTerm(GlossaryTermId? Id, ImmutableArray<TermForms> In) : Request
{
    internal override Decision Decide(Attribution attribution, Asked asked)
    {
        if (attribution.Asker.Function != Function.Secretariat)
        {
            return Refusals.ForSecretariat;
        }

        var said = GlossaryRules.Cleaned(In);
        var known = attribution.Glossary.Find(t => t.Id == Id);
        var fault = (Id is not null && known is null ? Refusals.NoGlossaryTerm : null)
            ?? (Id is null && said.IsEmpty ? Refusals.Missing("refusals.missing.term", "forms") : null)
            ?? (known is null && attribution.Glossary.Count >= GlossaryRules.MostTerms
                ? Refusals.TooManyTerms(GlossaryRules.MostTerms) : null)
            ?? GlossaryRules.Fault(said)
            ?? GlossaryRules.Taken(attribution.Glossary.Where(t => t.Id != Id), said);
        return fault is not null ? fault
            : known is not null && GlossaryRules.Same(known.In, said) ? Decision.Of(known.Id.Value)
            : Decided(Id ?? Ids.Term(asked, 0), said);
    }

    private static Decision Decided(GlossaryTermId id, ImmutableArray<TermForms> said) =>
        Decision.Of(id.Value, new GlossaryTermSet(id, said));
}

/// <summary>
/// The Secretariat brings a table of terms in, all or none: a row that has a form of a term that is there says that term anew in the
/// languages the row has, every other row is a new one.
/// </summary>
public sealed record ImportGlossary(ImmutableArray<ImmutableArray<TermForms>> Rows) : Request
{
    internal override Decision Decide(Attribution attribution, Asked asked)
    {
        if (attribution.Asker.Function != Function.Secretariat)
        {
            return Refusals.ForSecretariat;
        }

        var terms = attribution.Glossary.ToList();
        var changed = new Dictionary<GlossaryTermId, GlossaryTerm>();
        foreach (var (number, row) in Rows.Index())
        {
            var said = GlossaryRules.Cleaned(row);
            if (said.IsEmpty)
            {
                continue;
            }

            var at = terms.FindIndex(t => GlossaryRules.Meet(t, said));
            var term = new GlossaryTerm(
                at < 0 ? Ids.Term(asked, number) : terms[at].Id, at < 0 ? said : GlossaryRules.Over(terms[at].In, said));
            if ((GlossaryRules.Fault(term.In) ?? GlossaryRules.Taken(terms.Where((_, i) => i != at), term.In)) is not null)
            {
                return Refusals.GlossaryRow(number + 1, said[0].Forms[0]);
            }

            if (at < 0)
            {
                terms.Add(term);
                changed[term.Id] = term;
            }
            else if (!GlossaryRules.Same(terms[at].In, term.In))
            {
                terms[at] = changed[term.Id] = term;
            }
        }

        return terms.Count > GlossaryRules.MostTerms ? Refusals.TooManyTerms(GlossaryRules.MostTerms)
            : Rows.IsEmpty ? Refusals.Missing("refusals.missing.term", "forms")
            : new Decision([.. changed.Values.Select(t => new GlossaryTermSet(t.Id, t.In))], null, null);
    }
}

/// <summary>What forms of a term are, together and beside those of others.</summary>
internal static class GlossaryRules
{
    public const int MostTerms = 2_000;

    private const int MostForms = 20;

    public const int LongestForm = 200;

    /// <summary>The forms without what says nothing, each once, by language.</summary>
    public static ImmutableArray<TermForms> Cleaned(ImmutableArray<TermForms> said) =>
    [
        .. from given in said
           group given.Forms by given.Language into language
           let forms = language.SelectMany(f => f).Select(f => f.Trim()).Where(f => f.Length > 0)
               .Distinct(StringComparer.OrdinalIgnoreCase).ToImmutableArray()
           where !forms.IsEmpty
           select new TermForms(language.Key, forms),
    ];

    public static Refusal? Fault(ImmutableArray<TermForms> said) =>
        said.Select(f => f.Forms.Length > MostForms ? Refusals.TooManyForms(MostForms)
            : ContentRules.BadLine("language", f.Language) ?? f.Forms.Select(Fault).FirstOrDefault(no => no is not null))
            .FirstOrDefault(no => no is not null);

    /// <summary>A form is of one term, or nobody knows which is meant by it.</summary>
    public static Refusal? Taken(IEnumerable<GlossaryTerm> others, ImmutableArray<TermForms> said)
    {
        var forms = said.SelectMany(f => f.Forms.Select(form => Key(f.Language, form))).ToHashSet(StringComparer.OrdinalIgnoreCase);
        return others.SelectMany(t => t.In).SelectMany(f => f.Forms.Where(form => forms.Contains(Key(f.Language, form))))
            .FirstOrDefault() is { } taken ? Refusals.FormTaken(taken) : null;
    }

    public static bool Meet(GlossaryTerm term, ImmutableArray<TermForms> said) =>
        said.Any(f => term.Of(f.Language).Intersect(f.Forms, StringComparer.OrdinalIgnoreCase).Any());

    /// <summary>What was there in the languages nothing is said of now, and what is said.</summary>
    public static ImmutableArray<TermForms> Over(ImmutableArray<TermForms> before, ImmutableArray<TermForms> said) =>
    [
        .. before.Select(b => said.FirstOrDefault(s => s.Language == b.Language) ?? b),
        .. said.Where(s => before.All(b => b.Language != s.Language)),
    ];

    public static bool Same(ImmutableArray<TermForms> one, ImmutableArray<TermForms> other) =>
        one.Length == other.Length && one.All(f => other.Any(o => o.Language == f.Language && o.Forms.SequenceEqual(f.Forms)));

    private static string Key(string language, string form) => $"{language}\n{form}";

    private static Refusal? Fault(string form) =>
        form.Length > LongestForm ? Refusals.TooLongField("forms", LongestForm) : ContentRules.BadLine("forms", form);
}
