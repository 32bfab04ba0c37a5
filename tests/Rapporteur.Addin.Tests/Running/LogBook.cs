using System.Collections.Concurrent;
using Microsoft.Extensions.Logging;

namespace Rapporteur.Addin.Tests.Running;

/// <summary>Keeps what a host logs, so that a test may ask whether anything went wrong unseen.</summary>
public sealed class LogBook : ILoggerProvider
{
    private readonly ConcurrentQueue<LogLine> lines = new();

    // Says at the first start that the keys lie in the data folder as they are; that is so on purpose in local mode.
    private const string KeysInTheFolder = "Microsoft.AspNetCore.DataProtection.KeyManagement.XmlKeyManager";

    // Kestrel's word that its timer came late: so it is on one core that others use as well, whatever the host does.
    private const string TimerCameLate = "HeartbeatSlow";

    public IReadOnlyList<LogLine> Lines => [.. lines];

    /// <summary>Fails when a warning or worse was logged, except by categories the caller has a reason to expect it of.</summary>
    public void AssertQuiet(params ReadOnlySpan<string> expected) => AssertQuiet([KeysInTheFolder, .. expected], lines);

    private static void AssertQuiet(List<string> expected, IEnumerable<LogLine> lines) =>
        Assert.AreEqual(
            "",
            string.Join('\n',
                lines.Where(l => l.Level >= LogLevel.Warning && !expected.Contains(l.Category))
                    .Select(l => $"{l.Level} {l.Category}: {l.Text}")),
            "the host logged warnings or errors");

    public ILogger CreateLogger(string categoryName) => new Writer(categoryName, lines);

    public void Dispose()
    {
    }

    private sealed class Writer(string category, ConcurrentQueue<LogLine> lines) : ILogger
    {
        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => logLevel >= LogLevel.Information;

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception,
            Func<TState, Exception?, string> formatter)
        {
            if (eventId.Name != TimerCameLate)
            {
                lines.Enqueue(
                    new LogLine(logLevel, category,
                        exception is null ? formatter(state, exception) : $"{formatter(state, exception)} {exception}"));
            }
        }
    }
}

/// <summary>One line of a log; an exception is part of its text.</summary>
public sealed record LogLine(LogLevel Level, string Category, string Text);
