namespace Rapporteur.Drafts.Matching;

/// <summary>
/// A word of a passage: its letters from <paramref name="Start"/> to <paramref name="End"/>, white space to
/// <paramref name="Next"/>, in UTF-16 units of the text. It is the word number <paramref name="Word"/> of the passage
/// <paramref name="Passage"/> on the other side; -1 for none. <paramref name="Same"/>: letter by letter.
/// </summary>
public readonly record struct LinkedWord(int Start, int End, int Next, int Passage, int Word, bool Same);
