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

    /// <summary>The files of a folder of the house that people write, by a pattern of their names.</summary>
    public static IEnumerable<string> Sources(string folder, string pattern) =>
        from file in Directory.EnumerateFiles(Path.Combine(Root(), folder), pattern, SearchOption.AllDirectories)
        where !file.Split(Path.DirectorySeparatorChar).Intersect(["bin", "obj", "node_modules"]).Any()
        select file;
}
