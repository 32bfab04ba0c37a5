namespace Rapporteur.Tests.House;

/// <summary>Where the house stands on this machine.</summary>
internal static class Checkout
{
    /// <summary>The folder of the checkout.</summary>
    public static string Root()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "Addin.sln")))
        {
            folder =
                folder.Parent
                    ?? throw new DirectoryNotFoundException("The tests do not lie in the house: no folder above them holds Addin.sln.");
        }

        return folder.FullName;
    }
}
