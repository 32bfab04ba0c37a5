namespace Rapporteur.Drafts.Matching;

/// <summary>What kind of paragraph a line is; lines of two kinds are never one reworded.</summary>
public enum LineKind
{
    Text,
    Cell,
    Note,
}

/// <summary>A paragraph as it is compared: its text folded as quotations are.</summary>
public readonly record struct Line(string Folded, LineKind Kind);

/// <summary>Lines of one side and of the other between two that are paired; the ends are exclusive.</summary>
public readonly record struct Gap(int A, int AEnd, int B, int BEnd)
{
    public long Pairs => (long)(AEnd - A) * (BEnd - B);

    /// <summary>The stretches of unpaired lines in a gap; also those with lines on one side only.</summary>
    public IEnumerable<Gap> Within(int[] pairs)
    {
        var (a, b) = (A, B);
        for (var i = A; i <= AEnd; i++)
        {
            if (i < AEnd && pairs[i] < 0)
            {
                continue;
            }

            var next = i < AEnd ? pairs[i] : BEnd;
            if (i > a || next > b)
            {
                yield return new Gap(a, i, b, next);
            }

            (a, b) = (i + 1, next + 1);
        }
    }
}
