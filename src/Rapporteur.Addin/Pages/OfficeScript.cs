namespace Rapporteur.Addin.Pages;

/// <summary>Office's own script. Microsoft asks that it is loaded from its network and from nowhere else, before any script of
/// ours.</summary>
public static class OfficeScript
{
    public const string Address = "https://appsforoffice.microsoft.com/lib/1/hosted/office.js";
}
