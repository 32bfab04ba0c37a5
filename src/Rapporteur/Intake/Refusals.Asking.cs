namespace Rapporteur.Intake;

/// <summary>Also those about brackets, questions, translations and silence procedures.</summary>
public static partial class Refusals
{
    public static Refusal NoBracket => NotFound("refusals.no-bracket", "id");

    public static Refusal BracketPlace => Invalid("refusals.bracket-place", "at");

    public static Refusal BracketThere => Conflict("refusals.bracket-there", "at");

    public static Refusal NoSuchQuestion => NotFound("refusals.no-such-question", "id");

    public static Refusal GuidanceGivenToAll => Conflict("refusals.question-answered-to-all", "answer");

    public static Refusal OtherGuidance => Conflict("refusals.other-question-answer", "number");

    public static Refusal SameLanguage => Invalid("refusals.same-language", "language");

    public static Refusal NoSilence => NotFound("refusals.no-silence", "id");

    public static Refusal SilencePassed => Invalid("refusals.silence-passed", "until");

    public static Refusal BracketHeld(string reference) =>
        Conflict("refusals.bracket-held", "alternatives", ("reference", reference));

    public static Refusal TooManyAlternatives(int most) => Invalid("refusals.too-many-alternatives", "alternatives", ("most", most));

    public static Refusal TooManyQuestions(int most) => Conflict("refusals.too-many-questions", "question", ("most", most));

    public static Refusal QuestionNames(string name) => Conflict("refusals.question-names", "asCirculated", ("name", name));
}
