namespace Rapporteur.Addin.Tests.Notices;

/// <summary>Where a sender's process may end, as if its machine had lost power.</summary>
internal enum Crash
{
    BeforeClaim,
    AfterClaim,
    AfterBegun,
    AfterAcceptance,
    BeforeTell,
}

/// <summary>One process of a sender: it ends at the n-th time it comes to a place, and nothing it would do after counts.</summary>
internal sealed class Life((Crash Where, int Nth)? end)
{
    private int times;
    private volatile bool dead;

    public bool Dead => dead;

    public void At(Crash where)
    {
        Check();
        if (end?.Where == where && Interlocked.Increment(ref times) == end.Value.Nth)
        {
            dead = true;
        }

        Check();
    }

    public void Check()
    {
        if (dead)
        {
            throw new DiedException();
        }
    }
}

/// <summary>The process is gone. The constructors are what exceptions have.</summary>
internal sealed class DiedException : Exception
{
    public DiedException()
    {
    }

    public DiedException(string message)
        : base(message)
    {
    }

    public DiedException(string message, Exception innerException)
        : base(message, innerException)
    {
    }
}
