using MimeKit;
using MimeKit.Cryptography;
using MimeKit.Tnef;
using Org.BouncyCastle.Cms;

namespace Rapporteur.Mail.Parts;

/// <summary>
/// Wrappings that hold a mail's words and files: signed ones and Outlook's winmail.dat. No key is held, so nothing is decrypted.
/// </summary>
internal static class Opened
{
    public static bool IsSmime(MimePart part) =>
        part is ApplicationPkcs7Mime || part.ContentType.IsMimeType("application", "pkcs7-mime")
        || part.ContentType.IsMimeType("application", "x-pkcs7-mime") || HasName(part, "smime.p7m");

    public static bool IsWinmail(MimePart part) =>
        part is TnefPart || part.ContentType.IsMimeType("application", "ms-tnef") || HasName(part, "winmail.dat");

    /// <summary>Outlook's protected mail ([MS-OXORMMS] 2.2.1): whoever may read it opens it with Outlook.</summary>
    public static bool IsRightsManaged(MimePart part) => part.ContentType.IsMimeType("application", "x-microsoft-rpmsg-message")
        || part.FileName?.EndsWith(".rpmsg", StringComparison.OrdinalIgnoreCase) == true;

    /// <summary>What a signature encloses; null when the wrapping is encrypted or cannot be read. The signature is not judged.</summary>
    public static MimeEntity? Signed(MimePart part)
    {
        try
        {
            using var content = PartContent.Open(part);
            using var signed = new CmsSignedDataParser(content);
            if (signed.GetSignedContent() is not { } enclosed)
            {
                return null;
            }

            var copy = new MemoryStream();
            enclosed.ContentStream.CopyTo(copy);
            copy.Position = 0;
            return MimeEntity.Load(copy, persistent: true);
        }
        catch (Exception e) when (IsOfTheFile(e))
        {
            return null;
        }
    }

    /// <summary>The files of a winmail.dat; null when it cannot be read.</summary>
    public static List<MimeEntity>? Winmail(MimePart part)
    {
        try
        {
            // A copy, since what the part holds goes with it when it is disposed of.
            var content = new MemoryStream();
            using var open = PartContent.Open(part);
            open.CopyTo(content);
            content.Position = 0;
            using var winmail = new TnefPart { Content = new MimeContent(content) };
            var files = winmail.ExtractAttachments().ToList();
            return files.Count > 0 || IsWhole(content) ? files : null;
        }
        catch (Exception e) when (IsOfTheFile(e))
        {
            return null;
        }
    }

    // The libraries let through whatever a broken structure makes of them, a null reference too.
    private static bool IsOfTheFile(Exception thrown) => thrown is not (OutOfMemoryException or OperationCanceledException);

    // MimeKit gives what it could read of a broken one and says nothing.
    private static bool IsWhole(MemoryStream content)
    {
        content.Position = 0;
        using var reader = new TnefReader(content, 0, TnefComplianceMode.Loose);
        while (reader.ReadNextAttribute())
        {
            // Its status is what is asked for.
        }

        return reader.ComplianceStatus == TnefComplianceStatus.Compliant;
    }

    private static bool HasName(MimePart part, string name) => name.Equals(part.FileName, StringComparison.OrdinalIgnoreCase);
}
