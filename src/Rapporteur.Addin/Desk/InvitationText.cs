using Rapporteur.Addin.Doors;
using Rapporteur.Consultations;
using Rapporteur.Words;

namespace Rapporteur.Addin.Desk;

/// <summary>What is handed to a person with a code, in the language of that person.</summary>
internal static class InvitationText
{
    public static string LanguageOf(Person person) => Language.Of(person.Language).Tag;

    /// <summary>What is written to people whose address is a way in, in the language of whoever writes it.</summary>
    public static string ByMail(Phrases say, Consultation consultation, HttpContext context) => say.Say(
        "desk.invitation-by-mail",
        ("consultation", consultation.Title),
        ("address", $"{context.Request.Scheme}://{context.Request.Host}{Pages.SignInAddress.Path}"));

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
