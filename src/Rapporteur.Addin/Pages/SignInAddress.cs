namespace Rapporteur.Addin.Pages;

/// <summary>Where one signs in, and is led to a page of this host from there.</summary>
public static class SignInAddress
{
    public const string Path = "/sign-in";

    public static string Of(string then) => $"{Path}?then={Uri.EscapeDataString(then)}";
}
