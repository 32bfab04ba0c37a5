using System.Text.RegularExpressions;

namespace Rapporteur.Addin.Bot.Sentences;

/// <summary>The words by which one asks the bot for something, in English, Russian and French; the whole message is the command.</summary>
internal static partial class Command
{
    // Not NonBacktracking: of so many letters each would hold three megabytes as long as the host lives. What may go on for long is atomic
    // instead, so that no time is lost on going back.
    private const RegexOptions Plain = RegexOptions.IgnoreCase | RegexOptions.CultureInvariant;

    private static readonly (Regex Asked, ChatVerb Verb)[] All =
    [
        (Help(), ChatVerb.Help), (Comment(), ChatVerb.Comment), (Mine(), ChatVerb.Mine), (Closing(), ChatVerb.Closing),
        (NoComments(), ChatVerb.NoComments),
        (Approve(), ChatVerb.Approve), (Submit(), ChatVerb.Submit), (Discard(), ChatVerb.Discard), (Withdraw(), ChatVerb.Withdraw),
        (Undo(), ChatVerb.Undo), (Align(), ChatVerb.Align),
        (Dissociate(), ChatVerb.Dissociate),
        (Questions(), ChatVerb.Questions), (Invitation(), ChatVerb.Invitation), (Switch(), ChatVerb.Switch),
        (Received(), ChatVerb.Received),
    ];

    public static Heard? Read(string text)
    {
        var asked = text.Trim(' ', '.', '!', '?', '/', '\n');
        if (text.Trim() is "?")
        {
            return new Heard.Asks(ChatVerb.Help);
        }

        if (Array.Find(All, c => c.Asked.IsMatch(asked)) is { Asked: { } found, Verb: var verb })
        {
            return new Heard.Asks(verb,
                found.Match(asked).Groups["reference"] is { Success: true, Value: { Length: > 0 } reference }
                    ? reference.ToUpperInvariant()
                    : null);
        }

        return Ask().Match(text.Trim()) is { Success: true } put ? new Heard.PutsQuestion(put.Groups["what"].Value.Trim())
            : Show().Match(asked) is { Success: true } shown ? new Heard.Shows(shown.Groups["what"].Value)
            : null;
    }

    /// <summary>Whether it is the word a test message asks for, and nothing else.</summary>
    public static bool IsReceived(string text) => Received().IsMatch(text.Trim(' ', '.', '!', '\r', '\n'));

    [GeneratedRegex(@"^(help|hello|hi|start|what can you do|how does this work|помощь|справка|привет|здравствуйте|что ты умеешь|начать|aide|bonjour|salut|début|que sais-tu faire)$",
        Plain)]
    private static partial Regex Help();

    [GeneratedRegex(@"^((new |add a |make a )?comment|(новый |добавить )?комментарий|(новое )?замечание|((un )?nouveau |ajouter un )?commentaire|((une )?nouvelle )?observation)$", Plain)]
    private static partial Regex Comment();

    [GeneratedRegex(@"^((show |list )?(me )?(my|our|mine)( delegation'?s)?( comments)?|mine|ours|list( comments)?|(покажи )?(мои|наши)( комментарии| замечания)?|список|((montre|voir) )?(mes|nos) (commentaires|observations)|liste)$", Plain)]
    private static partial Regex Mine();

    [GeneratedRegex(@"^((the )?(closing|deadline|closing date|due date)|(when|until when) (is|are) (the |it |this )?(closing|deadline|due|comments due|closed|close)( date)?|when does it close|how much time( is left| do we have)?|time left|срок(и)?|крайний срок|дедлайн|до какого (числа|срока)|какой срок|сколько времени( осталось)?|когда срок|date limite|délai|échéance|clôture|quand est-ce que (ça|cela) ferme|combien de temps( reste-t-il)?|jusqu['’]à quand)$", Plain)]
    private static partial Regex Closing();

    [GeneratedRegex(@"^((we have )?no (comments?|remarks|observations)( at this stage| for now| from us)?|nothing to add|нет (комментариев|замечаний)( на данном этапе)?|(комментариев|замечаний) (нет|не имеем)( на данном этапе)?|без (комментариев|замечаний)|у нас нет (комментариев|замечаний)|(nous n['’]avons )?(aucun|pas de|pas d['’])\s*(commentaires?|observations?)( à ce stade| pour l['’]instant)?|aucune observation( à ce stade)?|rien à ajouter)$", Plain)]
    private static partial Regex NoComments();

    [GeneratedRegex(@"^(approve|одобрить|одобряю|утвердить|approuver|approuve)( all| все| tout)?(\s+(?<reference>c-[0-9a-z]{6,24}))?$",
        Plain)]
    private static partial Regex Approve();

    [GeneratedRegex(@"^((submit|send)( (all|everything|it|them|our comments|my comments|comments))?( to the secretariat)?|(отправить|подать|представить|направить)( все| комментарии| замечания)?( в секретариат)?|(envoyer|soumettre|transmettre)( tout| nos commentaires| nos observations)?( au secrétariat)?)$", Plain)]
    private static partial Regex Submit();

    // "Delete" alone is said of the text.
    [GeneratedRegex(@"^((discard|throw away|выбросить|jeter)(\s+(?<reference>c-[0-9a-z]{6,24}))?|(delete|удалить|supprimer)\s+(?<reference>c-[0-9a-z]{6,24}))$", Plain)]
    private static partial Regex Discard();

    [GeneratedRegex(@"^(withdraw|take back|отозвать|снять|retirer)(\s+(?<reference>c-[0-9a-z]{6,24}))?$", Plain)]
    private static partial Regex Withdraw();

    [GeneratedRegex(@"^(undo( that| it| the last( one)?)?|bring (it|that) back|отменить|вернуть|верни(те)? обратно|annuler|rétablir)$",
        Plain)]
    private static partial Regex Undo();

    [GeneratedRegex(@"^(align( ourselves| us)?( with)?|we align ourselves with|support|присоединиться к|присоединяемся к|присоединиться|поддержать|поддерживаем|s['’]aligner( sur)?|nous nous alignons sur|s['’]associer à|soutenir)(\s+(?<reference>c-[0-9a-z]{6,24}))?$", Plain)]
    private static partial Regex Align();

    [GeneratedRegex(@"^(dissociate( ourselves| us)?( from)?|we dissociate ourselves from|отмежеваться( от)?|отмежёвываемся от|отмежевываемся от|se dissocier( de)?|nous nous dissocions de)(\s+(?<reference>c-[0-9a-z]{6,24}))?$", Plain)]
    private static partial Regex Dissociate();

    [GeneratedRegex(@"^((the |our |my |any |open )?(questions?|clarifications?)( of the secretariat| from the secretariat)?|вопрос(ы)?( секретариата)?|уточнени(е|я)|questions? du secrétariat|précisions?)(\s+(?<reference>c-[0-9a-z]{6,24}))?$", Plain)]
    private static partial Regex Questions();

    [GeneratedRegex(@"^(switch( consultation)?|(another|other|change) consultation|consultations|сменить( консультацию)?|другая консультация|консультации|changer( de consultation)?|autre consultation)$", Plain)]
    private static partial Regex Switch();

    // As the test message asks for it; an answer by mail is read by the same words.
    [GeneratedRegex(@"^(received|well received|bien reçu|reçu|получено|получил|получила|получили)$", Plain)]
    private static partial Regex Received();

    // "Ask for" and "question whether" are said of the text: the Secretariat is named, or a colon stands after the one word.
    [GeneratedRegex(@"^((ask|question( for| to)?)( the)? secretariat\s*[:,]?|(ask|question)\s*:|(вопрос|спросить) секретариат[уа]?\s*[:,]?|спросить у секретариата\s*[:,]?|вопрос\s*:|(une |notre |ma )?question (au|pour le) secrétariat\s*[:,]?|(demander au|interroger le) secrétariat\s*[:,]?)(?<what>(\s[\s\S]*)?)$", Plain)]
    private static partial Regex Ask();

    // What the Secretariat's or the delegation's own list is called was heard before.
    [GeneratedRegex(@"^(show|read|find|search( for)?|покажи(те)?|показать|прочитай(те)?|прочитать|найди(те)?|найти|montrer?|montrez|afficher?|lire|lis|cherche[rz]?|trouve[rz]?)( me| мне|-moi)?(?>\s*:\s+|\s+)(?<what>.+)$", Plain)]
    private static partial Regex Show();

    // With the word anything that could be a code, mistyped ones among them; without it only what has the shape of one.
    [GeneratedRegex(@"^((my |the |mon |ma |l['’])?(invitation|invite|code|приглашение|код)( code)?(?>\s*:\s+|\s+)(?<reference>[0-9a-z]{4,26}(-[0-9a-z]{1,26})+|[0-9a-z]{26})|(?<reference>([0-9a-z]{5}-){4}[0-9a-z]{6}|[0-9a-z]{26}))$", Plain)]
    private static partial Regex Invitation();
}
