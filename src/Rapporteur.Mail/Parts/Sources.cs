using System.Buffers;

namespace Rapporteur.Mail.Parts;

/// <summary>What is looked for in the source of a text before it is read.</summary>
internal static class Sources
{
    private const string Cid = "cid:";

    private static readonly SearchValues<char> Ends = SearchValues.Create("\"'<> )\r\n\t");

    /// <summary>Where files are shared by a link, so that none comes along.</summary>
    public static SearchValues<string> Clouds { get; } = SearchValues.Create(
        [
            "//1drv.ms/", "//onedrive.live.com/", ".sharepoint.com/", "//drive.google.com/", "//docs.google.com/", "//www.dropbox.com/",
            "//disk.yandex.", "//yadi.sk/", "//cloud.mail.ru/", "//we.tl/", "//wetransfer.com/", "//www.icloud.com/attachment/",
            "//mail.qq.com/cgi-bin/ftn", "//wx.mail.qq.com/ftn/", "//fs.163.com/", "//pan.baidu.com/", "//www.swisstransfer.com/",
            "//fromsmash.com/", "//mega.nz/", ".box.com/s/",
        ],
        StringComparison.OrdinalIgnoreCase);

    /// <summary>Where the words themselves are kept back, so that the mail only says that there are some.</summary>
    public static SearchValues<string> Elsewhere { get; } = SearchValues.Create(
        [
            "//confidential-mail.google.com/", "//outlook.office365.com/Encryption/", "//outlook.office.com/Encryption/",
            "//mail.proton.me/eo/", "//app.tuta.com/mail/#mail/", "//mail.tutanota.com/mail/#mail/",
        ],
        StringComparison.OrdinalIgnoreCase);

    /// <summary>Without one of these HTML strikes nothing out.</summary>
    public static SearchValues<string> Strikes { get; } =
        SearchValues.Create(["<s>", "<s ", "<strike", "<del", "line-through"], StringComparison.OrdinalIgnoreCase);

    /// <summary>The Content-IDs of the pictures that HTML shows.</summary>
    public static IEnumerable<string> Pictures(string html)
    {
        for (var at = html.IndexOf(Cid, StringComparison.OrdinalIgnoreCase); at >= 0;
            at = html.IndexOf(Cid, at + Cid.Length, StringComparison.OrdinalIgnoreCase))
        {
            var from = html.AsSpan(at + Cid.Length);
            var end = from.IndexOfAny(Ends);
            yield return Uri.UnescapeDataString(from[..(end < 0 ? from.Length : end)].ToString());
        }
    }
}
