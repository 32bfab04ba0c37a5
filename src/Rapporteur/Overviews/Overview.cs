using System.Collections.Immutable;
using Rapporteur.Drafts;
using Rapporteur.Record;
using Rapporteur.Views;
using Rapporteur.Words;

namespace Rapporteur.Overviews;

/// <summary>A line of the overview: a comment; or, in the text, the passage the comments below it are at.</summary>
public readonly record struct OverviewLine(Passage? Passage, OverviewRow? Row);

/// <summary>How thickly comments stand on each passage of the draft on the table, in its order, from 0 for none to 5.</summary>
public sealed record OverviewPicture(Draft Draft, ImmutableArray<byte> Shades);

/// <summary>
/// Every comment that was received, as the Secretariat and the Chair see it, at one state of the record; empty for everybody else. What is
/// asked of it is answered in the time it takes to look at each row once. It holds nothing that <see cref="Attribution"/> did not give.
/// </summary>
public sealed class Overview
{
    private const int Shades = 5;

    private readonly ImmutableArray<OverviewRow> rows;
    private readonly Dictionary<OverviewRow, int> received;
    private readonly CirculatedDraft? current;
    private readonly WordTable words;

    internal Overview(IReadOnlyList<OverviewRow> inOrder, CirculatedDraft? current, WordTable words)
    {
        received = inOrder.Index().ToDictionary(r => r.Item, r => r.Index);
        var byText = inOrder.ToArray();
        Array.Sort(
            byText, (one, other) => OverviewOrders.ByText(one, other) is var order and not 0 ? order : received[one] - received[other]);
        (rows, this.current, this.words) = ([.. byText], current, words);
    }

    /// <summary>How many there are; not how many anybody made.</summary>
    public int Count => rows.Length;

    /// <summary>The rows asked for, in the order asked for, for whoever asks.</summary>
    public IReadOnlyList<OverviewRow> Rows(OverviewQuery query, Attribution reader)
    {
        var keep = Filter(query, reader);
        var found = new List<OverviewRow>(rows.Length);
        foreach (var row in rows)
        {
            if (keep(row))
            {
                found.Add(row);
            }
        }

        return OverviewOrders.Ordered(found, query.InText ? query with { Order = OverviewOrder.Text, Reversed = false } : query,
            r => received[r]);
    }

    /// <summary>
    /// The same as lines: in the text every passage before its comments, the whole text where nothing is filtered, else the passages that
    /// have what was asked for. A comment stands once, at the first of its places; those on an earlier draft stand last.
    /// </summary>
    public IReadOnlyList<OverviewLine> Lines(OverviewQuery query, Attribution reader)
    {
        var found = Rows(query, reader);
        if (!query.InText || current is null)
        {
            return [.. found.Select(r => new OverviewLine(null, r))];
        }

        var whole = query == new OverviewQuery { InText = true };
        var (passages, lines, next) = (current.Draft.Passages, new List<OverviewLine>(found.Count), 0);
        foreach (var row in found)
        {
            var at = row.Draft == current.Number ? row.InDraft.Position : passages.Length - 1;
            for (; next <= at; next++)
            {
                if (whole || (next == at && row.Draft == current.Number))
                {
                    lines.Add(new(passages[next], null));
                }
            }

            lines.Add(new(null, row));
        }

        lines.AddRange(whole ? passages.Skip(next).Select(p => new OverviewLine(p, null)) : []);
        return lines;
    }

    /// <summary>Where those rows fall in the draft on the table; null before there is one. A comment counts at each of its
    /// passages.</summary>
    public OverviewPicture? Picture(IReadOnlyList<OverviewRow> found)
    {
        if (current is not { Draft: var draft })
        {
            return null;
        }

        var counts = new int[draft.Passages.Length];
        foreach (var row in found)
        {
            foreach (var at in row.Draft == current.Number ? row.Positions : [])
            {
                counts[at]++;
            }
        }

        var most = Math.Log(Math.Max(2, counts.Max()));
        return new(draft, [.. counts.Select(c => (byte)(c == 0 ? 0 : 1 + ((Shades - 1) * Math.Log(c) / most)))]);
    }

    private Predicate<OverviewRow> Filter(OverviewQuery query, Attribution reader)
    {
        var (me, draft) = (reader.Asker, current?.Number ?? 0);
        var at = query.At is { } place ? Within(place) : null;
        var said = Said(query.Words, reader);
        return row =>
            (query.From is not { } from || row.Seen.Comment.Delegation == from)
            && (query.Kind is not { } kind || row.Seen.Content.Kinds.Contains(kind))
            && (query.Stage is not { } stage || row.Stage == stage)
            && (query.Outcome is not { } outcome || row.Outcome == outcome)
            && (query.Coding is not { } coding || row.Seen.Comment.Coding.Contains(coding)
                || row.Seen.Comment.Points.Any(p => !p.GivenUp && p.Coding.Contains(coding)))
            && (query.Round is not { } round || row.RoundIn(draft) == round)
            && (query.Next is not { } next || row.NextFor(me.Function) == next)
            && (!query.NeedsMe || row.NextFor(me.Function) is not null)
            && (!query.Mine || row.IsOf(me.Id))
            && (at is null || IsAt(row, at))
            && (said is null || said(row));
    }

    private static bool HoldsAll(OverviewRow row, ImmutableArray<bool[]> meant)
    {
        foreach (var any in meant)
        {
            if (!row.Holds(any))
            {
                return false;
            }
        }

        return true;
    }

    private bool IsAt(OverviewRow row, HashSet<PassageId> at) => row.Draft == current?.Number
        && row.Seen.Content.Places.Any(p => p.Passage is { } passage && at.Contains(passage));

    private HashSet<PassageId> Within(PassageId place) => [place, .. current?.Draft.SectionFrom(place).Select(p => p.Id) ?? []];

    private Predicate<OverviewRow>? Said(string typed, Attribution reader)
    {
        var sought = typed.Trim();
        if (sought.Length is 0 or > OverviewQuery.LongestWords)
        {
            return null;
        }

        var meant = words.Meant(sought);
        var cited = current is null ? [] : Search.Cited(current.Draft, sought, Language.Of(reader.Asker.Language))
            .Select(p => p.Passage).OfType<PassageId>().SelectMany(Within).ToHashSet();
        return row => Search.IsReference(sought, row.Seen.Comment.Reference)
            || (!meant.IsEmpty && HoldsAll(row, meant))
            || (cited.Count > 0 && IsAt(row, cited));
    }
}
