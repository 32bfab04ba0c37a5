using System.Threading.Channels;
using NodaTime;
using Rapporteur.Consultations;

namespace Rapporteur.Addin.Live;

/// <summary>
/// One open page that is told when something is new for its account. It is told the state of its reader's news, a word that says
/// nothing else; who is slow to listen gets the last one only.
/// </summary>
internal sealed class Listener(Identity account, Instant since)
{
    private readonly Channel<string> told =
        Channel.CreateBounded<string>(new BoundedChannelOptions(1) { FullMode = BoundedChannelFullMode.DropOldest, SingleReader = true });

    public Identity Account => account;

    /// <summary>When it began, by the forum's clock.</summary>
    public Instant Since => since;

    public string? State { get; private set; }

    public void Tell(string state)
    {
        State = state;
        told.Writer.TryWrite(state);
    }

    /// <summary>There is nothing more for this account here.</summary>
    public void End() => told.Writer.TryComplete();

    public IAsyncEnumerable<string> HeardAsync(CancellationToken ending) => told.Reader.ReadAllAsync(ending);
}
