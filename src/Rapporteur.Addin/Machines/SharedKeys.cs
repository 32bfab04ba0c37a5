using System.Text;
using System.Xml.Linq;
using Microsoft.AspNetCore.DataProtection.Repositories;
using Rapporteur.Addin.Workers;
using Rapporteur.Cluster.Storage;

namespace Rapporteur.Addin.Machines;

/// <summary>The keys that seal and sign, for all machines: what one has sealed every other opens.</summary>
internal sealed class SharedKeys(SharedTexts texts, string? before) : IXmlRepository
{
    public const string Folder = "keys/";

    /// <summary>While none is there, those of a machine that was alone until now, from the folder <c>before</c>, are taken over.</summary>
    public IReadOnlyCollection<XElement> GetAllElements()
    {
        var all = texts.All(Folder);
        if (all.Count == 0 && before is not null && Directory.Exists(before))
        {
            foreach (var key in Directory.GetFiles(before, "key-*.xml"))
            {
                texts.Replace($"{Folder}{Path.GetFileName(key)}", File.ReadAllBytes(key));
            }

            all = texts.All(Folder);
        }

        // As a stream: a file of the framework's own begins with the mark of its encoding.
        return [.. all.Select(bytes => XElement.Load(new MemoryStream(bytes)))];
    }

    public void StoreElement(XElement element, string friendlyName) =>
        texts.Replace($"{Folder}{friendlyName}.xml", Encoding.UTF8.GetBytes(element.ToString(SaveOptions.DisableFormatting)));
}

/// <summary>Whether a key is there, asked of the storage as seldom as texts are; while it does not answer they stay.</summary>
internal sealed class SharedKeyPlace(SharedTexts texts) : KeyPlace(texts.PlaceOf(SharedKeys.Folder))
{
    public override bool HasAny => texts.All(SharedKeys.Folder).Count > 0;

    public override bool Has(Guid key) => texts.VersionOf($"{SharedKeys.Folder}{FileOf(key)}") is not null;
}
