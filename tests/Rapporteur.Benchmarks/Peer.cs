namespace Rapporteur.Benchmarks;

/// <summary>
/// A peer from npm: its few own files lie in <c>Peers</c>, its packages are installed into a folder that goes with the run.
/// <see cref="Missing"/> says why it cannot be measured; else null.
/// </summary>
internal sealed record Peer(string Folder, string? Missing)
{
    public static async Task<Peer> InstallAsync(string name, string folder)
    {
        var own = Path.Combine(folder, $"peer-{name}");
        var npm = OperatingSystem.IsWindows() ? Tool.Find("npm.cmd") : Tool.Find("npm");
        if (Tool.Find("node") is null || npm is null)
        {
            return new Peer(own, "not measured: node is missing");
        }

        Directory.CreateDirectory(own);
        foreach (var file in Directory.EnumerateFiles(Path.Combine(AppContext.BaseDirectory, "Peers", name)))
        {
            File.Copy(file, Path.Combine(own, Path.GetFileName(file)));
        }

        try
        {
            await Tool.RunAsync(npm, ["install", "--no-audit", "--no-fund", "--no-package-lock", "--loglevel=error"], own);
            return new Peer(own, null);
        }
        catch (InvalidOperationException failed)
        {
            await Console.Error.WriteLineAsync(failed.Message);
            return new Peer(own, "not measured: npm could not install it");
        }
    }
}
