using System.Net;
using System.Net.Sockets;
using System.Threading.Channels;

namespace Rapporteur.Benchmarks.Several;

/// <summary>A way to a server of this machine on which everything asked arrives so much later; any number of connections.</summary>
internal sealed class SlowWay : IDisposable
{
    private readonly TcpListener listener = new(IPAddress.Loopback, 0);
    private readonly Uri server;
    private readonly TimeSpan late;

    public SlowWay(Uri server, TimeSpan late)
    {
        (this.server, this.late) = (server, late);
        listener.Start();
        _ = AcceptAsync();
    }

    public Uri Address => new($"http://127.0.0.1:{((IPEndPoint)listener.LocalEndpoint).Port}");

    public void Dispose() => listener.Dispose();

    private async Task AcceptAsync()
    {
        try
        {
            while (true)
            {
                _ = CarryAsync(await listener.AcceptTcpClientAsync());
            }
        }
        catch (Exception closed) when (closed is SocketException or ObjectDisposedException)
        {
            // The run is over.
        }
    }

    private async Task CarryAsync(TcpClient client)
    {
        using var there = new TcpClient { NoDelay = true };
        using (client)
        {
            client.NoDelay = true;
            await there.ConnectAsync(server.Host, server.Port);
            await Task.WhenAny(PumpAsync(client.GetStream(), there.GetStream(), late),
                PumpAsync(there.GetStream(), client.GetStream(), TimeSpan.Zero));
        }
    }

    private static async Task PumpAsync(NetworkStream from, NetworkStream to, TimeSpan late)
    {
        var way = Channel.CreateUnbounded<(long Sent, byte[] Bytes)>();
        var reading = ReadAsync(from, way.Writer);
        try
        {
            await foreach (var (sent, bytes) in way.Reader.ReadAllAsync())
            {
                if (late - TimeProvider.System.GetElapsedTime(sent) is { Ticks: > 0 } left)
                {
                    await Task.Delay(left);
                }

                await to.WriteAsync(bytes);
            }
        }
        catch (IOException)
        {
            // One of the two has gone.
        }

        await reading;
    }

    private static async Task ReadAsync(NetworkStream from, ChannelWriter<(long, byte[])> way)
    {
        var buffer = new byte[1 << 18];
        try
        {
            while (await from.ReadAsync(buffer) is var read and > 0)
            {
                way.TryWrite((TimeProvider.System.GetTimestamp(), buffer[..read]));
            }
        }
        catch (IOException)
        {
            // One of the two has gone.
        }

        way.Complete();
    }
}
