using System.Text.RegularExpressions;

namespace Rapporteur.Addin.Mailbox;

/// <summary>
/// Whether a statement of a mail says that there are no comments on the whole text, in English, French or Russian, as letters say it:
/// with an address before it, of whom, for now, with thanks behind it. "No comments on Part 1" says no such thing.
/// </summary>
public static partial class SaysNone
{
    private const int Longest = 300;

    private const RegexOptions Plain = RegexOptions.IgnoreCase | RegexOptions.CultureInvariant;

    public static bool Of(string statement) =>
        statement.Length <= Longest && statement.ReplaceLineEndings(" ").Trim() is var said
        && (English().IsMatch(said) || French().IsMatch(said) || Russian().IsMatch(said));

    [GeneratedRegex(@"^(dear [^.!,]{1,60}[,.!]\s+)?((please|kindly) (note|be informed|be advised) that )?(([\p{L}’' ]{1,60} )?(have|has) (currently |at present )?no|([\p{L}’' ]{1,60} )?(do|does)( not|n['’]t) have any|no|nil)( further| other| additional| specific| particular)? (comments?|remarks?|observations?|return)( to (make|offer|submit|add|raise))?(( on| regarding| concerning) (the|this|your)( zero| first| revised)? (draft|text|document|declaration)( declaration| text)?)?( at (this|the present) (stage|time|point)| for now| at present)?( from (us|our side|[\p{L}’' ]{1,40}))?( at this stage)?[.!]*(\s+(many thanks|thanks?( you)?|with thanks)[^.]{0,40}[.!]*)?$", Plain)]
    private static partial Regex English();

    [GeneratedRegex(@"^(((mesdames|messieurs|madame|monsieur|chers? coll[èe]gues)[^.!,]{0,40}|bonjour)[,.!]\s+)?([\p{L}’' ]{1,60} )?((n['’](a|ai|avons|ont) (pas d['’]|pas de |aucune? ))|(pas d['’]|pas de |aucune? ))(autres? )?(observations?|commentaires?|remarques?)( particulières?)?( à (formuler|faire|présenter|soumettre))?( sur (le|ce|l['’]avant-)\s?(projet|texte|document)( de déclaration| zéro)?)?( à ce stade| pour l['’]instant)?[.!]*(\s+(merci|avec nos remerciements)[^.]{0,40}[.!]*)?$", Plain)]
    private static partial Regex French();

    [GeneratedRegex(@"^((добрый день|добрый вечер|здравствуйте|уважаемые коллеги)[,.!]\s+)?(у [^.,!\d]{1,60} )?((замечаний|комментариев)( и предложений)?( (к|по) (нулевому )?(проекту|тексту|документу)( декларации)?)?( [\p{L} ]{1,40})? (нет|не имеем|не имеет|не имеется)|(нет|отсутствуют) (замечани[йя]|комментари(ев|и))( и предложений)?( (к|по) (нулевому )?(проекту|тексту|документу)( декларации)?)?)( на данном этапе)?[.!]*(\s+(спасибо|благодарим)[^.]{0,40}[.!]*)?$", Plain)]
    private static partial Regex Russian();
}
