namespace Rapporteur.Addin.Pages;

/// <summary>Addresses to go back to that come from outside: only a path of this host counts, anything else is "/".</summary>
public static class LocalAddress
{
    public static string OrRoot(string? address) =>
        address is ['/', ..] && !(address.Length > 1 && address[1] is '/' or '\\') && !address.Any(c => char.IsControl(c) || c == '\\')
            ? address
            : "/";

    /// <summary>The page of ours a request came from.</summary>
    public static string OfReferer(HttpRequest request) =>
        Uri.TryCreate(request.Headers.Referer, UriKind.Absolute, out var from) && from.Authority == request.Host.Value
            ? OrRoot(from.PathAndQuery)
            : "/";
}
