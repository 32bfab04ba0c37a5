using Rapporteur.Word.Proposals;

namespace Rapporteur.Word.Returns;

/// <summary>
/// A proposal with its position in the draft, for sorting, the paragraphs of the file it was made of, and the tracked move
/// whose old or new place is all that changed there. <see cref="Text"/> is its wording without the numbers typed before it.
/// </summary>
internal sealed record Located(double At, ProposedComment Comment, IReadOnlyList<int> Sources, string Text = "", string? Out = null,
    string? In = null)
{
    /// <summary>For a note that came or went, the position of the passage its mark stands in; -1 for anything else.</summary>
    public int NoteIn { get; init; } = -1;
}
