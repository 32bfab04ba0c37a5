using System.Collections.Immutable;

namespace Rapporteur.Drafts.Matching;

/// <summary>
/// What a change reads like, a line for each passage of the later draft: its words with those that came and those that went in
/// the place where they stood. Of what was deleted there is one line with all that went.
/// </summary>
public static class ChangedLines
{
    // Between passages that are read as one text; no reader of drafts keeps a line end within a passage's words.
    private const char Seam = '\n';

    public static ImmutableArray<ImmutableArray<Change>> Of(Comparison comparison, PassageChange change)
    {
        var was = Text(change.Earlier.Select(a => comparison.Earlier[a]));
        var now = Text(change.Later.Select(b => comparison.Later[b]));
        List<List<Change>> lines = [[]];
        foreach (var run in WordChange.Between(was, now))
        {
            var parts = run.Text.Split(Seam);
            for (var at = 0; at < parts.Length; at++)
            {
                if (at > 0 && run.Kind != ChangeKind.Removed)
                {
                    lines.Add([]);
                }

                var text = at > 0 && run.Kind == ChangeKind.Removed ? " " + parts[at] : parts[at];
                if (text.Length > 0)
                {
                    lines[^1].Add(run with { Text = text });
                }
            }
        }

        return [.. lines.Select(l => l.ToImmutableArray())];
    }

    private static string Text(IEnumerable<Passage> passages) => string.Join(Seam, passages.Select(p => p.Text.Replace(Seam, ' ')));
}
