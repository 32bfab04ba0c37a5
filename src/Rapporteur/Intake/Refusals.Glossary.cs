namespace Rapporteur.Intake;

/// <summary>Also those about the forum's own words.</summary>
public static partial class Refusals
{
    public static Refusal NoGlossaryTerm => NotFound("refusals.no-glossary-term", "id");

    public static Refusal NoPhrase => NotFound("refusals.no-phrase", "id");

    public static Refusal PhraseWaits => Conflict("refusals.phrase-waits", "phrase");

    public static Refusal PhraseReworded => Conflict("refusals.phrase-reworded", "words");

    public static Refusal ChairApproves => NotAllowed("refusals.chair-approves");

    public static Refusal FormTaken(string form) => Conflict("refusals.form-taken", "forms", ("form", form));

    public static Refusal GlossaryRow(int row, string form) =>
        Invalid("refusals.glossary-row", "file", ("row", row), ("form", Shortened(form)), ("most", GlossaryRules.LongestForm));

    public static Refusal GlossaryColumns(string languages) =>
        Invalid("refusals.glossary-columns", "file", ("languages", languages));

    public static Refusal TooManyForms(int most) => Invalid("refusals.too-many-forms", "forms", ("most", most));

    public static Refusal TooManyTerms(int most) => Invalid("refusals.too-many-terms", "forms", ("most", most));

    public static Refusal TooManyPhrases(int most) => Invalid("refusals.too-many-phrases", "words", ("most", most));
}
