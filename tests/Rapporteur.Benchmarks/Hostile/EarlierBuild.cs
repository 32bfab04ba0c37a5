using System.Diagnostics;

namespace Rapporteur.Benchmarks.Hostile;

/// <summary>
/// The readers of an earlier commit, built from this repository's own history into a folder of the run; <see cref="Missing"/>
/// says why they cannot be measured, else null.
/// </summary>
internal sealed record EarlierBuild(string Program, string? Missing)
{
    public const string Commit = "66e747c";

    public static async Task<EarlierBuild> MakeAsync(string folder)
    {
        var own = Directory.CreateDirectory(Path.Combine(folder, "before")).FullName;
        try
        {
            var root = (await Tool.RunAsync("git", ["-C", AppContext.BaseDirectory, "rev-parse", "--show-toplevel"])).Trim();
            var archive = Path.Combine(own, "source.tar");
            await Tool.RunAsync("git",
                ["-C", root, "archive", "--format=tar", "-o", archive, Commit, "src/Rapporteur", "src/Rapporteur.Word", "global.json",
                    "Directory.Build.props", "Directory.Packages.props", ".editorconfig"]);
            await System.Formats.Tar.TarFile.ExtractToDirectoryAsync(archive, own, overwriteFiles: true);
            var program = Directory.CreateDirectory(Path.Combine(own, "src", "Before")).FullName;
            File.Copy(Path.Combine(AppContext.BaseDirectory, "Peers", "Before", "ReadOne.cs"), Path.Combine(program, "ReadOne.cs"));
            await File.WriteAllTextAsync(Path.Combine(program, "Program.cs"),
                """
                return Rapporteur.Benchmarks.Hostile.ReadOne.Run(args[0], args[1], args[2]);

                // What is proposed stood in another folder then.
                namespace Rapporteur.Word.Proposals
                {
                    internal static class NotYet;
                }

                """);
            await File.WriteAllTextAsync(Path.Combine(program, "Before.csproj"), """
                <Project Sdk="Microsoft.NET.Sdk">
                  <PropertyGroup><OutputType>Exe</OutputType><RestorePackagesWithLockFile>false</RestorePackagesWithLockFile></PropertyGroup>
                  <ItemGroup><ProjectReference Include="../Rapporteur.Word/Rapporteur.Word.csproj" /></ItemGroup>
                </Project>
                """);
            await Tool.RunAsync("dotnet",
                ["build", program, "-c", "Release", "-o", Path.Combine(own, "out"), "-p:TreatWarningsAsErrors=false",
                    "-p:RunAnalyzers=false"]);
            return new EarlierBuild(Path.Combine(own, "out", "Before.dll"), null);
        }
        catch (Exception e) when (e is InvalidOperationException or System.ComponentModel.Win32Exception)
        {
            await Console.Error.WriteLineAsync(e.Message);
            return new EarlierBuild("", "not measured: no git history here, or it does not build");
        }
    }
}
