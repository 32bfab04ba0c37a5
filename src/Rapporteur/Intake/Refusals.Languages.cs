namespace Rapporteur.Intake;

/// <summary>Also those about a draft in other languages.</summary>
public static partial class Refusals
{
    public static Refusal NoLanguageVersion => NotFound("refusals.no-language-version", "language");

    public static Refusal BadLanguage => Invalid("refusals.bad-language-tag", "language");

    public static Refusal LanguageOfDraft => Invalid("refusals.language-of-draft", "language");

    public static Refusal NoSuchDraft(int number, int newest) =>
        NotFound("refusals.no-such-draft", "number", ("number", number), ("newest", newest));

    /// <summary>Too little of a text goes with the draft for it to be the same in another language.</summary>
    public static Refusal OtherText(int paired, int passages) =>
        Conflict("refusals.other-text", "file", ("paired", paired), ("passages", passages));
}
