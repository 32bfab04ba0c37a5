namespace Rapporteur.Drafts.Matching;

/// <summary>How like each passage is to those of the other side it was compared with.</summary>
internal sealed class Rivals(int earlier, int later)
{
    // A passage that is not so much liker than the next is not clearly the one.
    private const float Clearly = 0.1f;
    private readonly List<(int Of, float Like)>?[] ofEarlier = new List<(int, float)>[earlier];
    private readonly List<(int Of, float Like)>?[] ofLater = new List<(int, float)>[later];

    public void Add(int a, int b, float like)
    {
        (ofEarlier[a] ??= []).Add((b, like));
        (ofLater[b] ??= []).Add((a, like));
    }

    /// <summary>Whether nothing but the other parts of the same whole is about as like.</summary>
    public bool IsClear(int a, int b, IReadOnlyCollection<int> partsOfEarlier, IReadOnlyCollection<int> partsOfLater) =>
        IsClear(ofEarlier[a], b, partsOfEarlier) && IsClear(ofLater[b], a, partsOfLater);

    private static bool IsClear(List<(int Of, float Like)>? all, int of, IReadOnlyCollection<int> parts)
    {
        var own = all?.Find(o => o.Of == of).Like ?? 0;
        return own > 0 && all!.TrueForAll(o => o.Of == of || parts.Contains(o.Of) || own - o.Like >= Clearly);
    }
}
