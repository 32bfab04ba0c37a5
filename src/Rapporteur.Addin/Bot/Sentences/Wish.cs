using System.Text.RegularExpressions;
using Rapporteur.Comments;

namespace Rapporteur.Addin.Bot.Sentences;

/// <summary>
/// What a sentence wants done at a place. <see cref="Existing"/> are the words it wants changed, to be looked up;
/// <see cref="Sentence"/> counts a sentence of the passage from one, -1 for the last, 0 for none named. What is not a
/// wording stays in <see cref="Text"/> as it was typed.
/// </summary>
internal sealed partial record Wish(CommentKind Kind, string Text)
{
    public string? Existing { get; init; }

    public string? Proposed { get; init; }

    public int Sentence { get; init; }

    // As with the commands: blanks are taken whole or not at all, and only from the first of them on.
    private const RegexOptions Plain = RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.Singleline;

    public static Wish Read(string said)
    {
        var text = said.Trim();
        var asked = Polite().Replace(text, "", 1);
        if (Replacing().Match(asked) is { Success: true } replaced)
        {
            return Replacement(replaced.Groups["old"].Value, replaced.Groups["new"].Value);
        }

        if (Arrow().Match(asked) is { Success: true } arrow)
        {
            return Replacement(arrow.Groups["old"].Value, arrow.Groups["new"].Value);
        }

        if (Instead().Match(asked) is { Success: true } instead)
        {
            return Replacement(instead.Groups["old"].Value, AtEnd(instead.Groups["new"].Value));
        }

        if (InsteadFirst().Match(asked) is { Success: true } first)
        {
            return Replacement(first.Groups["old"].Value, first.Groups["new"].Value);
        }

        if (Deleting().Match(asked) is { Success: true } deleted)
        {
            return Deletion(deleted.Groups["what"].Value, text);
        }

        if (Adding().Match(asked) is { Success: true } added)
        {
            return Quoted(added.Groups["what"].Value) is { } wording
                ? new(CommentKind.Add, "") { Proposed = wording }
                : new(CommentKind.Add, text);
        }

        return new(Moving().IsMatch(asked) ? CommentKind.Move : CommentKind.General, text);
    }

    private static Wish Replacement(string existing, string proposed)
    {
        var (wording, reason) = Reasoned(proposed);
        return new(CommentKind.Replace, reason) { Existing = Words(existing), Proposed = Words(wording) };
    }

    private static Wish Deletion(string what, string text)
    {
        var (asked, reason) = Reasoned(what);
        if (WholeOf().IsMatch(asked.Trim()))
        {
            return new(CommentKind.Delete, reason);
        }

        return Nth().Match(asked.Trim()) is { Success: true } nth && Ordinal(nth.Groups["nth"].Value) is var n and not 0
            ? new(CommentKind.Delete, reason) { Sentence = n }
            : Quoted(asked) is not null || Named().IsMatch(asked) ? new(CommentKind.Delete, reason) { Existing = Words(asked) }
            : new(CommentKind.Delete, text);
    }

    // What comes after "because" is the reason, not wording.
    private static (string Wording, string Reason) Reasoned(string text) =>
        Because().Match(text) is { Success: true } because
            ? (because.Groups["wording"].Value.TrimEnd(' ', ','), because.Groups["reason"].Value.Trim(' ', '.', ','))
            : (text, "");

    private static string Words(string text)
    {
        var named = Named().Replace(text.Trim(), "", 1).Trim();
        return Quoted(named) ?? named.TrimEnd('.', ';', ',', '!', ' ');
    }

    /// <summary>The text between quotation marks when they enclose all of it; null otherwise.</summary>
    private static string? Quoted(string text) =>
        QuotedWhole().Match(text.Trim()) is { Success: true } quoted ? quoted.Groups["words"].Value.Trim() : null;

    // "The delegation would rather see "safe migration" instead of …": the quoted words alone are the wording.
    private static string AtEnd(string text) =>
        QuotedAtEnd().Match(text) is { Success: true } quoted ? quoted.Groups["quoted"].Value : text;

    private static int Ordinal(string word) => word.ToLowerInvariant() switch
    {
        "first" or "1st" or "première" => 1,
        "second" or "2nd" or "deuxième" or "seconde" => 2,
        "third" or "3rd" or "troisième" => 3,
        "fourth" or "4th" or "quatrième" => 4,
        "last" or "dernière" => -1,
        var w when w.StartsWith("перв", StringComparison.Ordinal) => 1,
        var w when w.StartsWith("втор", StringComparison.Ordinal) => 2,
        var w when w.StartsWith("трет", StringComparison.Ordinal) => 3,
        var w when w.StartsWith("четв", StringComparison.Ordinal) => 4,
        var w when w.StartsWith("послед", StringComparison.Ordinal) => -1,
        _ => 0,
    };

    [GeneratedRegex(@"^(please,?\s+|kindly\s+|could you\s+|(we|i)( would)?( like)?( to)? (propose|suggest|request|ask|prefer)( to| that)?\s+|пожалуйста,?\s+|просим\s+|прошу\s+|предлагаем\s+|предлагаю\s+|просьба\s+|следует\s+|необходимо\s+|veuillez\s+|merci de\s+|prière de\s+|il convient de\s+|il faut\s+|(nous|je) (proposons|propose|demandons|demande|souhaitons|souhaite)( de| d’| d')?\s*)+", Plain)]
    private static partial Regex Polite();

    [GeneratedRegex(@"^(replace|replacing|change|заменить|замените|заменим|изменить|исправить|remplacer|remplacez|remplaçons|changer|modifier)(?>\s+)(?<old>[“""«].+?[”""»]|.+?)(?<!\s)(?>\s+)(with|by|to|into|на|словами|словом|термином|выражением|par)(?>\s*:\s+|\s+)(?<new>.+)$", Plain)]
    private static partial Regex Replacing();

    [GeneratedRegex(@"^(?<old>[^.;:!?\n]{1,200}?)(?>\s*)(->|→|=>)(?>\s*)(?<new>[^\n]+)$", Plain)]
    private static partial Regex Arrow();

    [GeneratedRegex(@"^((use|say|write|put|использовать|употребить|употреблять|написать|employer|utiliser|écrire|mettre)(?>\s+))?(?<new>[^.;:!?\n]{1,200}?),?(?>\s+)((instead of|rather than|in place of|вместо|au lieu de|plutôt que|à la place de)\s+|au lieu d['’])(?<old>.+)$", Plain)]
    private static partial Regex Instead();

    [GeneratedRegex(@"^((instead of|вместо|au lieu de)(?>\s+)|au lieu d['’])(?<old>[^.;!?\n]{1,200}?)(,|:|\s[–—-])?(?>\s+)((use|say|write|put|использовать|употребить|употреблять|написать|должно быть|employer|utiliser|écrire|mettre)\s+|[–—-]\s+)(?<new>.+)$", Plain)]
    private static partial Regex InsteadFirst();

    [GeneratedRegex(@"^(delete|deleting|remove|strike( out)?|drop|omit|исключить|исключите|удалить|удалите|убрать|уберите|снять|опустить|supprimer|supprimez|enlever|enlevez|retirer|retirez|biffer|omettre|effacer)\b[\s:,]*(?<what>.*)$", Plain)]
    private static partial Regex Deleting();

    [GeneratedRegex(@"^(add|adding|insert|include|добавить|добавьте|включить|включите|вставить|вставьте|дополнить|дополните|ajouter|ajoutez|insérer|insérez|inclure|incluez)\b[\s:,]*(?<what>.*)$", Plain)]
    private static partial Regex Adding();

    [GeneratedRegex(@"^(move|transfer|shift|переместить|перенести|перенесите|déplacer|déplacez|transférer)\b", Plain)]
    private static partial Regex Moving();

    [GeneratedRegex(@"^((the|this|that|whole|entire|весь|этот|данный|целиком|полностью|le|la|les|l['’]|ce|cet|cette|tout|toute|entier|entière)(?>\s*))*(it|this|all|passage|para(graph)?|sub-?paragraph|indent|bullet|item|section|heading|part|footnote|пункт|абзац|подпункт|отступ|раздел|часть|заголовок|его|всё|paragraphe|sous-paragraphe|alinéa|tiret|partie|titre|point)?(?>\s*)\.?$", Plain)]
    private static partial Regex WholeOf();

    [GeneratedRegex(@"^(the\s+|la\s+)?(?<nth>first|1st|second|2nd|third|3rd|fourth|4th|last|перв\w+|втор\w+|трет\w+|четв\w+|последн\w+|première|deuxième|seconde|troisième|quatrième|dernière)\s+(sentence|предложение|phrase)\.?$", Plain)]
    private static partial Regex Nth();

    [GeneratedRegex(@"^(the\s+|les?\s+|la\s+|l['’])?(words?|terms?|phrase|sentence|expression|reference to|слов\w*|термин\w*|фраз\w*|предложени\w*|выражени\w*|mots?|termes?|référence à)\s+", Plain)]
    private static partial Regex Named();

    [GeneratedRegex(@"^(?<wording>|.+?[\s,])(because|as this|as it|since|so that|in order to|так как|поскольку|чтобы|потому что|parce que|puisque|car|afin de|afin que)\s+(?<reason>.+)$", Plain)]
    private static partial Regex Because();

    [GeneratedRegex(@"^[^“”""«»„]+\s(?<quoted>[“""«„][^“”""«»„]+[”""»“])\s*$", Plain)]
    private static partial Regex QuotedAtEnd();

    [GeneratedRegex(@"^[“""«„'‘](?<words>[^“”""«»„]+)[”""»“'’][.;,]?$", Plain)]
    private static partial Regex QuotedWhole();
}
