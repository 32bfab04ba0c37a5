using System.Xml;

namespace Rapporteur.Word.Reading;

/// <summary>
/// The elements whose content is read where they themselves are not understood, as the attribute <c>ProcessContent</c> lists
/// them (ISO/IEC 29500-3, 7.4): by name, or all of a vocabulary (<c>x:*</c>).
/// </summary>
internal sealed class ReadThrough
{
    // No program lists more than a few.
    private const int MostNames = 100;

    private readonly HashSet<(string Vocabulary, string Name)> names = [];

    /// <summary>What the attribute says where the reader is.</summary>
    public static ReadThrough Of(string value, XmlReader at)
    {
        var read = new ReadThrough();
        foreach (var name in value.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Take(MostNames))
        {
            if (name.IndexOf(':', StringComparison.Ordinal) is > 0 and var colon && at.LookupNamespace(name[..colon]) is { } vocabulary)
            {
                read.names.Add((vocabulary, name[(colon + 1)..]));
            }
        }

        return read;
    }

    public bool Has(string vocabulary, string name) => names.Contains((vocabulary, name)) || names.Contains((vocabulary, "*"));
}
