using System.Collections.Concurrent;
using Rapporteur.LocalGraph.Setup;

namespace Rapporteur.LocalGraph.Store;

/// <summary>
/// The database file. Writes run one after another on one connection and are answered only after their commit is flushed;
/// writes that wait together share one commit. Reads see what is committed.
/// </summary>
internal sealed class GraphStore : IDisposable
{
    private readonly string path;
    private readonly BlockingCollection<Job> jobs = [];
    private readonly ConcurrentBag<StoreConnection> readers = [];
    private readonly StoreConnection writing;
    private readonly Thread writer;

    public GraphStore(LocalGraphOptions options, TimeProvider time)
    {
        path = Path.GetFullPath(options.DatabasePath);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        writing = new StoreConnection(path);
        StoreTables.Create(writing, options.HostName, time.GetUtcNow());
        writer = new Thread(() => Write(writing)) { IsBackground = true, Name = "LocalGraph writer" };
        writer.Start();
    }

    /// <summary>The work must decide before it writes: returning a refusal undoes nothing, only an exception does.</summary>
    public async Task<T> WriteAsync<T>(Func<StoreConnection, T> work)
    {
        var job = new Job<T>(work);
        jobs.Add(job);
        return await job.Done;
    }

    public T Read<T>(Func<StoreConnection, T> work)
    {
        if (!readers.TryTake(out var connection))
        {
            connection = new StoreConnection(path);
        }

        connection.Execute("BEGIN");
        try
        {
            return work(connection);
        }
        finally
        {
            connection.Execute("COMMIT");
            readers.Add(connection);
        }
    }

    public void Dispose()
    {
        jobs.CompleteAdding();
        writer.Join();
        writing.Dispose();
        foreach (var reader in readers)
        {
            reader.Dispose();
        }

        jobs.Dispose();
    }

    private void Write(StoreConnection connection)
    {
        var group = new List<Job>();
        foreach (var first in jobs.GetConsumingEnumerable())
        {
            group.Clear();
            try
            {
                connection.Execute("BEGIN IMMEDIATE");
                for (var job = first; job is not null; job = group.Count < 256 && jobs.TryTake(out var next) ? next : null)
                {
                    group.Add(job);
                    connection.Execute("SAVEPOINT job");
                    if (!job.Run(connection))
                    {
                        connection.Execute("ROLLBACK TO job");
                    }

                    connection.Execute("RELEASE job");
                }

                connection.Execute("COMMIT");
                group.ForEach(job => job.Finish(null));
            }
            catch (Microsoft.Data.Sqlite.SqliteException fault)
            {
                // A full or broken disk: nobody in this group was promised anything, and the next group may try again.
                Undo(connection);
                group.ForEach(job => job.Finish(fault));
                if (!group.Contains(first))
                {
                    first.Finish(fault);
                }
            }
        }
    }

    private static void Undo(StoreConnection connection)
    {
        try
        {
            connection.Execute("ROLLBACK");
        }
        catch (Microsoft.Data.Sqlite.SqliteException)
        {
            // SQLite has rolled back by itself; there is no transaction left to end.
        }
    }

    private abstract class Job
    {
        /// <summary>False when the work threw: what it wrote is undone, the others of its group are not.</summary>
        public abstract bool Run(StoreConnection connection);

        public abstract void Finish(Exception? fault);
    }

    private sealed class Job<T>(Func<StoreConnection, T> work) : Job
    {
        private readonly TaskCompletionSource<T> done = new(TaskCreationOptions.RunContinuationsAsynchronously);
        private Exception? failure;
        private T? result;

        public Task<T> Done => done.Task;

        public override bool Run(StoreConnection connection)
        {
            try
            {
                result = work(connection);
                return true;
            }
            catch (Exception exception)
            {
                // A bug in one request is that request's 500, not the end of the writer.
                failure = exception;
                return false;
            }
        }

        public override void Finish(Exception? fault)
        {
            if ((failure ?? fault) is { } exception)
            {
                done.TrySetException(exception);
            }
            else
            {
                done.TrySetResult(result!);
            }
        }
    }
}
