namespace Rapporteur.Addin.Pages;

/// <summary>
/// What a page may run and who may frame it, by its address. Nothing inline anywhere and no request to anyone but this
/// host, except that the pages inside Word run Office's own script. The library of Teams is ours to serve; the list of
/// hosts it would fetch from Microsoft is not fetched, on purpose: it brings one, and those that may frame the page are here.
/// </summary>
public static class PagePolicy
{
    // What office.js brings by itself: its parts for the host and their texts lie beside it, Microsoft's Ajax library does
    // not; a frame of its own asks the user about a web host it does not know (read in @microsoft/office-js 1.1.110).
    private const string OfficeScript = "https://appsforoffice.microsoft.com/lib/1/";
    private const string OfficeAjax = "https://ajax.aspnetcdn.com/ajax/3.5/MicrosoftAjax.js";

    // https://github.com/OfficeDev/office-js-docs-pr/issues/4911 and https://github.com/OfficeDev/office-js/issues/3342
    private const string OfficeHosts =
        "https://*.officeapps.live.com https://*.sharepoint.com https://*.cloud.microsoft https://onedrive.live.com";

    /// <summary>The programs of Microsoft that show a tab of Teams, as a frame's ancestors are written
    /// (https://learn.microsoft.com/microsoftteams/platform/tabs/how-to/tab-requirements).</summary>
    public const string TeamsHosts =
        "https://*.cloud.microsoft https://teams.microsoft.com https://*.teams.microsoft.com https://*.microsoft365.com " +
        "https://*.office.com";

    private static readonly string Plain = Of("", "", "");
    private static readonly string InTeams = Of("", "", $" {TeamsHosts}");
    private static readonly string InOffice = Of($" {OfficeScript} {OfficeAjax}", $" frame-src {OfficeScript};", $" {OfficeHosts}");

    /// <summary>The Content-Security-Policy of the page at that address.</summary>
    public static string ContentSecurity(PathString address) =>
        RunsInOffice(address) ? InOffice
        : address == "/reader/teams" ? InTeams
        : Plain;

    /// <summary>
    /// Whether the page may be a window that others hold on to. Office's dialog and the window of Teams report to who opened
    /// them, and a page that keeps to itself cuts that bond for good, so nothing on the way through signing in may be one
    /// (https://learn.microsoft.com/office/dev/add-ins/develop/dialog-best-practices).
    /// </summary>
    public static bool KeepsToItself(PathString address) => address != "/" && address != "/reader/teams/sign-in"
        && !address.StartsWithSegments("/sign-in", StringComparison.Ordinal) && !RunsInOffice(address);

    private static bool RunsInOffice(PathString address) => address == "/pane/word" || address == "/pane/sign-in";

    private static string Of(string scripts, string frames, string ancestors) =>
        $"default-src 'none'; script-src 'self'{scripts}; style-src 'self'; img-src 'self' data:; connect-src 'self';{frames} " +
        $"form-action 'self'; base-uri 'none'; frame-ancestors 'self'{ancestors}";
}
