using System.Buffers.Binary;
using System.IO.Compression;

namespace Rapporteur.Word.Reading;

/// <summary>
/// Counts what really comes out of an archive's part, with its CRC-32. At the first byte over the limit it ends and says
/// so in <see cref="TooMuch"/>, so that no reader above it goes on; likewise in <see cref="WithoutMarks"/> where it is XML and more than
/// a file may keep stands between two marks, which its reader would hold whole if it is an attribute.
/// </summary>
internal sealed class CountedStream : Stream
{
    // For each place in eight bytes what a byte there does to the sum, so that eight are taken at a time.
    private static readonly uint[][] Tables = MakeTables();
    private readonly Stream inner;
    private readonly long most;
    private readonly long mostBetweenMarks;
    private long sinceMark;
    private uint crc = uint.MaxValue;

    private CountedStream(Stream inner, long most, long mostBetweenMarks) =>
        (this.inner, this.most, this.mostBetweenMarks) = (inner, most, mostBetweenMarks);

    public long Count { get; private set; }

    public bool TooMuch => Count > most;

    public bool WithoutMarks => sinceMark > mostBetweenMarks;

    public uint Crc => ~crc;

    public override bool CanRead => true;

    public override bool CanSeek => false;

    public override bool CanWrite => false;

    public override long Length => throw new NotSupportedException();

    public override long Position { get => Count; set => throw new NotSupportedException(); }

    public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

    public override int Read(Span<byte> buffer)
    {
        var read = TooMuch || WithoutMarks ? 0 : inner.Read(buffer);
        Count += read;
        var mark = buffer[..read].LastIndexOf((byte)'<');
        sinceMark = mark < 0 ? sinceMark + read : read - mark - 1;
        if (TooMuch || WithoutMarks)
        {
            return 0;
        }

        Sum(buffer[..read]);
        return read;
    }

    public static CountedStream Open(ZipArchiveEntry entry, long most, long mostBetweenMarks = long.MaxValue) =>
        new(entry.Open(), most, mostBetweenMarks);

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

    private void Sum(ReadOnlySpan<byte> bytes)
    {
        var (sum, tables) = (crc, Tables);
        for (; bytes.Length >= 8; bytes = bytes[8..])
        {
            var (low, high) = (BinaryPrimitives.ReadUInt32LittleEndian(bytes) ^ sum, BinaryPrimitives.ReadUInt32LittleEndian(bytes[4..]));
            sum = tables[7][(byte)low] ^ tables[6][(byte)(low >> 8)] ^ tables[5][(byte)(low >> 16)] ^ tables[4][low >> 24]
                ^ tables[3][(byte)high] ^ tables[2][(byte)(high >> 8)] ^ tables[1][(byte)(high >> 16)] ^ tables[0][high >> 24];
        }

        foreach (var b in bytes)
        {
            sum = tables[0][(byte)(sum ^ b)] ^ (sum >> 8);
        }

        crc = sum;
    }

    private static uint[][] MakeTables()
    {
        var tables = Enumerable.Range(0, 8).Select(_ => new uint[256]).ToArray();
        for (uint n = 0; n < 256; n++)
        {
            tables[0][n] = Entry(n);
        }

        for (var t = 1; t < tables.Length; t++)
        {
            for (var n = 0; n < 256; n++)
            {
                tables[t][n] = tables[0][(byte)tables[t - 1][n]] ^ (tables[t - 1][n] >> 8);
            }
        }

        return tables;
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
