using System.Collections.Immutable;

namespace Rapporteur.Record.Stored;

/// <summary>An act with the line it is written as.</summary>
public sealed record WrittenAct(Act Act, JournalLine Line);

/// <summary>
/// How what a request made happen lies in lines. Nearly always it is one; a large roster, or a delegation that sends much at
/// once, takes several in a row, cut between entries, which are appended together and show together.
/// </summary>
public static class ActLines
{
    /// <summary>Null when a single entry is longer than a line may be.</summary>
    public static ImmutableArray<WrittenAct>? Of(Act act)
    {
        var whole = ActJson.Write(act);
        return Fits(whole) ? [new WrittenAct(act, whole)] : Cut(act);
    }

    private static ImmutableArray<WrittenAct>? Cut(Act act)
    {
        var parts = ImmutableArray.CreateBuilder<WrittenAct>();
        for (var from = 0; from < act.Entries.Length;)
        {
            if (Longest(act, from, parts.Count) is not { } part)
            {
                return null;
            }

            parts.Add(part);
            from += part.Act.Entries.Length;
        }

        return parts.ToImmutable();
    }

    // The most entries from there on that fit a line.
    private static WrittenAct? Longest(Act act, int from, int number)
    {
        WrittenAct? fitting = null;
        for (var to = from + 1; to <= act.Entries.Length; to++)
        {
            var part = PartOf(act, from, to, number);
            var line = ActJson.Write(part);
            if (!Fits(line))
            {
                return fitting;
            }

            fitting = new WrittenAct(part, line);
        }

        return fitting;
    }

    // What the request was and what it was answered stands in its last line, since it happened when that is there.
    private static Act PartOf(Act act, int from, int to, int number)
    {
        var last = to == act.Entries.Length;
        var entries = act.Entries[from..to];
        return act with
        {
            Sequence = act.Sequence + number,
            Entries = entries,
            Part = new Part(number + 1, !last),
            Inside = entries.Any(e => e.IsInside) ? act.Inside : null,
            Client = last ? act.Client : null,
            Subject = last ? act.Subject : null,
        };
    }

    private static bool Fits(JournalLine line) => line.Payload.Length <= JournalLine.LongestPayload;
}
