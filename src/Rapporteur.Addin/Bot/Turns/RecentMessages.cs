namespace Rapporteur.Addin.Bot.Turns;

/// <summary>
/// The messages answered lately, so that one the channel delivers twice gets one answer. What a message may save is safe
/// without this: its id is the client id of the request.
/// </summary>
public sealed class RecentMessages
{
    private const int Most = 4_096;

    private readonly HashSet<(string Conversation, string Id)> seen = [];
    private readonly Queue<(string Conversation, string Id)> order = new();
    private readonly Lock door = new();

    /// <summary>Whether this message was answered before; from now on it was.</summary>
    public bool Before(string conversation, string id)
    {
        lock (door)
        {
            if (!seen.Add((conversation, id)))
            {
                return true;
            }

            order.Enqueue((conversation, id));
            if (order.Count > Most)
            {
                seen.Remove(order.Dequeue());
            }

            return false;
        }
    }

    /// <summary>From now on it was not.</summary>
    public void Forget(string conversation, string id)
    {
        lock (door)
        {
            seen.Remove((conversation, id));
        }
    }
}
