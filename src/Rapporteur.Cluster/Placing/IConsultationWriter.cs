using Orleans.Concurrency;

namespace Rapporteur.Cluster.Placing;

/// <summary>
/// The one writer of a consultation in the cluster, by the consultation's id. Nothing crosses but bytes and plain values: what
/// is in them is the intake's business, and no version of a type can come between two hosts.
/// </summary>
[Alias("rapporteur.writer")]
public interface IConsultationWriter : IGrainWithStringKey
{
    /// <summary>Many at once: what waits together is appended together.</summary>
    [AlwaysInterleave]
    [Alias("ask")]
    Task<HandedBack> AskAsync([Immutable] byte[] question);

    /// <summary>From now on, for a minute, that host is told what is appended.</summary>
    [AlwaysInterleave]
    [Alias("follow")]
    Task FollowAsync(IFollower follower);
}

/// <summary>A host that follows a consultation.</summary>
[Alias("rapporteur.follower")]
public interface IFollower : IGrainObserver
{
    /// <summary>Nobody waits for it: who missed it reads the journal.</summary>
    [OneWay]
    [Alias("told")]
    Task ToldAsync(string consultation, [Immutable] byte[] lines);
}

/// <summary>How asking ended, as a value: an exception of another host's would arrive as another one, or unreadable.</summary>
[GenerateSerializer]
[Immutable]
[Alias("rapporteur.handed-back")]
public sealed class HandedBack(HandedHow how, byte[] answer, string why)
{
    [Id(0)]
    public HandedHow How { get; } = how;

    [Id(1)]
    public byte[] Answer { get; } = answer;

    [Id(2)]
    public string Why { get; } = why;
}

public enum HandedHow
{
    Decided,

    /// <summary>The journal could not be written or read just now: asked again it may be.</summary>
    NotNow,

    /// <summary>That host records nothing any more.</summary>
    Closed,

    /// <summary>Something nobody expected.</summary>
    Fault,
}
