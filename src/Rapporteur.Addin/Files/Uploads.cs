using System.Globalization;
using System.Security.Cryptography;
using Microsoft.AspNetCore.DataProtection;
using Rapporteur.Addin.Doors;
using Rapporteur.Comments;
using Rapporteur.Intake;
using Rapporteur.Views;

namespace Rapporteur.Addin.Files;

/// <summary>
/// What stands for a file somebody uploaded, so that it can be named when something is filed with it: signed by this host,
/// and good for that person in that consultation alone. A hash would name a file that somebody else has not sent.
/// </summary>
public sealed class Uploads(IDataProtectionProvider protection)
{
    /// <summary>Says the same of a file that is here and of one that is not.</summary>
    public static Refusal NotYours { get; } =
        DoorRefusals.NoOriginal;

    public string HandleOf(Attribution uploader, OriginalFile file) =>
        ProtectorOf(uploader).Protect(string.Create(CultureInfo.InvariantCulture, $"{file.Hash}\n{file.Length}\n{file.Name}"));

    /// <summary>The file of a handle given to the same person; null for anything else.</summary>
    public OriginalFile? Of(Attribution uploader, string? handle)
    {
        if (string.IsNullOrEmpty(handle))
        {
            return null;
        }

        try
        {
            return ProtectorOf(uploader).Unprotect(handle).Split('\n', 3) is [var hash, var length, var name]
                ? new OriginalFile(new FileHash(hash), name, long.Parse(length, CultureInfo.InvariantCulture))
                : null;
        }
        catch (CryptographicException)
        {
            return null;
        }
    }

    private IDataProtector ProtectorOf(Attribution uploader) =>
        protection.CreateProtector("Rapporteur.Upload", uploader.Id.Value, uploader.Asker.Id.Value);
}
