using System.Text;
using System.Xml.Linq;
using Microsoft.AspNetCore.DataProtection.Repositories;
using Rapporteur.Addin.Workers;
using Rapporteur.Cluster.Storage;

namespace Rapporteur.Addin.Machines;

/// <summary>The keys that seal and sign, for all machines: what one has sealed every other opens.</summary>
internal sealed class SharedKeys(SharedTexts texts) : IXmlRepository
{
    public const string Folder = "keys/";

    public IReadOnlyCollection<XElement> GetAllElements() =>
        [.. texts.All(Folder).Select(bytes => XElement.Parse(Encoding.UTF8.GetString(bytes)))];

    public void StoreElement(XElement element, string friendlyName) =>
        texts.Replace($"{Folder}{friendlyName}.xml", Encoding.UTF8.GetBytes(element.ToString(SaveOptions.DisableFormatting)));
}

/// <summary>Whether a key is there, asked of the storage as seldom as texts are; while it does not answer they stay.</summary>
internal sealed class SharedKeyPlace(SharedTexts texts) : KeyPlace(texts.PlaceOf(SharedKeys.Folder))
{
    public override bool HasAny => texts.All(SharedKeys.Folder).Count > 0;

    public override bool Has(Guid key) => texts.VersionOf($"{SharedKeys.Folder}{FileOf(key)}") is not null;
}
