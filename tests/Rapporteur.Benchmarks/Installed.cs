using System.Diagnostics;
using System.Runtime.CompilerServices;

namespace Rapporteur.Benchmarks;

/// <summary>
/// This program as <c>infra/linux/install</c> lays a host down: published for this kind of machine and so compiled ahead. What is measured
/// as a whole process runs so, ours and the limits written here alike.
/// </summary>
internal static class Installed
{
    private static readonly Lazy<Task<string>> Published = new(PublishAsync);

    /// <summary>Its path; that of the build at hand where it cannot be published, which is said.</summary>
    public static Task<string> ProgramAsync() => Published.Value;

    private static async Task<string> PublishAsync()
    {
        var built = typeof(Installed).Assembly.Location;
        var into = Path.Combine(AppContext.BaseDirectory, $"installed-{typeof(Installed).Module.ModuleVersionId:n}");
        var program = Path.Combine(into, Path.GetFileName(built));
        if (File.Exists(program))
        {
            return program;
        }

        try
        {
            await Console.Error.WriteLineAsync("Publishing this program as it is installed; a minute or two, once for each build.");
            var watch = Stopwatch.StartNew();
            await Tool.RunAsync("dotnet",
            [
                "publish", Project(), "-c", "Release", "--use-current-runtime", "--no-self-contained", "-nologo", "-v", "q",
                "-p:NuGetLockFilePath=obj/installed.lock.json", "-p:RunAnalyzers=false", "-o", into,
            ]);
            await Console.Error.WriteLineAsync(Row.Invariant($"Published after {watch.Elapsed.TotalSeconds:0} s."));
            return program;
        }
        catch (InvalidOperationException failed)
        {
            await Console.Error.WriteLineAsync($"As built, not as installed: {failed.Message}");
            return built;
        }
    }

    private static string Project([CallerFilePath] string path = "") => Path.GetDirectoryName(path)!;
}
