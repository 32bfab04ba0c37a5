using System.Collections.Immutable;
using Rapporteur.Comments;

namespace Rapporteur.Papers;

/// <summary>Why a comment that was received does not stand in a paper.</summary>
public enum LeftOutReason
{
    /// <summary>Its delegation withdrew it.</summary>
    Withdrawn,

    /// <summary>Its delegation marked it "not for circulation", or the rule it was filed under keeps it from delegations.</summary>
    NotForCirculation,

    /// <summary>The paper was asked for about something else: one delegation, one section, one kind.</summary>
    NotAskedFor,
}

/// <summary>A comment left out of a paper, and why.</summary>
public sealed record LeftOut(CommentId Comment, string Reference, LeftOutReason Reason);

/// <summary>
/// Where a comment stands in a paper: the heading of the part, and the place as printed there; in a workbook the name of the sheet and
/// its <see cref="Row"/> there, counted from 1 with the headings.
/// </summary>
public sealed record PrintedAt(string Part, string Place, int? Row = null);

/// <summary>A comment that stands in a paper, with every place at which it does.</summary>
public sealed record Printed(CommentId Comment, string Reference, ImmutableArray<PrintedAt> At);

/// <summary>
/// The account of a paper: received = printed + left out, each one left out with its reason. <see cref="Wrong"/> are the references
/// of those that break it: received and neither printed nor left out for a reason, printed though there is a reason not to, or twice in
/// one workbook. A paper whose balance does not hold is not issued. It tells how much there is: for those who may have the paper made, and
/// never part of one that circulates.
/// </summary>
public sealed record Balance(int Received, ImmutableArray<Printed> Printed, ImmutableArray<LeftOut> LeftOut, ImmutableArray<string> Wrong)
{
    public bool Holds => Wrong.IsEmpty && Received == Printed.Length + LeftOut.Length;

    /// <summary>The same as a paper that circulates may have it beside it: how much else was received stays with those who read
    /// it.</summary>
    public Balance ForEverybody()
    {
        ImmutableArray<LeftOut> left = [.. For(LeftOutReason.NotAskedFor)];
        return this with { Received = Printed.Length + left.Length, LeftOut = left };
    }

    /// <summary>Those left out for that reason, in the order in which they were received.</summary>
    public IEnumerable<LeftOut> For(LeftOutReason reason) => LeftOut.Where(l => l.Reason == reason);
}

/// <summary>The account with which a paper ends, in words ready to print.</summary>
public sealed record PaperAccount(string Title, ImmutableArray<string> Lines);
