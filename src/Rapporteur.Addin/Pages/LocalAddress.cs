namespace Rapporteur.Addin.Pages;

/// <summary>Addresses to go back to that come from outside: only a path of this host counts, anything else is "/".</summary>
public static class LocalAddress
{
    public static string OrRoot(string? address) =>
        address is ['/', ..] && !(address.Length > 1 && address[1] is '/' or '\\') && !address.Any(c => char.IsControl(c) || c == '\\') ? address : "/";
}
