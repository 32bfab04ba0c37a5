namespace Rapporteur.Word.Redline;

/// <summary>Two pieces of work that know nothing of each other, each on a processor of its own where there are two.</summary>
internal static class AtOnce
{
    /// <summary>
    /// Ends when both have. What the first throws is thrown as it is, else what the second does. Neither may change what the other reads.
    /// </summary>
    public static (TOne One, TOther Other) Done<TOne, TOther>(Func<TOne> one, Func<TOther> other)
    {
        // Where no thread is free for it, whoever waits for it does it.
        var beside = Task.Run(other);
        TOne done;
        try
        {
            done = one();
        }
        catch
        {
            // Nothing goes on behind the back of whoever is told that it failed.
            ((Task)beside).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing).GetAwaiter().GetResult();
            throw;
        }

        return (done, beside.GetAwaiter().GetResult());
    }
}
