using System.Diagnostics;
using System.IO.Compression;
using System.Text.Json;
using System.Xml.Linq;

namespace Rapporteur.Addin.Tests.Manifests;

/// <summary>The two packages as the command makes them, for an invented deployment; made once for all tests.</summary>
internal sealed record Packages(byte[] Zip, string Word)
{
    public const string Address = "https://rapporteur.example.org:8443";
    public const string Client = "01234567-89ab-cdef-0123-456789abcdef";
    public const string Bot = "fedcba98-7654-3210-fedc-ba9876543210";
    public const string Publisher = "Secretariat \"A & B\" <test>";

    private static readonly Lazy<Packages> One = new(() => Make(
        "--address", Address, "--client-id", Client, "--bot-id", Bot, "--publisher", Publisher, "--privacy",
        "https://example.org/privacy?a=1&b=2"));

    public static Packages Made => One.Value;

    public JsonElement Manifest => JsonDocument.Parse(Part("manifest.json")).RootElement;

    public XElement WordManifest => XElement.Parse(Word);

    public IReadOnlyList<string> Names
    {
        get
        {
            using var archive = new ZipArchive(new MemoryStream(Zip));
            return [.. archive.Entries.Select(e => e.FullName).Order(StringComparer.Ordinal)];
        }
    }

    /// <summary>The folder of the house, found from where the tests lie.</summary>
    public static string House { get; } = Above(new DirectoryInfo(AppContext.BaseDirectory));

    public byte[] Part(string name)
    {
        using var archive = new ZipArchive(new MemoryStream(Zip));
        using var read = (archive.GetEntry(name) ?? throw new AssertFailedException($"The package has no {name}.")).Open();
        var whole = new MemoryStream();
        read.CopyTo(whole);
        return whole.ToArray();
    }

    public static Packages Make(params string[] options)
    {
        var folder = Directory.CreateTempSubdirectory("rapporteur-packages-").FullName;
        try
        {
            var (exit, said) = Run("dotnet", ["run", Path.Combine(House, "manifest", "package.cs"), "--", .. options, "--out", folder]);
            Assert.AreEqual(0, exit, said);
            return new Packages(File.ReadAllBytes(Path.Combine(folder, "rapporteur-teams.zip")),
                File.ReadAllText(Path.Combine(folder, "rapporteur-word.xml")));
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    /// <summary>A file that npm brings for the tests.</summary>
    public static string Tool(string path)
    {
        var file = Path.Combine(House, "tests", "tools", "node_modules", path);
        Assert.IsTrue(File.Exists(file), $"{file} is missing: run npm ci in tests/tools.");
        return file;
    }

    public static (int Exit, string Said) Run(string command, string[] arguments)
    {
        using var process =
            Process.Start(new ProcessStartInfo(command, arguments) { RedirectStandardOutput = true, RedirectStandardError = true })!;
        var (output, errors) = (process.StandardOutput.ReadToEndAsync(), process.StandardError.ReadToEndAsync());
        process.WaitForExit();
        return (process.ExitCode, errors.Result + output.Result);
    }

    private static string Above(DirectoryInfo? folder) =>
        folder is null ? throw new DirectoryNotFoundException("The tests do not lie in the house: no folder above them holds Addin.sln.")
        : File.Exists(Path.Combine(folder.FullName, "Addin.sln")) ? folder.FullName
        : Above(folder.Parent);
}
