using System.Globalization;
using Rapporteur.Consultations;

namespace Rapporteur.Record;

/// <summary>The fold's part for milestones and notices: like the rest of it, it never refuses.</summary>
internal static class FoldTime
{
    /// <summary>The milestones a consultation opens with count as cleared by who opened it; those without an id get one by their place.</summary>
    public static Board Opened(Board board, Entry entry)
    {
        var consultation = board.Consultation!;
        var named = consultation.Milestones
            .Select((m, i) => m.Id.Length > 0 ? m : m with { Id = string.Create(CultureInfo.InvariantCulture, $"m{i + 1}") })
            .ToList();
        return board with
        {
            Consultation = consultation with { Milestones = [.. named] },
            Milestones = board.Milestones.AddRange(named.Select(m => KeyValuePair.Create(
                m.Id, System.Collections.Immutable.ImmutableList.Create(new MilestoneVersion(1, m, "", entry.By, entry.At, entry.By, entry.At))))),
        };
    }

    public static Board Set(Board board, Entry entry, MilestoneSet set) => board with
    {
        Milestones = board.Milestones.SetItem(
            set.Milestone.Id,
            (board.Milestones.GetValueOrDefault(set.Milestone.Id) ?? []).Add(new MilestoneVersion(set.Version, set.Milestone, set.Why, entry.By, entry.At))),
    };

    public static Board Cleared(Board board, Entry entry, MilestoneCleared cleared)
    {
        if (board.Consultation is not { } consultation
            || board.Milestones.GetValueOrDefault(cleared.Id) is not { } versions
            || versions.Find(v => v.Version == cleared.Version) is not { } version)
        {
            return board;
        }

        var place = consultation.Milestones.ToList().FindIndex(m => m.Id == cleared.Id);
        return board with
        {
            Milestones = board.Milestones.SetItem(cleared.Id, versions.Replace(version, version with { ClearedBy = entry.By, ClearedAt = entry.At })),
            Consultation = consultation with
            {
                Milestones = place < 0 ? consultation.Milestones.Add(version.Milestone) : consultation.Milestones.SetItem(place, version.Milestone),
            },
        };
    }

    public static Board Claimed(Board board, Entry entry, NoticesClaimed claimed)
    {
        var ledger = board.Notices.GetValueOrDefault(claimed.Key) ?? new NoticeLedger(claimed.Key, claimed.Inside) { Begun = entry.At };
        return board with
        {
            Notices = board.Notices.SetItem(claimed.Key, ledger with
            {
                Chunks = Math.Max(ledger.Chunks, claimed.Chunk.Number),
                Claims = ledger.Claims.RemoveAll(c => c.Number == claimed.Chunk.Number).Add(claimed.Chunk),
            }),
        };
    }

    public static Board Told(Board board, Entry entry, NoticesTold told) =>
        board.Notices.GetValueOrDefault(told.Key) is not { } ledger ? board : board with
        {
            Notices = board.Notices.SetItem(told.Key, ledger with
            {
                Claims = ledger.Claims.RemoveAll(c => c.Number == told.Chunk),
                Outcomes = ledger.Outcomes.SetItems(told.Outcomes.Select(o => KeyValuePair.Create(o.Person, o with { At = entry.At }))),
                Told = entry.At,
            }),
        };

    public static Board Returned(Board board, NoticeReturned returned) =>
        board.Notices.GetValueOrDefault(returned.Key) is not { } ledger ? board : board with
        {
            Notices = board.Notices.SetItem(returned.Key, ledger with { Returned = ledger.Returned.SetItem(returned.Person, returned.Reason) }),
        };
}
