using System.Collections.Immutable;

namespace Rapporteur.Intake;

/// <summary>Also those about papers on their way to everybody.</summary>
public static partial class Refusals
{
    private const int MostNamed = 10;

    public static Refusal NoSuchPaper => NotFound("refusals.no-such-paper", "id");

    public static Refusal OtherPaper => Conflict("refusals.other-paper", "id");

    public static Refusal PaperNotCleared => Conflict("refusals.paper-not-cleared", "id");

    public static Refusal PaperIsOut => Conflict("refusals.paper-is-out", "id");

    public static Refusal NoSuchSentence => NotFound("refusals.no-such-sentence", "unit");

    public static Refusal OtherSentence => Conflict("refusals.other-sentence", "text");

    public static Refusal Contradicted(ImmutableArray<string> references) =>
        Conflict("refusals.contradicted", null, ("references", Named(references)));

    public static Refusal PaperOvertaken(ImmutableArray<string> references) =>
        Conflict("refusals.paper-overtaken", "id", ("references", Named(references)));

    private static string Named(ImmutableArray<string> references) =>
        string.Join(", ", references.Take(MostNamed)) + (references.Length > MostNamed ? " …" : "");
}
