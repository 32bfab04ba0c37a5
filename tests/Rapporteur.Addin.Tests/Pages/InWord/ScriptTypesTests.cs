using System.Diagnostics;
using System.Runtime.CompilerServices;
using System.Text.RegularExpressions;

namespace Rapporteur.Addin.Tests.Pages.InWord;

/// <summary>
/// The pages' scripts hold against the types of Office.js and of the browser, as the TypeScript compiler checks plain
/// JavaScript; the compiler and the types lie in <c>tests/tools</c>.
/// </summary>
[TestClass]
public sealed class ScriptTypesTests
{
    private static string Tools([CallerFilePath] string path = "") =>
        Path.GetFullPath(Path.Combine(Path.GetDirectoryName(path)!, "..", "..", "..", "tools"));

    [TestMethod]
    public async Task Every_script_of_the_pages_is_checked_and_has_no_error()
    {
        var (exit, said) = await CheckAsync(Tools(), "--listFiles");
        Assert.AreEqual(0, exit, said);
        foreach (var script in Directory.GetFiles(Path.Combine(Tools(), "..", "..", "src", "Rapporteur.Addin", "wwwroot"), "*.js"))
        {
            StringAssert.Contains(said, $"wwwroot/{Path.GetFileName(script)}", StringComparison.Ordinal);
            StringAssert.StartsWith(await File.ReadAllTextAsync(script), "// @ts-check", StringComparison.Ordinal, script);
        }
    }

    [TestMethod]
    public async Task A_script_that_asks_Word_for_what_it_has_not_is_found()
    {
        (string Script, string Error)[] wrong =
        [
            ("Word.run(async context => context.document.body.paragraphs.getFirst().txt);", "TS2551"),
            ("Office.context.ui.displayDialogAsync(7);", "TS2769"),
            ("/** @param {string} text */ export const f = text => text.foo;", "TS2339"),
            ("export const f = text => text;", "TS7006"),
        ];
        var folder = Directory.CreateTempSubdirectory("rapporteur-types-").FullName;
        foreach (var (script, error) in wrong)
        {
            await File.WriteAllTextAsync(Path.Combine(folder, $"{error}.js"), script);
        }

        await File.WriteAllTextAsync(Path.Combine(folder, "tsconfig.json"),
            $$"""{ "extends": "{{Path.Combine(Tools(), "tsconfig.json").Replace('\\', '/')}}", "include": ["*.js"] }""");
        var (exit, said) = await CheckAsync(folder);
        Directory.Delete(folder, recursive: true);
        Assert.AreNotEqual(0, exit, said);
        foreach (var (_, error) in wrong)
        {
            StringAssert.Matches(said, new Regex($@"{error}\.js\(.*: error {error}:"), said);
        }
    }

    private static async Task<(int Exit, string Said)> CheckAsync(string folder, params string[] more)
    {
        var compiler = Path.Combine(Tools(), "node_modules", "typescript", "bin", "tsc");
        Assert.IsTrue(File.Exists(compiler), "The TypeScript compiler is missing: run npm ci in tests/tools (tests/run.cs does).");
        using var process =
            Process.Start(
                new ProcessStartInfo("node", [compiler, "-p", folder, "--pretty", "false", .. more])
                {
                    RedirectStandardOutput = true,
                    RedirectStandardError = true
                })!;
        var said = process.StandardOutput.ReadToEndAsync();
        var wrong = process.StandardError.ReadToEndAsync();
        await process.WaitForExitAsync();
        return (process.ExitCode, await said + await wrong);
    }
}
