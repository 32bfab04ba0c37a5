namespace Rapporteur.Addin.SignIn;

/// <summary>
/// Where an administrator allows the delegates' application for one organisation: its own rights and no others
/// (<see href="https://learn.microsoft.com/entra/identity-platform/v2-admin-consent"/>).
/// </summary>
public static class AdminConsent
{
    /// <summary>In place of an organisation's domain or id: the one of whoever opens it.</summary>
    public const string Any = "organizations";

    /// <summary>
    /// <paramref name="login"/> is the host accounts sign in at, <paramref name="organisation"/> a domain or id of the organisation's
    /// or <see cref="Any"/>, <paramref name="reached"/> this host as people reach it, with no slash at its end.
    /// </summary>
    public static string Address(string login, string organisation, string client, string reached) =>
        $"https://{login}/{organisation}/v2.0/adminconsent?client_id={client}&scope=api://{client}/{EntraSignIn.Scope}" +
        $"&redirect_uri={reached}{Pages.SignInAddress.Path}";
}
