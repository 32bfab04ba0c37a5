using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Time.Testing;
using NodaTime;
using Rapporteur.Addin.Doors;
using Rapporteur.Addin.Notices;
using Rapporteur.Consultations;
using Rapporteur.Intake;
using Rapporteur.Journal;
using Rapporteur.Record;
using Rapporteur.Teams.Protocol;

namespace Rapporteur.Addin.Tests.Notices;

/// <summary>
/// A consultation on a journal of its own on which senders live and die. It stands one week before the closing, in the
/// morning: the reminder of that day is due.
/// </summary>
internal sealed class Round : IAsyncDisposable
{
    public static readonly NoticeKey Key = NoticeKey.Read("reminder/v0/days-7")!;

    public static readonly ConsultationId Call = new("call");

    private static readonly Instant Morning = Instant.FromUtc(2017, 12, 15, 8, 30);

    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("rapporteur-round-");
    private readonly FakeTimeProvider time = new(new DateTimeOffset(2026, 1, 1, 0, 0, 0, TimeSpan.Zero));
    private readonly SqliteJournal journal;
    private readonly Rapporteur.Intake.Intake outside;
    private readonly ForumClock clock;

    private Round()
    {
        journal = new SqliteJournal(Path.Combine(folder.FullName, "journal.db"));
        outside = NewIntake(journal);
        clock = ForumClock.Open(time, Path.Combine(folder.FullName, "clock.json"), Morning);
        Log = new SqliteSendingLog(journal);
    }

    public SendingLog Log { get; }

    public World World { get; } = new();

    public ValueTask<Board> BoardAsync() => outside.BoardAsync(Call, long.MaxValue);

    public static async Task<Round> OpenAsync(IEnumerable<Delegation> delegations, IEnumerable<Person> people)
    {
        var round = new Round();
        await round.AskAsync("officer", new OpenConsultation(new Consultation
        {
            Id = Call,
            Forum = "Test Process",
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
        await round.AskAsync("officer", new ApproveReminders(0));
        return round;
    }

    public static Delegation State(string id) => new(new(id), DelegationCategory.State, $"Republic of {id}", id, id, new("Europe/Vienna"));

    public static Person Person(string id, string delegation, DelegationRole role, bool address) =>
        new(new(id), id, new(delegation), role, "en", [new(delegation, id)]) { Address = address ? $"{id}@{delegation}.example" : null };

    public async Task<Result> AskAsync(string by, Request request)
    {
        await outside.ReadOnAsync(Call, CancellationToken.None);
        var result = await outside.AskAsync(Call, new Asked(new(by), Door.Api, clock.Now, null, Guid.NewGuid().ToString("n")), request);
        Assert.IsNull(result.Refusal, result.Refusal?.Sentence);
        return result;
    }

    /// <summary>Long enough for every lease and every back-off to end.</summary>
    public void Pass() => time.Advance(TimeSpan.FromMinutes(10));

    /// <summary>One process of a sender does what there is to do, or dies over it; true when it found something.</summary>
    public async Task<bool> LiveAsync(Life life)
    {
        await using var intake = NewIntake(new MortalJournal(journal, life));
        var address = new NoticeAddress(new BotSettings { Address = new Uri("https://rapporteur.example.org") });
        var (health, progress) = (new ChannelHealth(time), new NoticeProgress(time));
        var messengers = new Messengers(World.Messengers(life), health);
        var claims = new NoticeClaims(intake, clock, time, new NoticeSettings(), NullLogger<NoticeClaims>.Instance);
        var courier = new Courier(intake, Log, messengers, claims, clock, address);
        var chunks = new ChunkSender(claims, courier, Log, health, progress, NullLogger<ChunkSender>.Instance);
        var sender = new NoticeSender(intake, Log, messengers, progress, clock, chunks);
        try
        {
            return await sender.RoundAsync(Call, CancellationToken.None);
        }
        catch (DiedException)
        {
            return true;
        }
    }

    public async ValueTask DisposeAsync()
    {
        await outside.DisposeAsync();
        await journal.DisposeAsync();
        folder.Delete(recursive: true);
    }

    private static Rapporteur.Intake.Intake NewIntake(IJournal journal) =>
        new(journal, new Fold(_ => throw new InvalidOperationException("No draft is circulated here.")));
}
