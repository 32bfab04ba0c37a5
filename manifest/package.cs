#:property TreatWarningsAsErrors=true
#:property PublishAot=false
#:property RestorePackagesWithLockFile=false

// Makes the two packages of one deployment:
//   dotnet run manifest/package.cs -- --address https://rapporteur.example.org --client-id GUID --bot-id GUID
// rapporteur-teams.zip (unified manifest: chat, tab, message extension, Word pane) is for the Microsoft 365 admin centre;
// rapporteur-word.xml is the pane alone, for Word 2019, 2021 and iPad. Needs no network.

using System.IO.Compression;
using System.Runtime.CompilerServices;
using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;
using System.Xml;
using System.Xml.Linq;

const string Usage = """
    dotnet run manifest/package.cs -- --address https://HOST --client-id GUID --bot-id GUID [more]
      --address    where the host answers, as browsers see it
      --client-id  the application (client) id of its Entra registration
      --bot-id     the application id of its bot registration
      --publisher  who runs it, as Teams and Word show it (Rapporteur)
      --website, --privacy, --terms   https pages for support, privacy and terms of use (the host's start page)
      --out        the folder to write into (here)
    """;

try
{
    var options = Options.From(args);
    var folder = Folder();
    var manifest = options.Fill(folder, "teams/manifest.json", text => JsonEncodedText.Encode(text).Value);
    var word =
        options.Fill(folder, "word/manifest.xml", text => new XText(text).ToString().Replace("\"", "&quot;", StringComparison.Ordinal));
    Check.Json("teams/manifest.json", manifest);
    Check.Xml("word/manifest.xml", word);
    (string Name, byte[] Bytes)[] parts =
    [
        ("manifest.json", Encoding.UTF8.GetBytes(manifest)),
        ("color.png", Check.Icon(folder, "teams/color.png", 192)),
        ("outline.png", Check.Icon(folder, "teams/outline.png", 32)),
        .. Check.Languages(manifest)
            .Select(file =>
                (file, Encoding.UTF8.GetBytes(Check.Json($"teams/{file}", File.ReadAllText(Path.Combine(folder, "teams", file)))))),
    ];
    Directory.CreateDirectory(options.Out);
    var (zip, xml) = (Path.Combine(options.Out, "rapporteur-teams.zip"), Path.Combine(options.Out, "rapporteur-word.xml"));
    Write(zip, parts);
    File.WriteAllText(xml, word);
    Console.WriteLine(zip);
    Console.WriteLine(xml);
    options.Defaulted.ToList()
        .ForEach(d => Console.WriteLine($"{d} was not given and points at the host's start page; a store asks for a page of its own."));
    return 0;
}
catch (WrongException wrong)
{
    Console.Error.WriteLine(wrong.Message);
    Console.Error.WriteLine(Usage);
    return 2;
}

static string Folder([CallerFilePath] string path = "") => Path.GetDirectoryName(path)!;

static void Write(string file, (string Name, byte[] Bytes)[] parts)
{
    using var archive = new ZipArchive(File.Create(file), ZipArchiveMode.Create);
    foreach (var (name, bytes) in parts)
    {
        var entry = archive.CreateEntry(name, CompressionLevel.Optimal);
        entry.LastWriteTime = new DateTimeOffset(1980, 1, 1, 0, 0, 0, TimeSpan.Zero); // the same options give the same file
        using var to = entry.Open();
        to.Write(bytes);
    }
}

/// <summary>A sentence for whoever runs this: which option or file, what is wrong with it, what would be right.</summary>
internal sealed class WrongException(string sentence) : Exception(sentence);

/// <summary>What differs from one deployment to the next, checked.</summary>
internal sealed partial record Options(Uri Address, Guid Client, Guid Bot, string Publisher, Uri Website, Uri Privacy, Uri Terms,
    string Out, IReadOnlyList<string> Defaulted)
{
    private static readonly string[] Pages = ["--website", "--privacy", "--terms"];
    private static readonly string[] Known = ["--address", "--client-id", "--bot-id", "--publisher", .. Pages, "--out"];

    public static Options From(string[] args)
    {
        var given = new Dictionary<string, string>(StringComparer.Ordinal);
        for (var i = 0; i < args.Length; i += 2)
        {
            if (!Known.Contains(args[i]))
            {
                throw new WrongException($"{args[i]}: there is no such option.");
            }

            if (i + 1 == args.Length || args[i + 1].StartsWith("--", StringComparison.Ordinal))
            {
                throw new WrongException($"{args[i]}: its value is missing.");
            }

            if (!given.TryAdd(args[i], args[i + 1]))
            {
                throw new WrongException($"{args[i]}: it is given twice.");
            }
        }

        var address = Https("--address", Needed("--address"));
        if (address.PathAndQuery != "/" || address.Fragment.Length > 0)
        {
            throw new WrongException(
                $"--address: \"{Needed("--address")}\" has more than a host; give it as https://HOST or https://HOST:PORT.");
        }

        var publisher = given.GetValueOrDefault("--publisher", "Rapporteur");
        if (publisher.Trim().Length is 0 or > 32 || publisher.Any(char.IsControl))
        {
            throw new WrongException("--publisher: give a name of 1 to 32 characters.");
        }

        return new Options(
            address, Id("--client-id"), Id("--bot-id"), publisher.Trim(), Page("--website"), Page("--privacy"), Page("--terms"),
            Path.GetFullPath(given.GetValueOrDefault("--out", ".")),
            [.. Pages.Where(o => !given.ContainsKey(o))]);

        string Needed(string option) => given.GetValueOrDefault(option) ?? throw new WrongException($"{option}: it is missing.");
        Uri Page(string option) => given.TryGetValue(option, out var page) ? Https(option, page) : address;
        Guid Id(string option) => Guid.TryParseExact(Needed(option), "D", out var id) && id != Guid.Empty ? id
            : throw new WrongException($"{option}: \"{Needed(option)}\" is no id; it looks like 01234567-89ab-cdef-0123-456789abcdef.");
    }

    /// <summary>The file with every placeholder replaced by its value in the file's own spelling.</summary>
    public string Fill(string folder, string file, Func<string, string> spelled)
    {
        var values = new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["ADDRESS"] = Address.GetLeftPart(UriPartial.Authority),
            ["HOST"] = Address.Authority,
            ["CLIENT_ID"] = Client.ToString("D"),
            ["BOT_ID"] = Bot.ToString("D"),
            ["PUBLISHER"] = Publisher,
            ["WEBSITE"] = Website.AbsoluteUri,
            ["PRIVACY"] = Privacy.AbsoluteUri,
            ["TERMS"] = Terms.AbsoluteUri,
        };
        return Placeholder().Replace(File.ReadAllText(Path.Combine(folder, file)), m => values.TryGetValue(m.Groups[1].Value, out var value)
            ? spelled(value)
            : throw new WrongException($"{file}: nothing fills the placeholder {m.Value}."));
    }

    private static Uri Https(string option, string given) =>
        Uri.TryCreate(given, UriKind.Absolute, out var address) && address.Scheme == Uri.UriSchemeHttps && address.Host.Length > 0
            && address.UserInfo.Length == 0
            ? address
            : throw new WrongException($"{option}: \"{given}\" is no https address; Office and Teams open nothing else.");

    [GeneratedRegex(@"\{\{([^}]*)\}\}")]
    private static partial Regex Placeholder();
}

/// <summary>What can be wrong with the files themselves, found before a tenant finds it.</summary>
internal static class Check
{
    private static readonly byte[] Png = [0x89, 0x50, 0x4E, 0x47];

    public static string Json(string file, string text)
    {
        try
        {
            using var read = JsonDocument.Parse(text);
            return text;
        }
        catch (JsonException e)
        {
            throw new WrongException($"{file}: it is no JSON ({e.Message})");
        }
    }

    public static void Xml(string file, string text)
    {
        try
        {
            XDocument.Parse(text);
        }
        catch (XmlException e)
        {
            throw new WrongException($"{file}: it is no XML ({e.Message})");
        }
    }

    /// <summary>The files the manifest names for languages besides its own.</summary>
    public static IReadOnlyList<string> Languages(string manifest)
    {
        using var read = JsonDocument.Parse(manifest);
        return [.. read.RootElement.GetProperty("localizationInfo").GetProperty("additionalLanguages").EnumerateArray()
            .Select(l => l.GetProperty("file").GetString()!)];
    }

    public static byte[] Icon(string folder, string file, int size)
    {
        var bytes = File.ReadAllBytes(Path.Combine(folder, file));
        return bytes.AsSpan().StartsWith(Png) && Number(16) == size && Number(20) == size ? bytes
            : throw new WrongException($"{file}: it is no PNG of {size} × {size}.");

        int Number(int at) => System.Buffers.Binary.BinaryPrimitives.ReadInt32BigEndian(bytes.AsSpan(at));
    }
}
