using Rapporteur.Comments;
using Rapporteur.Words;

namespace Rapporteur.Papers;

/// <summary>
/// The sentence of a comment: what it does as a verb, impersonal, and its own words as the object. What was recorded at the meeting says
/// who spoke in the words of the record, and never in stronger ones.
/// </summary>
internal sealed class Sentences(Phrases words)
{
    public string Of(Comment comment, CommentContent content)
    {
        var text = content.Text.Trim();
        if (comment is { Origin: CommentOrigin.Meeting, Delegation: null, Attribution: { Length: > 0 } who } && text.Length > 0)
        {
            return words.Say("papers.summary.said", ("who", who), ("text", text));
        }

        var proposes = Proposes(content, text);
        var sentence = proposes is null ? words.Say("papers.summary.noted", ("text", text))
            : text.Length > 0 && !content.Kinds.Contains(CommentKind.Move)
                ? words.Say("papers.summary.reason", ("sentence", proposes), ("text", text))
            : proposes;
        return content.Condition is { Length: > 0 } condition
            ? words.Say("papers.summary.condition", ("sentence", sentence), ("text", condition)) : sentence;
    }

    private string? Proposes(CommentContent content, string text)
    {
        var existing = Given(content.ExistingWording) ?? Given(content.Places.Select(p => p.Quotation?.Exact).FirstOrDefault());
        return (Given(content.ProposedWording), existing) switch
        {
            ({ } proposed, _) when content.Kinds is [CommentKind.Add] => words.Say("papers.summary.add", ("proposed", proposed)),
            ({ } proposed, { } old) => words.Say("papers.summary.replace", ("existing", old), ("proposed", proposed)),
            ({ } proposed, null) => words.Say("papers.summary.wording", ("proposed", proposed)),
            (null, { } old) when content.Kinds.Contains(CommentKind.Delete) => words.Say("papers.summary.delete", ("existing", old)),
            _ when content.Kinds.Contains(CommentKind.Delete) => words["papers.summary.delete.place"],
            _ when content.Kinds.Contains(CommentKind.Move) =>
                text.Length > 0 ? words.Say("papers.summary.move", ("text", text)) : words["papers.summary.move.place"],
            _ => null,
        };
    }

    private static string? Given(string? wording) => string.IsNullOrWhiteSpace(wording) ? null : wording.Trim();
}
