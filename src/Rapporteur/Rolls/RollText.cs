using System.Collections.Immutable;
using NodaTime.Text;
using Rapporteur.Words;

namespace Rapporteur.Rolls;

/// <summary>
/// A list of names as a table between tabs, with headings of a language, to be corrected by hand and read again: what is read of it is the
/// same list.
/// </summary>
public static class RollText
{
    private static readonly (RollColumn Column, Func<RollLine, Language, string?> Said)[] Columns =
    [
        (RollColumn.Delegation, (l, _) => l.Written),
        (RollColumn.Category, (l, language) => First(language, $"rolls.cue.category.{l.Category.ToString().ToLowerInvariant()}")),
        (RollColumn.OfficialName, (l, _) => l.OfficialName),
        (RollColumn.ShortName, (l, _) => l.ShortName),
        (RollColumn.SortKey, (l, _) => l.SortKey),
        (RollColumn.Zone, (l, _) => l.Zone),
        (RollColumn.Footnote, (l, _) => l.Footnote),
        (RollColumn.From, (l, _) => l.From is { } day ? LocalDatePattern.Iso.Format(day) : null),
        (RollColumn.To, (l, _) => l.To is { } day ? LocalDatePattern.Iso.Format(day) : null),
        (RollColumn.Person, (l, _) => l.Person?.Name),
        (RollColumn.Title, (l, _) => l.Person?.Title),
        (RollColumn.Role, (l, language) =>
            l.Person?.Role is { } role ? First(language, $"rolls.cue.role.{RollTable.Lower($"{role}")}") : null),
        (RollColumn.Language, (l, _) => l.Person?.Language),
        (RollColumn.Address, (l, _) => l.Person?.Address),
        (RollColumn.Consent, (l, language) =>
            l.Person?.Consents is { } yes ? First(language, yes ? "rolls.cue.consent.yes" : "rolls.cue.consent.no") : null),
    ];

    public static string Of(ImmutableArray<RollLine> lines, Language language)
    {
        var shown = Array.FindAll(Columns, c => lines.Any(l => c.Said(l, language) is { Length: > 0 }));
        var rows = lines.Select(l => string.Join('\t', shown.Select(c => c.Said(l, language) ?? "")));
        return string.Join('\n', rows.Prepend(string.Join('\t',
            shown.Select(c => First(language, $"rolls.cue.column.{RollTable.Lower($"{c.Column}")}")))));
    }

    // The pseudo-language has words that no list is read by.
    private static string First(Language language, string key) =>
        RollNote.Book.In(language == Language.Pseudo ? Language.English : language)[key].Split('|')[0];
}
