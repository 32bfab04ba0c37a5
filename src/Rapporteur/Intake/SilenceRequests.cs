using NodaTime;
using Rapporteur.Consultations;
using Rapporteur.Record;
using Rapporteur.Views;

namespace Rapporteur.Intake;

/// <summary>
/// The Chair opens a silence procedure: in its words, until a day that is still to come, with the way to break it. The day is a date like
/// any other that is cleared: everybody is told of it.
/// </summary>
public sealed record OpenSilence(string Words, string HowToBreak, Closing Until, string What, string DateWords) : Request
{
    private const int Longest = 4_000;

    internal override Decision Decide(Attribution attribution, Asked asked)
    {
        if (attribution.Asker.Function != Function.Chair)
        {
            return Refusals.ForChair;
        }

        var zone = attribution.Consultation.ForumZone;
        var fault = ContentRules.Said("refusals.missing.silence", "words", Words, Longest)
            ?? ContentRules.Said("refusals.missing.how-to-break", "howToBreak", HowToBreak, Longest)
            ?? (Until.EndFor(zone, zone) <= asked.At ? Refusals.SilencePassed : null);
        if (fault is not null)
        {
            return fault;
        }

        var milestone = new Milestone(MilestoneKind.OnDay, What, DateWords, Until.Day, Time: Until.Time);
        var date = new SetMilestone(milestone, What).Decide(attribution, asked);
        var id = Ids.Silence(asked);
        return date.Refusal is not null ? date : Decision.Of(
            id.Value,
            [
                .. date.What, .. date.What.OfType<MilestoneSet>().Select(m => new MilestoneCleared(m.Milestone.Id!.Value, m.Version)),
                new SilenceOpened(id, Words, HowToBreak, Until),
            ]);
    }
}

/// <summary>
/// Who speaks for a delegation breaks the silence in its words. What comes after the end is recorded with that; whether it counts is the
/// Chair's.
/// </summary>
public sealed record BreakSilence(SilenceId Id, string Words) : Request
{
    private const int Longest = 8_000;

    internal override Decision Decide(Attribution attribution, Asked asked)
    {
        if (attribution.Asker.Delegation is not { } own)
        {
            return Refusals.ForDelegations;
        }

        if (!attribution.Asker.SpeaksForDelegation)
        {
            return Refusals.ForFocalPoint;
        }

        if (attribution.Silences().FirstOrDefault(s => s.Silence.Id == Id) is not { } seen)
        {
            return Refusals.NoSilence;
        }

        var late = asked.At > seen.Ends && seen.Own is not { AfterTheEnd: false };
        return ContentRules.Said("refusals.missing.break", "words", Words, Longest) is { } fault ? fault
            : seen.Own?.Words == Words ? Decision.Of(Id.Value)
            : Decision.Of(Id.Value, new SilenceBroken(Id, own, Words, late));
    }
}
