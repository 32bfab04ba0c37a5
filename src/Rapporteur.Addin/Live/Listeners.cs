using Rapporteur.Consultations;

namespace Rapporteur.Addin.Live;

/// <summary>The pages that listen in one consultation.</summary>
internal sealed class Listeners
{
    private readonly List<Listener> all = [];
    private Task next = Task.CompletedTask;

    public int CountOf(Identity account)
    {
        lock (all)
        {
            return all.Count(l => l.Account == account);
        }
    }

    public void Add(Listener listener)
    {
        lock (all)
        {
            all.Add(listener);
        }
    }

    public void Remove(Listener listener)
    {
        lock (all)
        {
            all.Remove(listener);
        }
    }

    public List<Listener> All()
    {
        lock (all)
        {
            return [.. all];
        }
    }

    /// <summary>Whether something was flushed since this was asked last.</summary>
    public bool HasNew(Func<Task> following)
    {
        if (!next.IsCompleted)
        {
            return false;
        }

        next = following();
        return true;
    }
}
