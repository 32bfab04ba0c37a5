using Rapporteur.Addin.Bot.Cards;
using Rapporteur.Consultations;

namespace Rapporteur.Addin.Desk;

/// <summary>What is handed to a person with a code, in English or, to those whose language it is, in Russian.</summary>
internal static class InvitationText
{
    public static string LanguageOf(Person person) => Tongue.Of(person.Language).Tag;

    public static string Of(HandedCode handed, Consultation consultation)
    {
        var (tongue, zone) = (Tongue.Of(handed.Person.Language), consultation.ForumZone);
        var delegation = consultation.Roster.DelegationOf(handed.Person);
        return tongue.Says(
            $"""
            {consultation.Title}
            {handed.Person.Name}{(delegation is null ? "" : $", {delegation.ShortName}")}

            Open a chat with Rapporteur in Teams, with the account you will use, and write:

            invitation {handed.Code}

            The code works once, until {tongue.At(handed.Until, zone)}. It is for you alone: please do not pass it on.
            """,
            $"""
            {consultation.Title}
            {handed.Person.Name}{(delegation is null ? "" : $", {delegation.ShortName}")}

            Откройте в Teams чат с Rapporteur с той учётной записи, которой будете пользоваться, и напишите:

            приглашение {handed.Code}

            Код действует один раз, до {tongue.At(handed.Until, zone)}. Он предназначен только вам: пожалуйста, никому его не передавайте.
            """).ReplaceLineEndings("\n");
    }
}
