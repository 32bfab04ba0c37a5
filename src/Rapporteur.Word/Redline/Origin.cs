using System.Security.Cryptography;
using System.Xml.Linq;
using Rapporteur.Word.Reading;

namespace Rapporteur.Word.Redline;

/// <summary>The part of a file that a text stands in; what its links lead to does not depend on how they are called.</summary>
internal sealed class Origin(WordFile file, string part)
{
    private readonly Dictionary<string, PartLink> links = file.LinksOf(part).DistinctBy(l => l.Id).ToDictionary(l => l.Id);
    private readonly Dictionary<string, string> known = [];

    public WordFile File => file;

    public string Part => part;

    public static Origin Main(WordFile file) => new(file, file.Main);

    public PartLink? Link(string id) => links.GetValueOrDefault(id);

    public static IEnumerable<XAttribute> LinksIn(XElement content) =>
        content.DescendantsAndSelf().Attributes().Where(a => a.Name.NamespaceName == W.Relationships);

    /// <summary>A thing as it is, whatever its links are called and whenever it was typed.</summary>
    public string Said(XElement content)
    {
        var said = new XElement(content);
        foreach (var attribute in said.DescendantsAndSelf().Attributes().ToList())
        {
            if (attribute.Name.NamespaceName == W.Relationships)
            {
                attribute.Value = Leads(attribute.Value);
            }
            else if (attribute.Name.LocalName.StartsWith("rsid", StringComparison.Ordinal))
            {
                attribute.Remove();
            }
        }

        return said.ToString(SaveOptions.DisableFormatting);
    }

    private string Leads(string id)
    {
        if (!known.TryGetValue(id, out var leads))
        {
            known[id] = leads = Link(id) switch
            {
                null => id,
                { Part: { } there } link => $"{link.Kind} {Convert.ToHexString(SHA256.HashData(file.Bytes(there)))}",
                var link => $"{link.Kind} {link.Target}",
            };
        }

        return leads;
    }
}
