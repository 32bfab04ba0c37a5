using System.Text.Json;
using System.Text.Json.Serialization;
using Rapporteur.Addin.Doors;
using Rapporteur.Addin.Notices;
using Rapporteur.Addin.Workers;
using Rapporteur.Cluster.Storage;
using Rapporteur.Graph.Register;
using Rapporteur.Record;
using Rapporteur.Words;

namespace Rapporteur.Addin.Machines;

/// <summary>
/// What the host on duty sees, for the others: they show the same to whoever asks them. A record it closes is closed everywhere, since
/// journal and register are the same for all. Says it every few seconds; while nobody says anything, nobody asks the register.
/// </summary>
internal sealed partial class SharedInstallation(Shipping shipping, ChannelHealth channels, Duty duty, RecordState record,
    SharedTexts texts, TimeProvider time) : Installation(shipping, channels)
{
    public static readonly TimeSpan Often = TimeSpan.FromSeconds(5);

    // As long as a duty may lie with a host that died, and a look or two more.
    public static readonly TimeSpan GoodFor = TimeSpan.FromSeconds(30);

    private const string Name = "installation.json";

    private readonly DateTimeOffset began = time.GetUtcNow();
    private Said? heard;
    private long? version;

    public override InstallationState State => duty.IsMine || Volatile.Read(ref heard) is not { } said ? base.State : Told(said);

    /// <summary>One look: tells the others, or hears what they are told. Faults of the storage are the client's exceptions.</summary>
    public void Look()
    {
        if (duty.IsMine)
        {
            texts.Replace(Name, JsonSerializer.SerializeToUtf8Bytes(Mine(), InstallationJson.Default.Said));
        }
        else if (texts.VersionOf(Name) is var now && now != version)
        {
            var said = texts.Read(Name) is { } kept ? JsonSerializer.Deserialize(kept, InstallationJson.Default.Said) : null;
            Volatile.Write(ref heard, said);
            version = now;
            if (said is { Closed: { } why } && said.At > began)
            {
                record.Close(why);
            }
        }
    }

    private Said Mine()
    {
        var (own, now) = (base.State, time.GetUtcNow());
        return new(now, own.Away is { } away ? now - away : null, own.Why, own.Alarmed, record.Closed, [.. own.InFiles],
            [.. own.Channels.Select(c => new Down(c.Channel, c.Fault.Key, [.. c.Fault.Values], c.Since, now + c.TriedAgainIn))]);
    }

    private InstallationState Told(Said said)
    {
        var now = time.GetUtcNow();
        var since = now - said.At > GoodFor ? said.AwaySince ?? said.At : said.AwaySince;
        return new(since is { } from ? now - from : null, said.Why, said.Alarmed, said.InFiles ?? [],
            [.. said.Channels.Select(c => new ChannelFault(c.Channel, new Remark(c.Key, [.. c.Values]), c.Since,
                c.TriedAgain > now ? c.TriedAgain - now : TimeSpan.Zero))]);
    }

    /// <summary>As it is told: a version that knows less reads what it knows.</summary>
    internal sealed record Said(DateTimeOffset At, DateTimeOffset? AwaySince, FaultKind? Why, bool Alarmed, string? Closed,
        IReadOnlyList<string>? InFiles, IReadOnlyList<Down> Channels);

    internal sealed record Down(NoticeChannel Channel, string Key, IReadOnlyList<Hole> Values, DateTimeOffset Since,
        DateTimeOffset TriedAgain);

    [JsonSourceGenerationOptions(JsonSerializerDefaults.Web, UseStringEnumConverter = true)]
    [JsonSerializable(typeof(Said))]
    internal sealed partial class InstallationJson : JsonSerializerContext;
}

/// <summary>Keeps telling, or hearing, as long as the host runs.</summary>
internal sealed partial class InstallationWatch(SharedInstallation installation, TimeProvider time, ILogger<InstallationWatch> log)
    : BackgroundService
{
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(SharedInstallation.Often, time);
        while (await timer.WaitForNextTickAsync(stoppingToken))
        {
            try
            {
                installation.Look();
            }
#pragma warning disable CA1031 // The border of a background loop: the next look will say.
            catch (Exception fault)
#pragma warning restore CA1031
            {
                NotTold(fault.GetType().Name);
            }
        }
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "How the installation stands was not told or heard: {Fault}")]
    private partial void NotTold(string fault);
}
