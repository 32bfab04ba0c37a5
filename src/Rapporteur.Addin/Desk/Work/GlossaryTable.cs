using System.Collections.Immutable;
using NodaTime;
using Rapporteur.Consultations;
using Rapporteur.Intake;
using Rapporteur.Papers;
using Rapporteur.Views;
using Rapporteur.Words;

namespace Rapporteur.Addin.Desk.Work;

/// <summary>
/// The glossary as a table: a column for each language, by its tag, a row for each term, its forms in a cell separated by semicolons, the
/// one that papers use first.
/// </summary>
internal static class GlossaryTable
{
    private const char Between = ';';

    /// <summary>The forum's working languages, that of the draft first, and those that terms were said in beside them.</summary>
    public static IEnumerable<string> Languages(Attribution officer) =>
        new[] { officer.CurrentDraft?.Language }.OfType<string>().Concat(officer.Consultation.Languages)
            .Concat(Language.Spoken.Select(l => l.Tag)).Concat(officer.Glossary.SelectMany(t => t.In).Select(f => f.Language))
            .Distinct(StringComparer.OrdinalIgnoreCase);

    public static string Cell(GlossaryTerm? term, string language) => string.Join($"{Between} ", term?.Of(language) ?? []);

    public static ImmutableArray<TermForms> Typed(Attribution officer, IFormCollection form) =>
        [.. Languages(officer).Select(l => Forms(l, form[$"in-{l}"].ToString()))];

    /// <summary>The fields that bring a term back as it was; nothing brings back the id of one that was taken out.</summary>
    public static ImmutableArray<(string, string)> Again(GlossaryTerm term, bool removed) =>
    [
        ("do", "set"), .. removed ? [] : new[] { ("term", term.Id.Value) },
        .. term.In.Select(f => ($"in-{f.Language}", Cell(term, f.Language))),
    ];

    public static PlainSheet Sheet(Attribution officer, Phrases say, Instant now)
    {
        List<string> languages = [.. Languages(officer)];
        return new PlainSheet(
            say["wording.glossary.title"], say["wording.glossary.title"], [.. languages.Select(l => new SheetColumn(l, 40))],
            officer.Glossary.Select(t => languages.Select(l => Cell(t, l)).ToImmutableArray()), say.Language, now);
    }

    /// <summary>The terms of a table whose first row names languages, by tag or by name; or that it names none.</summary>
    public static (ImmutableArray<ImmutableArray<TermForms>> Rows, Refusal? Refusal) Read(
        Attribution officer, ImmutableArray<ImmutableArray<string>> table)
    {
        List<string> languages = [.. Languages(officer)];
        var columns = table[0].Select(h => languages.Find(l => Names(l).Contains(h.Trim(), StringComparer.OrdinalIgnoreCase))).ToList();
        return columns.TrueForAll(l => l is null) ? ([], Refusals.GlossaryColumns(string.Join(", ", languages)))
            : ([
                .. table.Skip(1).Select(row => row.Zip(columns).Where(c => c.Second is not null)
                    .Select(c => Forms(c.Second!, c.First)).ToImmutableArray()),
            ], null);
    }

    private static IEnumerable<string> Names(string tag) =>
        Language.Spoken.Select(l => l.NameOf(tag)).Append(tag);

    private static TermForms Forms(string language, string typed) =>
        new(language, [.. typed.Split([Between, '\n'], StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)]);
}
