using Rapporteur.Addin.Doors;
using Rapporteur.Consultations;
using Rapporteur.Words;

namespace Rapporteur.Addin.Desk;

/// <summary>What is handed to a person with a code, in the language of that person.</summary>
internal static class InvitationText
{
    public static string LanguageOf(Person person) => Language.Of(person.Language).Tag;

    public static string Of(HandedCode handed, Consultation consultation)
    {
        var words = ReadingLanguage.In(Language.Of(handed.Person.Language));
        var delegation = consultation.Roster.DelegationOf(handed.Person);
        return words.Say(
            "desk.invitation",
            ("consultation", consultation.Title),
            ("person", delegation is null ? handed.Person.Name : $"{handed.Person.Name}, {delegation.ShortName}"),
            ("code", handed.Code),
            ("until", words.Language.At(handed.Until, consultation.ForumZone)));
    }
}
