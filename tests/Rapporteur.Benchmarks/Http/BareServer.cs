using System.Text.Json;
using System.Threading.Channels;
using Microsoft.Data.Sqlite;

namespace Rapporteur.Benchmarks.Http;

/// <summary>
/// The limit of rows 1 and 2: the least that can be called the same work. ASP.NET Core and SQLite (WAL, FULL) with group
/// commit; a comment is one row of text, the list is one query of a hundred rows. No rules, no people, no record.
/// </summary>
internal sealed class BareServer(string database) : IAsyncDisposable
{
    private readonly Channel<Waiting> waiting = Channel.CreateUnbounded<Waiting>(new() { SingleReader = true });
    private readonly SqliteConnection connection = new($"Data Source={database}");

    public static async Task RunAsync(string url, string folder)
    {
        Directory.CreateDirectory(folder);
        await using var server = new BareServer(Path.Combine(folder, "bare.db"));
        server.Open();
        var builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.UseUrls(url);
        builder.Logging.ClearProviders();
        await using var app = builder.Build();
        app.MapPost("/comments", (Delegate)server.PostAsync);
        app.MapGet("/comments", server.List);
        var writing = Task.Run(server.WriteAsync);
        await app.RunAsync();
        server.waiting.Writer.Complete();
        await writing;
    }

    public ValueTask DisposeAsync() => connection.DisposeAsync();

    private void Open()
    {
        connection.Open();
        Execute("PRAGMA journal_mode=WAL; PRAGMA synchronous=FULL; CREATE TABLE IF NOT EXISTS comments(id INTEGER PRIMARY KEY, text TEXT " +
            "NOT NULL)");
    }

    private void Execute(string sql)
    {
        using var command = connection.CreateCommand();
#pragma warning disable CA2100 // Fixed texts of this file.
        command.CommandText = sql;
#pragma warning restore CA2100
        command.ExecuteNonQuery();
    }

    private async Task<IResult> PostAsync(HttpContext context)
    {
        using var document = await JsonDocument.ParseAsync(context.Request.Body);
        var mine = new Waiting(document.RootElement.GetRawText());
        await waiting.Writer.WriteAsync(mine);
        return Results.Json(new { id = await mine.Done.Task }, statusCode: 201);
    }

    private async Task WriteAsync()
    {
        using var insert = connection.CreateCommand();
        insert.CommandText = "INSERT INTO comments(text) VALUES ($text) RETURNING id";
        var text = insert.Parameters.Add("$text", SqliteType.Text);
        var batch = new List<(Waiting Waiting, long Id)>();
        while (await waiting.Reader.WaitToReadAsync())
        {
            batch.Clear();
            using (var transaction = connection.BeginTransaction())
            {
                insert.Transaction = transaction;
                while (batch.Count < 256 && waiting.Reader.TryRead(out var next))
                {
                    text.Value = next.Text;
                    batch.Add((next, (long)insert.ExecuteScalar()!));
                }

                transaction.Commit();
            }

            batch.ForEach(b => b.Waiting.Done.SetResult(b.Id));
        }
    }

    private IResult List()
    {
        using var reader = new SqliteConnection($"{connection.ConnectionString};Mode=ReadOnly;Pooling=true");
        reader.Open();
        using var select = reader.CreateCommand();
        select.CommandText = "SELECT id, text FROM comments ORDER BY id LIMIT 100";
        using var rows = select.ExecuteReader();
        var list = new List<object>(100);
        while (rows.Read())
        {
            list.Add(new { id = rows.GetInt64(0), text = rows.GetString(1) });
        }

        return Results.Json(list);
    }

    private sealed record Waiting(string Text)
    {
        public TaskCompletionSource<long> Done { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);
    }
}
