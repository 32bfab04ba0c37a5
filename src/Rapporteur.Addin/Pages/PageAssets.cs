using Microsoft.AspNetCore.StaticAssets;

namespace Rapporteur.Addin.Pages;

/// <summary>
/// The addresses of our own css, scripts and pictures with their fingerprint, so that a browser keeps them for good and
/// never keeps an old one. Throws <see cref="KeyNotFoundException"/> for a file that is not in <c>wwwroot</c>.
/// </summary>
public sealed class PageAssets(IEnumerable<EndpointDataSource> sources)
{
    private readonly Lazy<Dictionary<string, string>> addresses = new(() => Addresses(sources));

    public string this[string file] => addresses.Value[file];

    // The compressed variants share route and label with the file itself; any of them names the address.
    private static Dictionary<string, string> Addresses(IEnumerable<EndpointDataSource> sources)
    {
        var found = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var asset in sources.SelectMany(s => s.Endpoints).Select(e => e.Metadata.GetMetadata<StaticAssetDescriptor>())
            .OfType<StaticAssetDescriptor>())
        {
            if (asset.Properties.FirstOrDefault(p => p.Name == "label") is { Value: { } label })
            {
                found[label] = "/" + asset.Route;
            }
        }

        return found;
    }
}
