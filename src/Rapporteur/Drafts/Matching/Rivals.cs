namespace Rapporteur.Drafts.Matching;

/// <summary>For each passage the two of the other side that are likest to it.</summary>
internal sealed class Rivals(int earlier, int later)
{
    // A passage that is not so much liker than the next is not clearly the one.
    private const float Clearly = 0.1f;
    private readonly Two[] ofEarlier = new Two[earlier];
    private readonly Two[] ofLater = new Two[later];

    public void Add(int a, int b, float like)
    {
        ofEarlier[a].Add(b, like);
        ofLater[b].Add(a, like);
    }

    public bool IsClear(int a, int b) => ofEarlier[a].IsClear(b) && ofLater[b].IsClear(a);

    private struct Two
    {
        private (float Like, int Of) best;
        private (float Like, int Of) next;

        public void Add(int of, float like)
        {
            if (like > best.Like)
            {
                (best, next) = ((like, of), best);
            }
            else if (like > next.Like)
            {
                next = (like, of);
            }
        }

        public readonly bool IsClear(int of) => best.Of == of && best.Like - next.Like >= Clearly;
    }
}
