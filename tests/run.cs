#:property TreatWarningsAsErrors=true
#:property PublishAot=false
#:property RestorePackagesWithLockFile=false

// The one test command: dotnet run tests/run.cs
// Brings what the tests need or says what is missing, builds, checks the format, runs every test project and ends with
// one line of figures. Reads no input.

using System.Diagnostics;
using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text.RegularExpressions;

const string Configuration = "Debug"; // what everybody builds while working: nothing is built twice
const int Longest = 15;

var root = Path.GetFullPath(Path.Combine(Folder(), ".."));
Environment.CurrentDirectory = root;

// Debian's LibreOffice comes in parts: those for workbooks and formulas are no commands but libraries beside the others.
const string Parts = "../lib/libreoffice/program/";

string[] browsers = ["chromium-headless-shell", "chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "microsoft-edge"];
Need[] needs =
[
    new("chromium", "chromium-headless-shell", "pages in a real browser", browsers),
    new("soffice", "libreoffice-writer-nogui", "written documents opened by LibreOffice"),
    new("LibreOffice Calc", "libreoffice-calc-nogui", "the comment form opened by LibreOffice", $"{Parts}libsclo.so"),
    new("LibreOffice Math", "libreoffice-math-nogui", "formulas kept by LibreOffice", $"{Parts}libsmlo.so"),
    new("faketime", "faketime", "documents opened by LibreOffice on another day"),
    new("pdftoppm", "poppler-utils", "pages of documents as pictures"),
    new("node", "nodejs", "the pages' scripts checked against the types of Office.js"),
    new("npm", "npm", "the TypeScript compiler, those types and the fonts cards are judged in, as locked in tests/tools"),
    new("strace", "strace", "the proof that nothing is acknowledged before it is flushed"),
];

// What is installed comes over the network while the compiler works; the build is what takes longest.
var built = BuildsAsync();
var ready = await HaveNeedsAsync() && await HaveToolsAsync();
if (!await built || !ready)
{
    Console.WriteLine("0 passed, 1 failed");
    return 1;
}

var (passed, failed, skipped) = (0, 0, 0);
var longest = new List<(TimeSpan Took, string Test)>();
foreach (var project in Directory.GetFiles("tests", "*.Tests.csproj", SearchOption.AllDirectories).Order(StringComparer.Ordinal))
{
    var counts = new Counts();
    var exit =
        await RunAsync(
            "dotnet",
            ["test", "--project", project, "-c", Configuration, "--no-build", "--no-ansi", "--no-progress", "--output", "Detailed"],
            counts.Read);
    passed += counts.Succeeded;
    failed += counts.Failed;
    skipped += counts.Skipped;
    longest.AddRange(counts.Took);
    if (exit != 0 && counts.Failed == 0)
    {
        Console.WriteLine($"{project} ended with {exit} without a failed test; see above.");
        failed++;
    }
}

Console.WriteLine($"The longest of {TimeSpan.FromSeconds((long)longest.Sum(t => t.Took.TotalSeconds))} in all, two at a time:");
foreach (var (took, test) in longest.OrderByDescending(t => t.Took).Take(Longest))
{
    Console.WriteLine($"  {took:m\\:ss}  {test}");
}

Console.WriteLine(Environment.GetEnvironmentVariable("RAPPORTEUR_LIVE_Graph__Site") is { Length: > 0 } site
    ? $"The contract with Graph was held against LocalGraph and the tenant of {site}."
    : "The contract with Graph was held against LocalGraph; against a real tenant: not run (RAPPORTEUR_LIVE_Graph__Site is not set).");
Console.WriteLine($"{passed} passed, {failed} failed{(skipped > 0 ? $", {skipped} skipped" : "")}");
return failed == 0 && passed > 0 ? 0 : 1;

static string Folder([CallerFilePath] string path = "") => Path.GetDirectoryName(path)!;

static async Task<bool> BuildsAsync() =>
    await RunAsync("dotnet", ["build", "Addin.sln", "-c", Configuration, "-nologo", "-v", "minimal"]) == 0
    && await RunAsync("dotnet", ["format", "whitespace", "Addin.sln", "--verify-no-changes", "--no-restore"]) == 0;

async Task<bool> HaveNeedsAsync()
{
    var missing = needs.Where(n => !n.Files.Any(OnPath) && IsHere(n)).ToList();
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
        Console.WriteLine(
            $"{need.Name} is missing ({need.For}): install it (Debian and Ubuntu: sudo apt-get install {need.Package}) and run this " +
            $"again.");
    }

    return false;
}

// On Windows and macOS browsers are not on the path and the tests look for them where they are; strace and faketime are
// Linux's; LibreOffice in parts is Debian's, elsewhere it is one.
static bool IsHere(Need need) =>
    need.Name is "chromium" or "strace" or "faketime" ? OperatingSystem.IsLinux()
    : !need.Files[0].StartsWith(Parts, StringComparison.Ordinal) || OnPath("apt-get");

// Only when the lock is newer than what lies there: after the first time no network is needed.
async Task<bool> HaveToolsAsync()
{
    var (locked, installed) =
        (Path.Combine("tests", "tools", "package-lock.json"), Path.Combine("tests", "tools", "node_modules", ".package-lock.json"));
    return File.GetLastWriteTimeUtc(installed) > File.GetLastWriteTimeUtc(locked)
        || await RunAsync(OperatingSystem.IsWindows() ? "npm.cmd" : "npm",
            ["ci", "--prefix", Path.Combine("tests", "tools"), "--no-audit", "--no-fund"]) == 0;
}

static bool OnPath(string command) =>
    (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator)
        .Any(folder =>
            File.Exists(Path.Combine(folder, command)) || File.Exists(Path.Combine(folder, command + ".exe"))
                || File.Exists(Path.Combine(folder, command + ".cmd")));

// Every line is shown but those that were heard and need not be.
static async Task<int> RunAsync(string command, string[] arguments, Func<string, bool>? heard = null)
{
    Console.WriteLine($"> {command} {string.Join(' ', arguments)}");
    using var process = new Process
    {
        StartInfo =
            new ProcessStartInfo(command, arguments) { RedirectStandardInput = true, RedirectStandardOutput = true,
                RedirectStandardError = true, UseShellExecute = false },
    };
    process.OutputDataReceived += (_, line) => Hear(line.Data);
    process.ErrorDataReceived += (_, line) => Hear(line.Data);
    var ended = new TaskCompletionSource();
    process.EnableRaisingEvents = true;
    process.Exited += (_, _) => ended.TrySetResult();
    process.Start();
    process.StandardInput.Close();
    process.BeginOutputReadLine();
    process.BeginErrorReadLine();
    await ended.Task;

    // The end of what it says comes only when everything it started has ended too: that is waited for so long and no longer.
    await Task.WhenAny(process.WaitForExitAsync(), Task.Delay(TimeSpan.FromSeconds(5)));
    return process.ExitCode;

    void Hear(string? line)
    {
        if (line is not null)
        {
            if (heard?.Invoke(line) != true)
            {
                Console.WriteLine(line);
            }
        }
    }
}

/// <summary>Something the tests need: its name, Debian's package, what for, and the files on the path of which one is enough.</summary>
internal sealed record Need(string Name, string Package, string For, params string[] Among)
{
    public string[] Files => Among is [] ? [Name] : Among;
}

/// <summary>
/// The figures of a test run's summary, "total", "failed", "succeeded" and "skipped", each on a line; and how long each test took
/// that passed.
/// </summary>
internal sealed partial class Counts
{
    // Of tests that pass a line now and then, so that somebody who waits sees it go on.
    private const int Told = 200;

    private bool passed;

    public List<(TimeSpan Took, string Test)> Took { get; } = [];

    public int Succeeded { get; private set; }

    public int Failed { get; private set; }

    public int Skipped { get; private set; }

    /// <summary>Whether the line is of a test that passed: of those only the longest are worth telling.</summary>
    public bool Read(string line)
    {
        if (Passed().Match(line) is { Success: true } test)
        {
            Took.Add((Time(test.Groups["took"].Value), test.Groups["test"].Value));
            if (Took.Count % Told == 0)
            {
                Console.WriteLine($"  {Took.Count} passed by {DateTime.Now.ToString("T", CultureInfo.InvariantCulture)}");
            }

            return passed = true;
        }

        // Where it stands and what it wrote is set in under it.
        if (passed && (line.Length == 0 || line[0] == ' '))
        {
            return true;
        }

        passed = false;
        if (Figure().Match(line) is not { Success: true } match)
        {
            return false;
        }

        var count = int.Parse(match.Groups["count"].Value, CultureInfo.InvariantCulture);
        switch (match.Groups["what"].Value)
        {
            case "succeeded": Succeeded = count; break;
            case "failed": Failed = count; break;
            default: Skipped = count; break;
        }

        return false;
    }

    // "1m 02s 345ms", as much of it as there is.
    private static TimeSpan Time(string said) => Part().Matches(said).Aggregate(TimeSpan.Zero, (sum, part) =>
        sum + (int.Parse(part.Groups["count"].Value, CultureInfo.InvariantCulture) * (part.Groups["unit"].Value switch
        {
            "h" => TimeSpan.FromHours(1),
            "m" => TimeSpan.FromMinutes(1),
            "s" => TimeSpan.FromSeconds(1),
            _ => TimeSpan.FromMilliseconds(1),
        })));

    [GeneratedRegex(@"^\s+(?<what>succeeded|failed|skipped): (?<count>\d+)$")]
    private static partial Regex Figure();

    [GeneratedRegex(@"^passed (?<test>.+) \((?<took>[\dhms ]+)\)$")]
    private static partial Regex Passed();

    [GeneratedRegex(@"(?<count>\d+)(?<unit>ms|h|m|s)")]
    private static partial Regex Part();
}
