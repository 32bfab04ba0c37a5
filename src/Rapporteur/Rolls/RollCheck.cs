using System.Collections.Immutable;
using NodaTime;
using Rapporteur.Consultations;
using Rapporteur.Words;

namespace Rapporteur.Rolls;

/// <summary>A line with the delegation of the roster it means; null where it means none, or more than one.</summary>
public sealed record CheckedLine(RollLine Line, Delegation? Delegation);

/// <summary>
/// A list of names held against the roster on a day, with everything a person must verify before it is taken, each in a sentence: names
/// that stand twice, that are joined by "and", that begin with "the", that the roster does not have or has under another name, and numbers
/// the list states that its names do not bear out.
/// </summary>
public sealed record RollCheck(ImmutableArray<CheckedLine> Lines, ImmutableArray<RollNote> ToVerify)
{
    public static RollCheck Of(Roll roll, Roster roster, LocalDate day)
    {
        var known = Known(roster);
        ImmutableArray<CheckedLine> lines =
        [
            .. roll.Lines.Select(l => new CheckedLine(l, new[] { l.Written, l.OfficialName, l.ShortName }.OfType<string>()
                .SelectMany(RollName.Keys).Select(known.GetValueOrDefault).FirstOrDefault(d => d is not null))),
        ];
        var participants = Participants(lines);
        return new(lines,
        [
            .. roll.Notes,
            .. Twice(lines, participants),
            .. Ambiguous(participants, roster),
            .. Articles(participants),
            .. Unlisted(lines),
            .. OtherNames(lines, day),
            .. OutOfOrder(participants),
            .. Stated(roll, lines, participants),
        ]);
    }

    /// <summary>Delegations of the roster that the list does not have.</summary>
    public IEnumerable<Delegation> Missing(Roster roster) =>
        roster.Delegations.Where(d => !Lines.Any(l => l.Delegation?.Id == d.Id));

    // A name that two delegations have means neither.
    private static Dictionary<string, Delegation?> Known(Roster roster) => roster.Delegations
        .SelectMany(d => d.AllNames().SelectMany(RollName.Keys).Distinct().Select(k => (Key: k, Delegation: d)))
        .GroupBy(k => k.Key).ToDictionary(g => g.Key, g => g.Count() == 1 ? g.First().Delegation : null);

    // One with several people stands once.
    private static List<RollLine> Participants(ImmutableArray<CheckedLine> lines)
    {
        var participants = new List<RollLine>();
        foreach (var line in lines.Select(l => l.Line))
        {
            if (participants.Count == 0 || line.Person is null || RollName.Key(participants[^1].Written) != RollName.Key(line.Written))
            {
                participants.Add(line);
            }
        }

        return participants;
    }

    private static IEnumerable<RollNote> Twice(ImmutableArray<CheckedLine> lines, List<RollLine> participants)
    {
        var meant = lines.Where(l => l.Delegation is not null).GroupBy(l => l.Line.Number)
            .ToDictionary(g => g.Key, g => g.First().Delegation!);
        foreach (var same in participants.GroupBy(p => meant.TryGetValue(p.Number, out var d) ? $"={d.Id}" : RollName.Key(p.Written))
            .Where(g => g.Count() > 1))
        {
            yield return RollNote.Of("rolls.note.twice", ("name", RollNote.Shortened(same.First().Written)),
                ("lines", RollNote.Named([.. same.Select(s => $"{s.Number}")])));
        }

        foreach (var same in lines.Where(l => l.Line.Person is not null)
            .GroupBy(l => (RollName.Key(l.Line.Person!.Name), RollName.Key(l.Line.Written))).Where(g => g.Count() > 1))
        {
            yield return RollNote.Of("rolls.note.person-twice", ("name", RollNote.Shortened(same.First().Line.Person!.Name)),
                ("lines", RollNote.Named([.. same.Select(s => $"{s.Line.Number}")])));
        }
    }

    private static IEnumerable<RollNote> Ambiguous(List<RollLine> participants, Roster roster)
    {
        var several = roster.Delegations.SelectMany(d => d.AllNames().SelectMany(RollName.Keys).Distinct())
            .GroupBy(k => k).Where(g => g.Count() > 1).Select(g => g.Key).ToHashSet();
        return participants.Where(p => RollName.Keys(p.Written).Any(several.Contains))
            .Select(p => RollNote.Of("rolls.note.ambiguous", ("name", RollNote.Shortened(p.Written))));
    }

    private static IEnumerable<RollNote> Articles(List<RollLine> participants) =>
        participants.Select(p => p.Written).Where(RollName.HasArticle).Distinct().ToList() is { Count: > 0 } with
            ? [RollNote.Of("rolls.note.article", ("count", with.Count), ("names", RollNote.Named(with)))] : [];

    private static IEnumerable<RollNote> Unlisted(ImmutableArray<CheckedLine> lines) =>
        lines.Where(l => l.Delegation is null).Select(l => l.Line.Written).Distinct().ToList() is { Count: > 0 } unlisted
            ? [RollNote.Of("rolls.note.unlisted", ("count", unlisted.Count), ("names", RollNote.Named(unlisted)))] : [];

    private static IEnumerable<RollNote> OtherNames(ImmutableArray<CheckedLine> lines, LocalDate day) =>
        from line in lines.Where(l => l.Delegation is not null).DistinctBy(l => (l.Delegation!.Id, l.Line.Written))
        let now = line.Delegation!.On(day)
        where !new[] { now.OfficialName, now.ShortName }.SelectMany(RollName.Keys).Intersect(RollName.Keys(line.Line.Written)).Any()
        select RollNote.Of("rolls.note.other-name", ("name", RollNote.Shortened(line.Line.Written)), ("now", now.ShortName),
            ("day", NodaTime.Text.LocalDatePattern.Iso.Format(day)));

    private static IEnumerable<RollNote> OutOfOrder(List<RollLine> participants)
    {
        foreach (var listed in participants.GroupBy(p => p.Category).Select(g => g.Select(p => RollName.Key(p.Written)).ToList()))
        {
            if (listed.Count > 2 && listed.Zip(listed.Skip(1)).Count(p => string.CompareOrdinal(p.First, p.Second) > 0) is > 0 and var turns
                && turns <= listed.Count / 4)
            {
                yield return RollNote.Of("rolls.note.order");
                yield break;
            }
        }
    }

    private static IEnumerable<RollNote> Stated(Roll roll, ImmutableArray<CheckedLine> lines, List<RollLine> participants)
    {
        foreach (var stated in roll.Stated)
        {
            if (stated.What == Counted.Participants)
            {
                var people = lines.Count(l => l.Line.Person is not null);
                if (people != stated.Number)
                {
                    yield return people == 0
                        ? RollNote.Of("rolls.note.stated-people", ("stated", stated.Number))
                        : RollNote.Of("rolls.note.stated.participants", ("stated", stated.Number), ("listed", people));
                }

                continue;
            }

            var of = participants.Where(p => stated.What switch
            {
                Counted.States => p.Category == DelegationCategory.State,
                Counted.Organisations => p.Category == DelegationCategory.Organisation,
                _ => true,
            }).ToList();
            var distinct = of.Select(p => RollName.Key(p.Written)).Distinct().Count();
            if (of.Count != stated.Number || distinct != stated.Number)
            {
                yield return RollNote.Of($"rolls.note.stated.{stated.What.ToString().ToLowerInvariant()}",
                    ("stated", stated.Number), ("listed", of.Count), ("distinct", distinct));
            }
        }
    }
}
