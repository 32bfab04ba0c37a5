using System.Collections.Immutable;
using Rapporteur.Comments;
using Rapporteur.Drafts;
using Rapporteur.Drafts.Matching;

namespace Rapporteur.Views;

/// <summary>
/// One of several wordings for a passage, with its number in the room: against the passage's text, or by itself where it is not certain
/// which words it is for. Never whose it is.
/// </summary>
public sealed record RoomAlternative(int Number, bool After, ImmutableArray<Change> Changes, string? Apart)
{
    /// <summary>The comments that propose it; for who looks behind it, not for the room.</summary>
    public ImmutableArray<CommentId> By { get; init; } = [];
}

/// <summary>Two alternatives that cannot both be taken up, by their numbers, and by which rule.</summary>
public sealed record RoomConflict(int One, int Other, ConflictRule Rule);

/// <summary>What was said about a passage without a wording: its words, and at the meeting in which stated words by whom.</summary>
public sealed record RoomPoint(CommentId Comment, string Text, string? AtMeeting);

/// <summary>A passage of the draft on the table as a meeting looks at it.</summary>
public sealed record RoomPassage(Passage Passage, ImmutableArray<RoomAlternative> Alternatives, ImmutableArray<RoomPoint> Points,
    ImmutableArray<RoomConflict> Conflicts)
{
    /// <summary>As that reader may see it: the room's for the room.</summary>
    public static RoomPassage Of(Attribution room, Passage passage)
    {
        var wordings = Wordings.Of(room, passage);
        ImmutableArray<RoomAlternative> alternatives =
        [
            .. wordings.Against.Index().Select(w => new RoomAlternative(w.Index + 1, w.Item.After, w.Item.Changes, null)
            {
                By = [.. w.Item.By.Select(s => s.Comment.Id)],
            }),
            .. wordings.Apart.Index().Select(w => new RoomAlternative(
                wordings.Against.Length + w.Index + 1, false, [], w.Item.Content.ProposedWording ?? w.Item.Content.Text)
            {
                By = [w.Item.Comment.Id],
            }),
        ];
        var worded = alternatives.SelectMany(a => a.By).ToHashSet();
        var here = At(room, passage).ToList();
        return new(passage, alternatives,
            [.. here.Where(s => !worded.Contains(s.Comment.Id) && s.Content.Text.Length > 0).Select(s => new RoomPoint(
                s.Comment.Id, s.Content.Text, s.Comment.Origin == CommentOrigin.Meeting ? s.Comment.Attribution ?? "" : null))],
            [.. Conflicting(alternatives, Views.Conflicts.Among(room, here))]);
    }

    /// <summary>How many alternatives and points each passage has for that reader, by its id; none where there is nothing.</summary>
    public static Dictionary<PassageId, int> Busy(Attribution room) => Standing(room)
        .SelectMany(s => s.Content.Places.Select(p => p.Passage).OfType<PassageId>().Distinct())
        .GroupBy(p => p).ToDictionary(g => g.Key, g => g.Count());

    /// <summary>What stands at that passage, as that reader may see it.</summary>
    public static IEnumerable<SeenComment> At(Attribution reader, Passage passage) =>
        Standing(reader).Where(s => s.Content.Places.Any(p => p.Passage == passage.Id));

    private static IEnumerable<SeenComment> Standing(Attribution reader) => reader.Comments().Where(s =>
        s.Comment.Sent is not null && s.State != CommentState.Withdrawn && s.Content.Draft == reader.CurrentDraft?.Number);

    private static IEnumerable<RoomConflict> Conflicting(ImmutableArray<RoomAlternative> alternatives, IEnumerable<Conflict> conflicts)
    {
        var numbers = alternatives.SelectMany(a => a.By.Select(b => (By: b, a.Number))).ToLookup(b => b.By, b => b.Number);
        return conflicts.SelectMany(c => from one in numbers[c.One.Comment.Id]
                                         from other in numbers[c.Other.Comment.Id]
                                         where one != other
                                         select new RoomConflict(Math.Min(one, other), Math.Max(one, other), c.Rule)).Distinct()
            .OrderBy(c => c.One).ThenBy(c => c.Other);
    }
}
