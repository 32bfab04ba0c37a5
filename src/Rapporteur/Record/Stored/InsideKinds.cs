using Rapporteur.Consultations;
using static Rapporteur.Record.Stored.StoredJson;

namespace Rapporteur.Record.Stored;

/// <summary>How what a delegation keeps to itself about its comments and its people is stored.</summary>
internal static class InsideKinds
{
    public static IEnumerable<Kind> All { get; } =
    [
        Kind.Of(
            "noteWritten",
            Default.NoteWritten,
            (NoteWritten e) => new V1.NoteWritten(e.Comment.Value, e.Text),
            s => new NoteWritten(new(s.Comment), s.Text)),
        Kind.Of(
            "stanceTaken",
            Default.StanceTaken,
            (StanceTaken e) => new V1.StanceTaken(e.Comment.Value, e.Supports),
            s => new StanceTaken(new(s.Comment), s.Supports)),
        Kind.Of(
            "commentBroughtBack",
            Default.CommentBroughtBack,
            (CommentBroughtBack e) => new V1.CommentBroughtBack(e.Comment.Value),
            s => new CommentBroughtBack(new(s.Comment))),
        Kind.Of(
            "withdrawalUndone",
            Default.WithdrawalUndone,
            (WithdrawalUndone e) => new V1.WithdrawalUndone(e.Comment.Value),
            s => new WithdrawalUndone(new(s.Comment))),
        Kind.Beside(
            "contributorsRuled",
            Default.ContributorsRuled,
            (ContributorsRuled e, Beside act) => new V1.ContributorsRuled
            {
                Delegation = act.Other(e.Delegation),
                Closing = e.Rule.Closing is { } closing ? OpeningKinds.Of(closing) : null,
                Paused = e.Rule.Paused,
            },
            (s, act) => new ContributorsRuled(
                act.Delegation(s.Delegation),
                new ContributorRule(s.Closing is { } closing ? OpeningKinds.Read(closing) : null, s.Paused))),
    ];
}
