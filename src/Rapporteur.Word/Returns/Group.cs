namespace Rapporteur.Word.Returns;

/// <summary>
/// Paragraphs before and after the tracked changes that belong together, and the passages they are, each by position; any of
/// the three may be none. <paramref name="AsDrafted"/> says that the tracked changes in it lead to the draft's own words.
/// </summary>
internal sealed record Group(IReadOnlyList<int> Originals, IReadOnlyList<int> Results, IReadOnlyList<int> Passages, bool AsDrafted = false);
