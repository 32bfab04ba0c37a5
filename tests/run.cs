#:property TreatWarningsAsErrors=true
#:property PublishAot=false
#:property RestorePackagesWithLockFile=false

// The one test command: dotnet run tests/run.cs
// Brings what the tests need or says what is missing, builds, checks the format, runs every test project and ends with
// one line of figures. Reads no input.

using System.Diagnostics;
using System.Runtime.CompilerServices;
using System.Text.RegularExpressions;

const string Configuration = "Debug"; // what everybody builds while working: nothing is built twice

// Debian's LibreOffice comes in parts; the part for workbooks is no command but a library beside the others.
const string Calc = "../lib/libreoffice/program/libsclo.so";

var root = Path.GetFullPath(Path.Combine(Folder(), ".."));
Environment.CurrentDirectory = root;

(string Command, string Package, string For)[] needs =
[
    ("chromium", "chromium", "pages in a real browser"),
    ("soffice", "libreoffice-writer-nogui", "written documents opened by LibreOffice"),
    (Calc, "libreoffice-calc-nogui", "the comment form opened by LibreOffice"),
    ("faketime", "faketime", "documents opened by LibreOffice on another day"),
    ("pdftoppm", "poppler-utils", "pages of documents as pictures"),
    ("node", "nodejs", "the pages' scripts checked against the types of Office.js"),
    ("npm", "npm", "the TypeScript compiler and those types, as locked in tests/tools"),
    ("strace", "strace", "the proof that nothing is acknowledged before it is flushed"),
];

if (!await HaveNeedsAsync()
    || !await HaveToolsAsync()
    || await RunAsync("dotnet", ["build", "Addin.sln", "-c", Configuration, "-nologo", "-v", "minimal"]) != 0
    || await RunAsync("dotnet", ["format", "whitespace", "Addin.sln", "--verify-no-changes", "--no-restore"]) != 0)
{
    Console.WriteLine("0 passed, 1 failed");
    return 1;
}

var (passed, failed, skipped) = (0, 0, 0);
foreach (var project in Directory.GetFiles("tests", "*.Tests.csproj", SearchOption.AllDirectories).Order(StringComparer.Ordinal))
{
    var counts = new Counts();
    var exit = await RunAsync("dotnet", ["test", "--project", project, "-c", Configuration, "--no-build", "--no-ansi", "--no-progress"], counts.Read);
    passed += counts.Succeeded;
    failed += counts.Failed;
    skipped += counts.Skipped;
    if (exit != 0 && counts.Failed == 0)
    {
        Console.WriteLine($"{project} ended with {exit} without a failed test; see above.");
        failed++;
    }
}

Console.WriteLine($"{passed} passed, {failed} failed{(skipped > 0 ? $", {skipped} skipped" : "")}");
return failed == 0 && passed > 0 ? 0 : 1;

static string Folder([CallerFilePath] string path = "") => Path.GetDirectoryName(path)!;

async Task<bool> HaveNeedsAsync()
{
    var missing = needs.Where(n => !OnPath(n.Command) && (n.Command != "strace" || OperatingSystem.IsLinux()) && (n.Command != Calc || OnPath("apt-get"))).ToList();
    if (missing.Count == 0)
    {
        return true;
    }

    if (OperatingSystem.IsLinux() && OnPath("apt-get") && Environment.UserName == "root")
    {
        Environment.SetEnvironmentVariable("DEBIAN_FRONTEND", "noninteractive");
        if (await RunAsync("apt-get", ["update", "-qq"]) == 0
            && await RunAsync("apt-get", ["install", "-y", "-qq", "--no-install-recommends", .. missing.Select(m => m.Package)]) == 0)
        {
            return true;
        }
    }

    foreach (var need in missing)
    {
        Console.WriteLine($"{(need.Command == Calc ? "LibreOffice Calc" : need.Command)} is missing ({need.For}): install it (Debian and Ubuntu: sudo apt-get install {need.Package}) and run this again.");
    }

    return false;
}

// Only when the lock is newer than what lies there: after the first time no network is needed.
async Task<bool> HaveToolsAsync()
{
    var (locked, installed) = (Path.Combine("tests", "tools", "package-lock.json"), Path.Combine("tests", "tools", "node_modules", ".package-lock.json"));
    return File.GetLastWriteTimeUtc(installed) > File.GetLastWriteTimeUtc(locked)
        || await RunAsync(OperatingSystem.IsWindows() ? "npm.cmd" : "npm", ["ci", "--prefix", Path.Combine("tests", "tools"), "--no-audit", "--no-fund"]) == 0;
}

static bool OnPath(string command) =>
    (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator)
        .Any(folder => File.Exists(Path.Combine(folder, command)) || File.Exists(Path.Combine(folder, command + ".exe")) || File.Exists(Path.Combine(folder, command + ".cmd")));

static async Task<int> RunAsync(string command, string[] arguments, Action<string>? heard = null)
{
    Console.WriteLine($"> {command} {string.Join(' ', arguments)}");
    using var process = new Process
    {
        StartInfo = new ProcessStartInfo(command, arguments) { RedirectStandardInput = true, RedirectStandardOutput = true, RedirectStandardError = true, UseShellExecute = false },
    };
    process.OutputDataReceived += (_, line) => Hear(line.Data);
    process.ErrorDataReceived += (_, line) => Hear(line.Data);
    process.Start();
    process.StandardInput.Close();
    process.BeginOutputReadLine();
    process.BeginErrorReadLine();
    await process.WaitForExitAsync();
    return process.ExitCode;

    void Hear(string? line)
    {
        if (line is not null)
        {
            Console.WriteLine(line);
            heard?.Invoke(line);
        }
    }
}

/// <summary>The figures of a test run's summary: "total", "failed", "succeeded" and "skipped", each on a line.</summary>
internal sealed partial class Counts
{
    public int Succeeded { get; private set; }

    public int Failed { get; private set; }

    public int Skipped { get; private set; }

    public void Read(string line)
    {
        if (Figure().Match(line) is not { Success: true } match)
        {
            return;
        }

        var count = int.Parse(match.Groups["count"].Value, System.Globalization.CultureInfo.InvariantCulture);
        switch (match.Groups["what"].Value)
        {
            case "succeeded": Succeeded = count; break;
            case "failed": Failed = count; break;
            default: Skipped = count; break;
        }
    }

    [GeneratedRegex(@"^\s+(?<what>succeeded|failed|skipped): (?<count>\d+)$")]
    private static partial Regex Figure();
}
