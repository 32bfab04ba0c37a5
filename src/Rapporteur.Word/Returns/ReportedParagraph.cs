using System.Collections.Immutable;

namespace Rapporteur.Word.Returns;

/// <summary>
/// A paragraph of a document open in Word: its text before all tracked changes and after them, the changes in it in their order, and
/// the bookmarks of ours on it.
/// </summary>
public sealed record ReportedParagraph(
    string Original, string Current, ImmutableArray<ReportedChange> Changes, ImmutableArray<string> Bookmarks);
