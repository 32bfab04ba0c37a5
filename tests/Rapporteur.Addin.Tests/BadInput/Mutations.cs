using System.IO.Compression;
using System.Text;
using System.Text.RegularExpressions;

namespace Rapporteur.Addin.Tests.BadInput;

/// <summary>What is valid, made a little wrong, always the same for one seed.</summary>
internal sealed partial class Mutations(int seed)
{
    private static readonly string[] Words =
    [
        "", "0", "-1", "99999999999999999999", "1e309", "NaN", "\u0000", "\ufffe", "\ud800", "\u202e", "w:p", "&#x0;", "&amp;", "<", ">",
        "\"", "]]>", "<!--", "../../etc", "http://elsewhere.example/", "true", "9999-99-99", "=1+1", "%s", "\r\n", "\r\n\r\n", "--", "{}",
    ];

    private static readonly UTF8Encoding Lenient = new(false, throwOnInvalidBytes: false);

    private readonly Random random = new(seed);

    public int Next(int below) => random.Next(below);

    /// <summary>One to four changes of bytes: turned, cut out, doubled, cut off.</summary>
    public byte[] Bytes(byte[] valid)
    {
        var made = valid.ToList();
        for (var n = random.Next(1, 5); n > 0 && made.Count > 1; n--)
        {
            var at = random.Next(made.Count);
            var length = Math.Min(random.Next(1, 64), made.Count - at);
            switch (random.Next(5))
            {
                case 0: made[at] ^= (byte)(1 << random.Next(8)); break;
                case 1: made.RemoveRange(at, length); break;
                case 2: made.InsertRange(at, made.GetRange(at, length)); break;
                case 3: made.InsertRange(at, Encoding.UTF8.GetBytes(Words[random.Next(Words.Length)])); break;
                default: made.RemoveRange(at, random.Next(8) == 0 ? made.Count - at : 1); break;
            }
        }

        return [.. made];
    }

    /// <summary>The same of a text, by its characters.</summary>
    public string Text(string valid) => Lenient.GetString(Bytes(Lenient.GetBytes(valid)));

    /// <summary>One to four changes of the markup: a tag away, twice or elsewhere, another value of an attribute or text.</summary>
    public string Markup(string valid)
    {
        var parts = Parts().Matches(valid).Select(m => m.Value).ToList();
        for (var n = random.Next(1, 5); n > 0 && parts.Count > 1; n--)
        {
            var (at, to) = (random.Next(parts.Count), random.Next(parts.Count));
            switch (random.Next(6))
            {
                case 0: parts.RemoveAt(at); break;
                case 1: parts.Insert(at, parts[at]); break;
                case 2: (parts[at], parts[to]) = (parts[to], parts[at]); break;
                case 3: parts[at] = Value().Replace(parts[at], $"=\"{Words[random.Next(10)]}\"", 1); break;
                case 4: parts.Insert(at, parts[to]); break;
                default: parts[at] = parts[at].StartsWith('<') ? parts[at] : Words[random.Next(Words.Length)]; break;
            }
        }

        return string.Concat(parts);
    }

    /// <summary>An archive with one of its XML parts changed as <see cref="Markup"/> does; the others as they were.</summary>
    public byte[] Archive(byte[] valid, Regex parts)
    {
        using var whole = new MemoryStream();
        whole.Write(valid);
        using (var zip = new ZipArchive(whole, ZipArchiveMode.Update, leaveOpen: true))
        {
            var names = zip.Entries.Select(e => e.FullName).Where(n => parts.IsMatch(n)).ToList();
            var name = names[random.Next(names.Count)];
            string xml;
            using (var reader = new StreamReader(zip.GetEntry(name)!.Open()))
            {
                xml = reader.ReadToEnd();
            }

            zip.GetEntry(name)!.Delete();
            using var part = zip.CreateEntry(name, CompressionLevel.Fastest).Open();
            part.Write(Lenient.GetBytes(Markup(xml)));
        }

        return whole.ToArray();
    }

    [GeneratedRegex("<[^>]*>|[^<]+")]
    private static partial Regex Parts();

    [GeneratedRegex("=\"[^\"]*\"")]
    private static partial Regex Value();
}
