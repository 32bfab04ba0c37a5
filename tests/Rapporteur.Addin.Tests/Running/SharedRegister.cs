using System.Text.RegularExpressions;
using Rapporteur.Addin.Tests.Kill;

namespace Rapporteur.Addin.Tests.Running;

/// <summary>A LocalGraph as a process of its own, for hosts that share a register.</summary>
internal sealed partial class SharedRegister : IAsyncDisposable
{
    private const string Secret = "0123456789abcdef0123456789abcdef";

    private readonly DirectoryInfo folder;
    private readonly ServerProcess process;
    private readonly Uri address;

    private SharedRegister(DirectoryInfo folder, ServerProcess process, Uri address) =>
        (this.folder, this.process, this.address) = (folder, process, address);

    /// <summary>What a host is told of it.</summary>
    public string[] Arguments =>
        ["--Graph:BaseUrl", address.ToString(), "--Graph:Secret", Secret, "--Graph:UnitsPerMinute", "100000000"];

    public static async Task<SharedRegister> StartAsync()
    {
        var folder = Directory.CreateTempSubdirectory("rapporteur-register-");
        var (process, ready) = await ServerProcess.StartAsync(
            "Rapporteur.LocalGraph", ListeningLine(),
            [
                "--data", folder.FullName, "--urls", "http://127.0.0.1:0", "--secret", Secret,
                "--Logging:LogLevel:Microsoft.Hosting.Lifetime", "Information",
            ]);
        return new SharedRegister(folder, process, new Uri($"{ready.Groups["address"].Value}/graph/v1.0"));
    }

    public ShippedRegister Read() => new(address, Secret);

    public async ValueTask DisposeAsync()
    {
        await process.DisposeAsync();
        folder.Delete(recursive: true);
    }

    [GeneratedRegex(@"Now listening on: (?<address>http://\S+)")]
    private static partial Regex ListeningLine();
}
