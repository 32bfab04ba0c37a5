using System.Diagnostics;

namespace Rapporteur.Benchmarks;

/// <summary>A program the peers need and this machine may not have; what is missing is said in the row.</summary>
internal static class Tool
{
    /// <summary>
    /// For one of ours that does one thing and ends: one heap, as the product's host runs, and not compiled with counters in it for a
    /// profile that a process of seconds never uses.
    /// </summary>
    public static readonly (string Name, string Value)[] Once = [("DOTNET_gcServer", "0"), ("DOTNET_TieredPGO", "0")];

    public static string? Find(params string[] names) => (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator)
        .SelectMany(
            folder =>
                names.Select(name => Path.Combine(folder, OperatingSystem.IsWindows() && !Path.HasExtension(name) ? $"{name}.exe" : name)))
        .FirstOrDefault(File.Exists);

    /// <summary>Runs to the end and gives what it printed. Throws <see cref="InvalidOperationException"/> with its last words when it
    /// fails.</summary>
    public static async Task<string> RunAsync(string program, string[] arguments, string? folder = null,
        (string Name, string Value)[]? environment = null)
    {
        var start =
            new ProcessStartInfo(program, arguments)
            {
                RedirectStandardOutput = true,
                RedirectStandardError = true,
                WorkingDirectory = folder ?? ""
            };
        foreach (var (name, value) in environment ?? [])
        {
            start.Environment[name] = value;
        }

        using var process = Process.Start(start)!;
        var errors = process.StandardError.ReadToEndAsync();
        var printed = await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();
        return process.ExitCode == 0
            ? printed
            : throw new InvalidOperationException(
                $"{Path.GetFileName(program)} {string.Join(' ', arguments)} failed: {(await errors).Trim()} {printed.Trim()}");
    }
}
