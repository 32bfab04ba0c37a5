using Rapporteur.Comments;
using Rapporteur.Drafts;

namespace Rapporteur.Tests.Rules;

/// <summary>What a comment does, proposed from what was written.</summary>
[TestClass]
public sealed class KindsWrittenTests
{
    [TestMethod]
    [DataRow("old words", "new words", PlaceScope.Words, CommentKind.Replace)]
    [DataRow(null, "new words", PlaceScope.Between, CommentKind.Add)]
    [DataRow(" ", "new words", PlaceScope.Passage, CommentKind.Add)]
    [DataRow("old words", null, PlaceScope.Words, null)]
    [DataRow(null, null, PlaceScope.Passage, null)]
    [DataRow(null, " ", PlaceScope.Document, CommentKind.General)]
    [DataRow(null, "new words", PlaceScope.Document, CommentKind.Add)]
    public void The_kind_follows_from_what_was_written_and_never_from_a_rationale_alone(
        string? existing, string? proposed, PlaceScope place, CommentKind? follows) =>
        CollectionAssert.AreEqual(follows is { } kind ? new[] { kind } : [], KindsWritten.Of(existing, proposed, [place]));
}
