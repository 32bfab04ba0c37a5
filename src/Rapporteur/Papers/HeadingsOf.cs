using Rapporteur.Drafts;
using Rapporteur.Record;
using Rapporteur.Words;

namespace Rapporteur.Papers;

/// <summary>The headings of a draft as papers print them.</summary>
internal static class HeadingsOf
{
    private const char Ellipsis = '…';

    /// <summary>
    /// What the heading is called and what it says, each said once: a draft names itself in its own language, so that "Part 1 – Goals"
    /// and "Preamble" stand so in every paper; a label that is only the beginning of a long heading is left out.
    /// </summary>
    public static string Heading(this CirculatedDraft of, Passage heading, Language language, string between)
    {
        var (label, own) = (of.Draft.In(language).Of(heading), of.Draft.In(Language.Of(of.Language)).Of(heading));
        return Begins(heading.Text, label) || Begins(heading.Text, own) ? heading.Text
            : label.EndsWith(heading.Text, StringComparison.OrdinalIgnoreCase) ? label
            : $"{label}{between}{heading.Text}";
    }

    private static bool Begins(string text, string label) =>
        label.TrimEnd(Ellipsis) is { Length: > 0 } said && text.StartsWith(said, StringComparison.OrdinalIgnoreCase);
}
