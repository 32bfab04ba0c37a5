using NodaTime;
using Rapporteur.Addin.Doors;
using Rapporteur.Consultations;
using Rapporteur.Journal;

namespace Rapporteur.Addin.Desk.Time;

/// <summary>
/// One way by which a person can say something, by what its organisation's cloud has: tried when somebody came in by it, offered when
/// nobody has yet. <see cref="At"/> is the first time, where that was noted. The key of its name is <c>agenda.way.KEY</c>.
/// </summary>
public sealed record WayIn(string Key, bool Tried, Instant? At = null)
{
    /// <summary>In the order of what a ministry has to allow for it, the most first.</summary>
    public static IReadOnlyList<WayIn> Of(ReachLine line, Cloud cloud, WaysTaken taken)
    {
        var own = line.Person.Identities.Any(i => !VerifiedAddress.Is(i));
        var byCode = line.Person.Identities.Any(VerifiedAddress.Is);
        WayIn Seen(string way, bool tried = false) =>
            line.Person.Identities.Min(i => taken.First(i, way)) is { } at ? new(way, true, at) : new(way, tried);
        return
        [
            .. cloud.HasPane ? [Seen(Way.Pane)] : (WayIn[])[],
            .. cloud.HasChat ? [new WayIn("chat", line.Reach.HasChat), Seen(Way.Tab)] : (WayIn[])[],
            .. cloud.SignsIn ? [Seen(Way.Account, own)] : (WayIn[])[],
            .. line.Reach.HasAddress || byCode ? [Seen(Way.Code, byCode)] : (WayIn[])[],
            .. line.Reach.HasAddress ? [Mail(line)] : (WayIn[])[],
            new WayIn("file", false),
        ];
    }

    private static WayIn Mail(ReachLine line) =>
        line.Reach.Accepted is (Record.NoticeChannel.Mail, var at) ? new("mail", true, at) : new("mail", false);
}
