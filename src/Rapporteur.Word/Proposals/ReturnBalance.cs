namespace Rapporteur.Word.Proposals;

/// <summary>
/// Where every tracked change and Word comment of a returned file went: into a proposal, into a line of what was not
/// understood, among the changes of formatting, or nowhere because the text is the draft's all the same (changes the draft
/// itself was circulated with, a sentence retyped as it was, white space, a copy for older programs).
/// </summary>
public sealed record ReturnBalance(int InProposals, int Listed, int Formatting, int Unchanged)
{
    /// <summary>Results of fields that are not the draft's and that a program may have renewed by itself: nothing is made of
    /// them.</summary>
    public int Renewed { get; init; }
}
