using Azure;
using Rapporteur.Journal;

namespace Rapporteur.Cluster.Storage;

/// <summary>What the storage's client throws, told apart: another was faster, or nobody knows what became of it.</summary>
internal static class StorageFault
{
    /// <summary>Whether it came from the storage or the way to it; a cancelled caller is none.</summary>
    public static bool Is(Exception fault, CancellationToken cancellationToken) =>
        !cancellationToken.IsCancellationRequested
        && (fault is RequestFailedException or OperationCanceledException or TimeoutException or IOException and not JournalException
            || (fault is AggregateException several && several.InnerExceptions.All(f => Is(f, cancellationToken))));

    /// <summary>The row is there already, or is no longer as it was read.</summary>
    public static bool IsOvertaken(Exception fault) => fault is RequestFailedException { Status: 409 or 412 };

    /// <summary>What people are told, and the host's log.</summary>
    public static JournalException At(string account, Exception fault) => new(
        $"The journal in the tables of {account} cannot be used: {What(fault)}", fault)
    {
        MayPass = fault is not RequestFailedException
        {
            Status: 401 or 403 or 404
        }
    };

    private static string What(Exception fault) => fault switch
    {
        RequestFailedException { Status: 401 or 403 } => "this account may not; give it the roles for table and blob data.",
        RequestFailedException { Status: > 0 } said => $"it answers {said.Status} {said.ErrorCode}.",
        _ => "it does not answer; everything goes on when it does.",
    };
}
