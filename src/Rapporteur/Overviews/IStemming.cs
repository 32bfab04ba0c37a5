namespace Rapporteur.Overviews;

/// <summary>
/// What is left of a word when what its language changes at its end is taken off: of a word as <c>SearchText</c> folds it. Null for a word
/// that says nothing by itself ("the", "и"); the word itself in a language nothing is known of. The same for the same, from any thread.
/// </summary>
public interface IStemming
{
    string? Of(string word, string language);
}
