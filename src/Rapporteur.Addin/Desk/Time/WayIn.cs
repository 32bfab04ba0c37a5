using Rapporteur.Addin.Doors;
using Rapporteur.Consultations;

namespace Rapporteur.Addin.Desk.Time;

/// <summary>
/// One way by which a person can say something, by what its organisation's cloud has: tried when somebody came in by it, offered when
/// nobody has yet. The key of its name is <c>agenda.way.KEY</c>.
/// </summary>
public sealed record WayIn(string Key, bool Tried)
{
    /// <summary>In the order of what a ministry has to allow for it, the most first.</summary>
    public static IReadOnlyList<WayIn> Of(ReachLine line, Cloud cloud)
    {
        var own = line.Person.Identities.Any(i => !VerifiedAddress.Is(i));
        var byCode = line.Person.Identities.Any(VerifiedAddress.Is);
        return
        [
            .. cloud.HasPane ? [new WayIn("pane", false)] : (WayIn[])[],
            .. cloud.HasChat ? [new WayIn("chat", line.Reach.HasChat)] : (WayIn[])[],
            .. cloud.SignsIn ? [new WayIn("account", own)] : (WayIn[])[],
            .. line.Reach.HasAddress || byCode ? [new WayIn("code", byCode)] : (WayIn[])[],
            .. line.Reach.HasAddress ? [new WayIn("mail", line.Reach.Accepted is { Channel: Record.NoticeChannel.Mail })] : (WayIn[])[],
            new WayIn("file", false),
        ];
    }
}
