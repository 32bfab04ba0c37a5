namespace Rapporteur.Record.Stored;

/// <summary>
/// What of a written act may not be read by everybody who reads the record, as ranges of the payload's UTF-8. Cut out, a
/// JSON object remains that says what was sent; put back in their places, they give the same line again.
/// </summary>
public static class InsideParts
{
    /// <summary>In order and apart; empty when all of it was sent, one range over everything when nothing was.</summary>
    public static IReadOnlyList<Range> Of(JournalLine line, Act act)
    {
        var inside = act.Entries.Select(e => e.IsInside).ToList();
        if (act.Inside is null || !inside.Contains(false))
        {
            return act.Inside is null ? [] : [Range.All];
        }

        var reader = new ActReader(line);
        reader.Read();
        var places = reader.Places.ToList();
        return [.. reader.Client is { } client ? [client] : Array.Empty<Range>(), .. Runs(places, inside)];
    }

    // With the comma behind them, or before them where they are the last.
    private static IEnumerable<Range> Runs(List<Range> places, List<bool> inside)
    {
        for (var first = inside.IndexOf(true); first >= 0;)
        {
            var next = inside.IndexOf(false, first);
            yield return next >= 0 ? places[first].Start..places[next].Start : places[first - 1].End..places[^1].End;
            first = next < 0 ? -1 : inside.IndexOf(true, next);
        }
    }
}
