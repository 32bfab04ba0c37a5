using Rapporteur.Consultations;
using Rapporteur.Notices;
using Rapporteur.Register;

namespace Rapporteur.Addin.Desk.Time;

/// <summary>
/// How one person is reached and what became of the last notice the Secretariat may know of, with what to do when
/// something is wrong; null when nothing is.
/// </summary>
public sealed record ReachLine(Delegation Delegation, Person Person, NoticeChannel Channel, (string Words, string Look, string When)? Last, string? ToDo)
{
    /// <summary>The word the list is filtered by.</summary>
    public string Mark => $"{(ToDo is null ? "" : "trouble ")}{Channel switch { NoticeChannel.Teams => "teams", NoticeChannel.Mail => "mail", _ => "" }}".Trim();

    /// <summary>Everybody of a delegation, in the order of the roster.</summary>
    public static IReadOnlyList<ReachLine> Of(DeskView view)
    {
        var (board, roster) = (view.Reader.Board, view.Consultation.Roster);
        var last = new Dictionary<PersonId, (NoticeLedger Ledger, NoticeOutcome Outcome)>();
        foreach (var ledger in board.Notices.Values.Where(l => l.Inside is null).OrderBy(l => l.Told ?? l.Begun))
        {
            foreach (var outcome in ledger.Outcomes.Values.Where(o => o.State != NoticeState.Spared))
            {
                last[outcome.Person] = (ledger, outcome);
            }
        }

        var people = roster.People.Where(p => p.Delegation is not null).ToLookup(p => p.Delegation!.Value);
        return [.. roster.Delegations.SelectMany(d => people[d.Id].OrderByDescending(p => p.Role).Select(p => Line(view, d, p, last)))];
    }

    private static ReachLine Line(DeskView view, Delegation delegation, Person person, Dictionary<PersonId, (NoticeLedger Ledger, NoticeOutcome Outcome)> last)
    {
        var channel = Planned.ChannelOf(view.Reader.Board, person);
        if (!last.TryGetValue(person.Id, out var told))
        {
            return new ReachLine(delegation, person, channel, null, Advice(channel, person, null, false));
        }

        var returned = told.Ledger.Returned.GetValueOrDefault(person.Id);
        var (words, look) = TimeWords.Of(told.Outcome, returned);
        return new ReachLine(
            delegation, person, channel, (words, look, TimeWords.At(told.Ledger.Told ?? told.Ledger.Begun, view.Consultation.ForumZone)), Advice(channel, person, told.Outcome, returned is not null));
    }

    private static string? Advice(NoticeChannel channel, Person person, NoticeOutcome? last, bool returned) => (channel, last) switch
    {
        (NoticeChannel.None, _) => "Ask the delegation for an address, or have the person open the Teams app once.",
        _ when returned => "The address does not take mail: ask the delegation for another.",
        (_, { State: NoticeState.Refused }) => channel == NoticeChannel.Teams && person.Address is null
            ? "The Teams chat refuses: ask for an address as well."
            : "Every way refused: write another way and check the address.",
        (_, { State: NoticeState.Accepted, Channel: NoticeChannel.Mail, Reason: { } }) => "The Teams chat refused and e-mail took it: have the person open the Teams app again.",
        _ => null,
    };
}
