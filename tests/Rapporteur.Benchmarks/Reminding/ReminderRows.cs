using System.Diagnostics;
using Microsoft.Extensions.Logging.Abstractions;
using NodaTime;
using Rapporteur.Addin.Doors;
using Rapporteur.Addin.Notices;
using Rapporteur.Consultations;
using Rapporteur.Intake;
using Rapporteur.Journal;
using Rapporteur.Record;
using Rapporteur.Teams.Protocol;

namespace Rapporteur.Benchmarks.Reminding;

/// <summary>
/// Row 7: a reminder to ten thousand people through a channel that takes fifty a second, by the product's sender with its
/// journal and its sending log; beside it sending as fast as one can with three tries each, and the limit itself.
/// </summary>
internal static class ReminderRows
{
    private const int People = 10_000;
    private const int MostEntries = 100;
    private const int UnpacedAtOnce = 200;
    private const int UnpacedTries = 3;

    private static readonly ConsultationId Call = new("call");
    private static readonly Instant Morning = Instant.FromUtc(2017, 12, 15, 8, 30);

    public static async Task<IReadOnlyList<Row>> RunAsync(string folder)
    {
        using var channel = new LimitedChannel();
        using var http = new HttpClient(channel, disposeHandler: false);
        using var connector = new Connector(http, new BotSettings(), null, TimeProvider.System);
        await using var journal = new SqliteJournal(Path.Combine(folder, "reminders", "journal.db"));
        await using var intake =
            new Rapporteur.Intake.Intake(journal, new Fold(_ => throw new InvalidOperationException("No draft is circulated here.")));
        var board = await OpenAsync(intake);
        var time = TimeProvider.System;
        var (clock, address) =
            (ForumClock.Open(time, Path.Combine(folder, "reminders", "clock.json"), Morning), new NoticeAddress(new BotSettings()));
        using var teams = new TeamsMessenger(connector, clock, address);
        var (log, health, progress) = (new SqliteSendingLog(journal), new ChannelHealth(time), new NoticeProgress(time));
        var messengers = new Messengers([teams], health);
        var claims = new NoticeClaims(intake, clock, time, new NoticeSettings(), NullLogger<NoticeClaims>.Instance);
        var courier = new Courier(intake, log, messengers, claims, clock, address);
        var chunks = new ChunkSender(claims, courier, log, health, progress, NullLogger<ChunkSender>.Instance);
        var sender = new NoticeSender(intake, log, messengers, progress, clock, chunks);

        var begin = Stopwatch.GetTimestamp();
        while (await sender.RoundAsync(Call, CancellationToken.None))
        {
            // Until nothing is due.
        }

        var seconds = Stopwatch.GetElapsedTime(begin).TotalSeconds;
        var told = (await intake.BoardAsync(Call)).Notices.Values.Single();
        var entries = (await intake.BoardAsync(Call)).Sequence - board.Sequence;
        var rate = told.Outcomes.Values.Count(o => o.State == NoticeState.Accepted) / seconds;
        var (lost, unpaced) = await UnpacedAsync();
        return
        [
            new($"7  reminders to {People:N0} people",
                Row.Invariant($"{rate:0.0}/s, {seconds:0} s, {told.Outcomes.Count:N0} told, {channel.Refused} refused for pace"),
                Row.Invariant($"{LimitedChannel.PerSecond}/s"), "the channel's limit", Row.Times(rate, LimitedChannel.PerSecond)),
            new("7  entries in the record of it", Row.Invariant($"{entries}"), Row.Invariant($"{MostEntries}"), "the limit set",
                Row.Times(entries, MostEntries)),
            new("7  people who never get it", "0 %", Row.Invariant($"{lost:0} % in {unpaced:0} s"), "unpaced sending with three tries",
                Row.NoRatio),
        ];
    }

    private static async Task<(double Lost, double Seconds)> UnpacedAsync()
    {
        using var channel = new LimitedChannel();
        using var http = new HttpClient(channel, disposeHandler: false);
        var lost = 0;
        var begin = Stopwatch.GetTimestamp();
        await Parallel.ForEachAsync(Enumerable.Range(0, People), new ParallelOptions { MaxDegreeOfParallelism = UnpacedAtOnce },
            async (_, token) =>
        {
            for (var attempt = 1; attempt <= UnpacedTries; attempt++)
            {
                using var answer = await http.PostAsync(new Uri("https://smba.trafficmanager.net/v3"), null, token);
                if (answer.IsSuccessStatusCode)
                {
                    return;
                }
            }

            Interlocked.Increment(ref lost);
        });
        return (100.0 * lost / People, Stopwatch.GetElapsedTime(begin).TotalSeconds);
    }

    private static async Task<Board> OpenAsync(Rapporteur.Intake.Intake intake)
    {
        var delegations =
            Enumerable.Range(0, People / 2)
                .Select(n =>
                    new Delegation(new($"d{n}"), DelegationCategory.State, $"State {n}", $"State {n}", $"{n:d5}", new("Europe/Vienna")))
                .ToList();
        var people = delegations.SelectMany(d => new[] { DelegationRole.FocalPoint, DelegationRole.Alternate }
            .Select(r =>
                new Person(new($"{d.Id}-{(r == DelegationRole.FocalPoint ? "focal" : "alternate")}"), "A person", d.Id, r, "en",
                    [new(d.Id.Value, r.ToString())]))).ToList();
        await AskAsync(intake, "officer", new OpenConsultation(new Consultation
        {
            Id = Call,
            Forum = "Forum",
            Zone = new("Europe/Vienna"),
            Title = "Comments on the zero draft",
            Document = "A Call for Action",
            Opened = Morning - Duration.FromDays(10),
            Closing = new Closing(new LocalDate(2017, 12, 22)),
            Visibility = new VisibilityRule(ReadByDelegations.WhenCirculated, true, true, "Read by the Secretariat."),
            Roster =
                new Roster([.. delegations],
                    [.. people, new Person(new("officer"), "Officer", Function.Secretariat, "en", [new("forum", "officer")])]),
        }));
        await Parallel.ForEachAsync(people,
            async (p, _) => await AskAsync(intake, p.Id.Value, new NoteConversation(new("tenant", "http://127.0.0.1/", new($"a:{p.Id}")))));
        return await AskAsync(intake, "officer", new ApproveReminders(0));
    }

    private static async Task<Board> AskAsync(Rapporteur.Intake.Intake intake, string by, Request request)
    {
        var result = await intake.AskAsync(Call, new Asked(new(by), Door.Host, Morning, null, Guid.NewGuid().ToString("n")), request);
        return result.Refusal is { } refusal ? throw new InvalidOperationException(refusal.Sentence) : result.Board;
    }
}
