using System.Buffers;
using System.Globalization;
using System.Text;

namespace Rapporteur.Record;

/// <summary>
/// Spells JSON as <see cref="CanonicalJson"/> says, straight into UTF-8: an object member by member, given in the canonical order
/// of their names; a member that is null is left out. <see cref="Written"/> holds until it is disposed of.
/// </summary>
internal sealed class CanonicalWriter : IDisposable
{
    private const int BytesOfMost = 2_048;

    // What section 3.2.2.2 of the RFC has escaped, and nothing else.
    private static readonly SearchValues<char> Escaped =
        SearchValues.Create([.. Enumerable.Range(0, ' ').Select(c => (char)c), '"', '\\']);

    private byte[] bytes = ArrayPool<byte>.Shared.Rent(BytesOfMost);
    private int length;

    public ReadOnlySpan<byte> Written => bytes.AsSpan(0, length);

    public void Begin() => Put((byte)'{');

    public void End() => Put((byte)'}');

    public void Text(ReadOnlySpan<byte> name, string? text)
    {
        if (text is not null)
        {
            Name(name);
            Text(text);
        }
    }

    public void Flag(ReadOnlySpan<byte> name, bool value)
    {
        Name(name);
        Raw(value ? "true"u8 : "false"u8);
    }

    public void Number(ReadOnlySpan<byte> name, int value)
    {
        Name(name);
        Room(11);
        value.TryFormat(bytes.AsSpan(length), out var used, provider: CultureInfo.InvariantCulture);
        length += used;
    }

    public void List<T>(ReadOnlySpan<byte> name, IEnumerable<T> values, Action<CanonicalWriter, T> write)
    {
        Name(name);
        List(values, write);
    }

    public void List<T>(IEnumerable<T> values, Action<CanonicalWriter, T> write)
    {
        Put((byte)'[');
        foreach (var value in values)
        {
            Separate((byte)'[');
            write(this, value);
        }

        Put((byte)']');
    }

    /// <summary>Begins a member whose value whoever called writes.</summary>
    public void Name(ReadOnlySpan<byte> name)
    {
        Separate((byte)'{');
        Put((byte)'"');
        Raw(name);
        Raw("\":"u8);
    }

    public void Name(string name)
    {
        Separate((byte)'{');
        Text(name);
        Put((byte)':');
    }

    public void Text(ReadOnlySpan<char> text)
    {
        Put((byte)'"');
        for (var at = text.IndexOfAny(Escaped); at >= 0; at = text.IndexOfAny(Escaped))
        {
            Plain(text[..at]);
            Escape(text[at]);
            text = text[(at + 1)..];
        }

        Plain(text);
        Put((byte)'"');
    }

    public void Raw(ReadOnlySpan<byte> written)
    {
        Room(written.Length);
        written.CopyTo(bytes.AsSpan(length));
        length += written.Length;
    }

    public void Dispose() => ArrayPool<byte>.Shared.Return(bytes);

    private void Plain(ReadOnlySpan<char> text)
    {
        Room(Encoding.UTF8.GetMaxByteCount(text.Length));
        length += Encoding.UTF8.GetBytes(text, bytes.AsSpan(length));
    }

    private void Escape(char c)
    {
        var letter = c switch
        {
            '"' or '\\' => c,
            '\b' => 'b',
            '\t' => 't',
            '\n' => 'n',
            '\f' => 'f',
            '\r' => 'r',
            _ => 'u',
        };
        Raw([(byte)'\\', (byte)letter]);
        if (letter == 'u')
        {
            Raw([(byte)'0', (byte)'0', (byte)(c < 0x10 ? '0' : '1'), "0123456789abcdef"u8[c & 0xF]]);
        }
    }

    // A comma but after what opens.
    private void Separate(byte open)
    {
        if (bytes[length - 1] != open)
        {
            Put((byte)',');
        }
    }

    private void Put(byte one)
    {
        Room(1);
        bytes[length++] = one;
    }

    private void Room(int more)
    {
        if (bytes.Length - length < more)
        {
            var larger = ArrayPool<byte>.Shared.Rent(Math.Max(bytes.Length * 2, length + more));
            Written.CopyTo(larger);
            ArrayPool<byte>.Shared.Return(bytes);
            bytes = larger;
        }
    }
}
