using System.Globalization;
using System.Net;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.StaticAssets;

namespace Rapporteur.Addin.Tests.Isolation;

/// <summary>One line of <c>endpoints.txt</c>: who gets which status at an address.</summary>
public sealed record EndpointRow(string Method, string Address, string What, IReadOnlyDictionary<string, HttpStatusCode> Expected)
{
    public string Name => $"{Method} {Address}";

    public override string ToString() => $"{Name} ({What})";
}

/// <summary>The table of who may what, as it lies beside this file.</summary>
public static class EndpointTable
{
    private const string Assets = "ASSET *";

    // Mapped beside the assets when they are served from the source tree; it knows only files under wwwroot.
    private const string FilesWhileWorking = "{**path:file}";

    public static IReadOnlyList<EndpointRow> Rows { get; } = Read();

    /// <summary>What a host maps, named as in the table; the files under <c>wwwroot</c> are one line.</summary>
    public static IEnumerable<string> Mapped(IEnumerable<EndpointDataSource> sources) =>
        sources.SelectMany(s => s.Endpoints).OfType<RouteEndpoint>().SelectMany(Names).Distinct();

    private static IEnumerable<string> Names(RouteEndpoint endpoint) =>
        endpoint.Metadata.GetMetadata<StaticAssetDescriptor>() is not null || endpoint.RoutePattern.RawText == FilesWhileWorking ? [Assets]
        : endpoint.Metadata.GetMetadata<IHttpMethodMetadata>() is { HttpMethods.Count: > 0 } methods
            ? methods.HttpMethods.Select(m => $"{m} {Address(endpoint)}")
        : [$"ANY {Address(endpoint)}"];

    private static string Address(RouteEndpoint endpoint) => "/" + endpoint.RoutePattern.RawText!.Trim('/');

    private static List<EndpointRow> Read()
    {
        using var stream = typeof(EndpointTable).Assembly.GetManifestResourceStream("Isolation.endpoints.txt")!;
        using var reader = new StreamReader(stream);
        var lines =
            reader.ReadToEnd().Split('\n').Select(l => l.Split(' ', StringSplitOptions.RemoveEmptyEntries))
                .Where(l => l.Length > 0 && !l[0].StartsWith('#')).ToList();
        var roles = lines[0][3..];
        return lines[1..]
            .ConvertAll(
                l => new EndpointRow(l[0], l[1], l[2],
                    roles.Zip(l[3..]).ToDictionary(p => p.First, p => (HttpStatusCode)int.Parse(p.Second, CultureInfo.InvariantCulture))));
    }
}
