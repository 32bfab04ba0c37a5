using System.Security.Cryptography;

namespace Rapporteur.LocalGraph.Store;

/// <summary>Identifiers in the shapes SharePoint gives them; callers must treat each as opaque.</summary>
internal static class Identifiers
{
    private const string Base32 = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";

    public static string Tag() => Guid.NewGuid().ToString();

    public static string DriveItem() => "01" + RandomNumberGenerator.GetString(Base32, 32);

    public static string Message() => "AAMk" + RandomNumberGenerator.GetString(Base32 + "abcdefghijklmnopqrstuvwxyz0189-_", 116);

    public static string Drive() => "b!" + RandomNumberGenerator.GetString(Base32 + "abcdefghijklmnopqrstuvwxyz0189-_", 64);
}
