using System.Globalization;
using System.IO.Compression;
using System.Text;

namespace Rapporteur.Addin.Tests.Mailbox;

/// <summary>PDFs written out by hand (ISO 32000), so that one may be what no program writes.</summary>
internal static class Pdfs
{
    public static byte[] Saying(string words) => Page(Encoding.ASCII.GetBytes($"BT /F 12 Tf 72 700 Td ({words}) Tj ET"));

    /// <summary>One page with that content, packed as the filter says.</summary>
    public static byte[] Page(byte[] content, string filter = "") => Of(
        "<</Type/Catalog/Pages 2 0 R>>"u8.ToArray(),
        "<</Type/Pages/Kids[3 0 R]/Count 1>>"u8.ToArray(),
        "<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents 4 0 R/Resources<</Font<</F 5 0 R>>>>>>"u8.ToArray(),
        [.. Encoding.ASCII.GetBytes($"<<{filter}/Length {content.Length}>>\nstream\n"), .. content, .. "\nendstream"u8],
        "<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>"u8.ToArray());

    /// <summary>The same words so many times, in a few bytes.</summary>
    public static byte[] Packed(string before, string words, int times, string after)
    {
        var packed = new MemoryStream();
        using (var pack = new ZLibStream(packed, CompressionLevel.Optimal, leaveOpen: true))
        {
            pack.Write(Encoding.ASCII.GetBytes(before));
            var again = Encoding.ASCII.GetBytes(words);
            for (var time = 0; time < times; time++)
            {
                pack.Write(again);
            }

            pack.Write(Encoding.ASCII.GetBytes(after));
        }

        return Page(packed.ToArray(), "/Filter/FlateDecode");
    }

    public static byte[] Of(params byte[][] objects)
    {
        var (file, at) = (new MemoryStream(), new List<long>());
        file.Write("%PDF-1.7\n"u8);
        foreach (var (number, content) in objects.Index())
        {
            at.Add(file.Position);
            file.Write(Encoding.ASCII.GetBytes($"{number + 1} 0 obj\n"));
            file.Write(content);
            file.Write("\nendobj\n"u8);
        }

        var table = new StringBuilder();
        table.Append(CultureInfo.InvariantCulture, $"xref\n0 {at.Count + 1}\n0000000000 65535 f \n");
        table.AppendJoin("", at.Select(a => $"{a:D10} 00000 n \n"));
        table.Append(CultureInfo.InvariantCulture, $"trailer\n<</Size {at.Count + 1}/Root 1 0 R>>\nstartxref\n{file.Position}\n%%EOF\n");
        file.Write(Encoding.ASCII.GetBytes(table.ToString()));
        return file.ToArray();
    }
}
