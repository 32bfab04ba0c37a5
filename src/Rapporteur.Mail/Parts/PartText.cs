using System.Buffers;
using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using System.Text.Unicode;
using MimeKit;
using Rapporteur.Arrivals;
using Rapporteur.Words;

namespace Rapporteur.Mail.Parts;

/// <summary>
/// The text of a part in the letters it was written with. What a part says of its letters is tried first; where its bytes
/// cannot be that, they are read as what they can be, and a note says so.
/// </summary>
internal static partial class PartText
{
    // Three letters of more than one byte: by chance no other encoding gives so many that fit.
    private const int Certain = 3;

    private const int Ascii7 = 20127;

    private const int MetaWithin = 2_048;

    private static readonly Encoding Strict = new UTF8Encoding(false, true);

    public static string Of(MimePart part, MailLimits limits, ICollection<Remark> notes)
    {
        var (bytes, length) = PartContent.Rent(part);
        try
        {
            var text = Decode(bytes.AsSpan(0, length), part, notes);
            if (text.Length <= limits.MostText)
            {
                return text;
            }

            notes.Add(new Remark("arrivals.text-cut-short", ("count", limits.MostText)));
            return text[..limits.MostText];
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(bytes);
        }
    }

    private static string Decode(ReadOnlySpan<byte> bytes, MimePart part, ICollection<Remark> notes)
    {
        var charset = part.ContentType.Charset;
        if (bytes.StartsWith(Encoding.UTF8.Preamble) && Utf8.IsValid(bytes))
        {
            return Encoding.UTF8.GetString(bytes[Encoding.UTF8.Preamble.Length..]);
        }

        var named = charset is null ? null : Find(charset);
        var declared = named;
        if (declared is null || (IsWide(declared) && IsNarrow(bytes)))
        {
            declared = part.ContentType.IsMimeType("text", "html") ? Meta(bytes) : null;
        }

        if (Ascii.IsValid(bytes) && (declared is null || declared.IsSingleByte || declared.CodePage == Encoding.UTF8.CodePage))
        {
            return Encoding.ASCII.GetString(bytes);
        }

        var best = Best(bytes, declared);
        if (charset is not null && best.CodePage != named?.CodePage)
        {
            notes.Add(new Remark("arrivals.other-letters", ("declared", Shown(charset)), ("read", best.WebName)));
        }

        return best.GetString(bytes);
    }

    private static Encoding Best(ReadOnlySpan<byte> bytes, Encoding? declared)
    {
        // Of letters it calls ASCII and that are none, a part has said nothing.
        var unicode = Utf8.IsValid(bytes) && Multibyte(bytes) >= (declared is { IsSingleByte: true, CodePage: not Ascii7 } ? Certain : 1);
        return declared switch
        {
            { IsSingleByte: true } when unicode => Strict,
            null when unicode => Strict,
            null => OneByte(bytes),
            { CodePage: Ascii7 } => OneByte(bytes),
            { CodePage: 65001 } => Utf8.IsValid(bytes) ? declared : OneByte(bytes),
            _ => declared,
        };
    }

    private static bool IsWide(Encoding encoding) => encoding.CodePage is 1200 or 1201 or 12000 or 12001;

    // Letters of two or four bytes hold zeros wherever a blank or a line's end stands.
    private static bool IsNarrow(ReadOnlySpan<byte> bytes)
    {
        var printed = 0;
        foreach (var b in bytes)
        {
            if (b == 0)
            {
                return false;
            }

            printed += b is >= 0x20 and < 0x7F or (byte)'\n' or (byte)'\r' or (byte)'\t' ? 1 : 0;
        }

        return printed * 4 >= bytes.Length * 3;
    }

    // What a page says of its own letters, where the mail says nothing of them that can be so.
    private static Encoding? Meta(ReadOnlySpan<byte> bytes) =>
        MetaCharset().Match(Encoding.Latin1.GetString(bytes[..Math.Min(bytes.Length, MetaWithin)])) is { Success: true } meta
            ? Find(meta.Groups["charset"].Value) is { } said && !IsWide(said) ? said : null
            : null;

    // Cyrillic words are nearly all high bytes, words in Latin letters nearly none.
    private static Encoding OneByte(ReadOnlySpan<byte> bytes)
    {
        var (high, low) = (0, 0);
        foreach (var b in bytes)
        {
            high += b >= 0xC0 ? 1 : 0;
            low += b is (>= (byte)'a' and <= (byte)'z') or (>= (byte)'A' and <= (byte)'Z') ? 1 : 0;
        }

        return Encoding.GetEncoding(high > low ? 1251 : 1252);
    }

    private static int Multibyte(ReadOnlySpan<byte> bytes)
    {
        var found = 0;
        foreach (var b in bytes)
        {
            found += b >= 0xC2 ? 1 : 0;
        }

        return found;
    }

    private static Encoding? Find(string charset)
    {
        var name = Direction().Replace(charset.Trim().ToLowerInvariant(), "");
        try
        {
            return name == "utf8" ? Strict
                : Windows().Match(name) is { Success: true } page
                    ? Encoding.GetEncoding(int.Parse(page.Groups["page"].ValueSpan, CultureInfo.InvariantCulture))
                : Encoding.GetEncoding(name);
        }
        catch (Exception e) when (e is ArgumentException or NotSupportedException)
        {
            return null;
        }
    }

    [GeneratedRegex(@"<meta[^>]{0,200}charset\s*=\s*[""']?(?<charset>[A-Za-z0-9_-]{2,40})", RegexOptions.IgnoreCase)]
    private static partial Regex MetaCharset();

    // RFC 1556: in which order the letters stand is told beside the letters.
    [GeneratedRegex(@"(?<=^iso-8859-[68])-[ie]$")]
    private static partial Regex Direction();

    [GeneratedRegex(@"^(cp|win|windows|ms)[-_]?(?<page>\d{3,5})$")]
    private static partial Regex Windows();

    private static string Shown(string charset) => SafeName.Visible(charset.Length > 40 ? charset[..40] : charset);
}
