#:property TreatWarningsAsErrors=true
#:property PublishAot=false
#:property RestorePackagesWithLockFile=false

// Lists every package the product is built from, direct or not, and every file of others that lies in the source, with its licence as its
// own file says it, and what the feed knows of vulnerabilities:
//   dotnet run infra/packages.cs
// Ends with 1 when a licence is missing or not among those accepted below, or a vulnerability is known. A feed that carries no data on
// vulnerabilities knows of none: the last line says so.

using System.Diagnostics;
using System.Runtime.CompilerServices;
using System.Text.Json;
using System.Xml.Linq;

// What old packages of .NET point to is the MIT licence.
string[] ofDotnet = ["https://github.com/dotnet/corefx/blob/master/LICENSE.TXT"];
string[] accepted = ["MIT", "Apache-2.0", "BSD-2-Clause", "BSD-3-Clause", "MS-PL"];

var root = Path.GetFullPath(Path.Combine(Here(), ".."));
var cache = Environment.GetEnvironmentVariable("NUGET_PACKAGES")
    ?? Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.UserProfile), ".nuget", "packages");
var packages = Directory.GetFiles(Path.Combine(root, "src"), "packages.lock.json", SearchOption.AllDirectories)
    .SelectMany(Locked).Distinct().Order(StringComparer.OrdinalIgnoreCase).ToList();
var wrong = 0;
foreach (var package in packages)
{
    var licence = LicenceOf(package);
    var good = accepted.Contains(licence);
    wrong += good ? 0 : 1;
    Console.WriteLine($"{package.Replace('/', ' '),-70} {licence}{(good ? "" : "   <- look at it")}");
}

// A script or a font of others lies beside its licence, which bears the same name as far as its first version or style.
var vendored = ((string[])["wwwroot/lib/*.js", "Setup/Fonts/*.ttf"]).SelectMany(p => Directory.GetFiles(
    Path.Combine(root, "src", "Rapporteur.Addin", Path.GetDirectoryName(p)!), Path.GetFileName(p))).Order(StringComparer.Ordinal).ToList();
foreach (var file in vendored)
{
    var licence = VendoredLicenceOf(file);
    var good = accepted.Contains(licence) || licence is "0BSD" or "OFL-1.1";
    wrong += good ? 0 : 1;
    Console.WriteLine($"{Path.GetFileName(file),-70} {licence}{(good ? "" : "   <- look at it")}");
}

Console.WriteLine($"{packages.Count} packages, {vendored.Count} files of others, {wrong} to look at.");
var known = Vulnerable();
Console.WriteLine(known.Contains("has the following vulnerable packages", StringComparison.Ordinal)
    ? known
    : "The feed names no vulnerable package among them; a feed without such data never does.");
return wrong > 0 || known.Contains("has the following vulnerable packages", StringComparison.Ordinal) ? 1 : 0;

static IEnumerable<string> Locked(string file)
{
    using var json = JsonDocument.Parse(File.ReadAllText(file));
    return
    [
        .. from framework in json.RootElement.GetProperty("dependencies").EnumerateObject()
           from package in framework.Value.EnumerateObject()
           where package.Value.TryGetProperty("resolved", out _)
           select $"{package.Name}/{package.Value.GetProperty("resolved").GetString()}",
    ];
}

string LicenceOf(string package)
{
    var (id, version) = (package.Split('/')[0].ToLowerInvariant(), package.Split('/')[1].ToLowerInvariant());
    var file = Path.Combine(cache, id, version, $"{id}.nuspec");
    if (!File.Exists(file))
    {
        return "not restored";
    }

    var metadata = XDocument.Load(file).Root!.Elements().First(e => e.Name.LocalName == "metadata");
    var licence = metadata.Elements().FirstOrDefault(e => e.Name.LocalName == "license");
    var address = metadata.Elements().FirstOrDefault(e => e.Name.LocalName == "licenseUrl")?.Value;
    return licence?.Attribute("type")?.Value switch
    {
        "expression" => licence.Value,
        "file" => Recognised(File.ReadAllText(Path.Combine(Path.GetDirectoryName(file)!, licence.Value))),
        _ => address is not null && ofDotnet.Contains(address) ? "MIT" : licence?.Value ?? address ?? "none said",
    };
}

static string VendoredLicenceOf(string file)
{
    var text = Directory.GetFiles(Path.GetDirectoryName(file)!, "*.license.txt")
        .FirstOrDefault(l => Path.GetFileName(file).StartsWith(Path.GetFileName(l)[..^".license.txt".Length], StringComparison.Ordinal));
    return text is null ? "none said" : Recognised(File.ReadAllText(text));
}

// By how the text begins: what a package itself took over stands further below.
static string Recognised(string text) => text[..Math.Min(text.Length, 1_500)] switch
{
    var said when said.Contains("SIL Open Font License, Version 1.1", StringComparison.OrdinalIgnoreCase) => "OFL-1.1",
    var said when said.Contains("Zero-Clause BSD", StringComparison.OrdinalIgnoreCase) => "0BSD",
    var said when said.Contains("Apache License", StringComparison.Ordinal) && said.Contains("Version 2.0", StringComparison.Ordinal) =>
        "Apache-2.0",
    var said when said.Contains("Permission is hereby granted, free of charge", StringComparison.Ordinal) => "MIT",
    _ => "not recognised",
};

string Vulnerable()
{
    var start = new ProcessStartInfo("dotnet", ["list", Path.Combine(root, "Addin.sln"), "package", "--vulnerable", "--include-transitive"])
    {
        RedirectStandardOutput = true,
    };
    using var asked = Process.Start(start)!;
    var said = asked.StandardOutput.ReadToEnd();
    asked.WaitForExit();
    return said;
}

static string Here([CallerFilePath] string file = "") => Path.GetDirectoryName(file)!;
