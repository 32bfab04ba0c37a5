using System.Text.Json.Serialization;
using Rapporteur.Comments;
using Rapporteur.Intake;

namespace Rapporteur.Addin.Shapes;

/// <summary>
/// A question of the Secretariat about a comment, or the answer of its delegation: one of the two. <c>number</c> names the
/// question that is answered, from one; absent means whichever waits.
/// </summary>
[JsonUnmappedMemberHandling(JsonUnmappedMemberHandling.Disallow)]
public sealed record ClarificationBody(string? Question, string? Answer, int? Number)
{
    /// <summary>The request; null when it is neither or both.</summary>
    public Request? Request(CommentId comment) => (Question, Answer) switch
    {
        ({ } question, null) => new AskClarification(comment, Typed(question)),
        (null, { } answer) => new AnswerClarification(comment, Typed(answer), Number),
        _ => null,
    };

    private static string Typed(string text) => text.ReplaceLineEndings("\n").Trim();
}
