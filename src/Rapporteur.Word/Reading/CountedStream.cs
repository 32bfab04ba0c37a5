using System.IO.Compression;

namespace Rapporteur.Word.Reading;

/// <summary>
/// Counts what really comes out of an archive's part, with its CRC-32. At the first byte over the limit it ends and says
/// so in <see cref="TooMuch"/>, so that no reader above it goes on.
/// </summary>
internal sealed class CountedStream : Stream
{
    private static readonly uint[] Table = [.. Enumerable.Range(0, 256).Select(n => Entry((uint)n))];
    private readonly Stream inner;
    private readonly long most;
    private uint crc = uint.MaxValue;

    private CountedStream(Stream inner, long most) => (this.inner, this.most) = (inner, most);

    public long Count { get; private set; }

    public bool TooMuch => Count > most;

    public uint Crc => ~crc;

    public override bool CanRead => true;

    public override bool CanSeek => false;

    public override bool CanWrite => false;

    public override long Length => throw new NotSupportedException();

    public override long Position { get => Count; set => throw new NotSupportedException(); }

    public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

    public override int Read(Span<byte> buffer)
    {
        var read = TooMuch ? 0 : inner.Read(buffer);
        Count += read;
        if (TooMuch)
        {
            return 0;
        }

        foreach (var b in buffer[..read])
        {
            crc = Table[(byte)(crc ^ b)] ^ (crc >> 8);
        }

        return read;
    }

    public static CountedStream Open(ZipArchiveEntry entry, long most) => new(entry.Open(), most);

    public void Drain()
    {
        var buffer = new byte[81_920];
        while (Read(buffer.AsSpan()) > 0)
        {
        }
    }

    public override void Flush()
    {
    }

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            inner.Dispose();
        }

        base.Dispose(disposing);
    }

    private static uint Entry(uint n)
    {
        for (var bit = 0; bit < 8; bit++)
        {
            n = (n & 1) == 1 ? 0xEDB88320 ^ (n >> 1) : n >> 1;
        }

        return n;
    }
}
