using System.Text;
using System.Xml.Linq;
using Rapporteur.Word.Reading;

namespace Rapporteur.Word.Redline;

/// <summary>An element as a text by which two are compared: what it says in its order, whatever prefixes its file has for names.</summary>
internal static class Spelling
{
    // Signs that no XML holds (XML 1.0, 2.2), so that no two elements are spelt alike.
    private const char Begins = '\u0001';
    private const char Attribute = '\u0002';
    private const char Value = '\u0003';
    private const char Ends = '\u0004';

    public static void Spell(this StringBuilder into, XElement element)
    {
        Name(into.Append(Begins), element.Name);
        for (var attribute = element.FirstAttribute; attribute is not null; attribute = attribute.NextAttribute)
        {
            if (!attribute.IsNamespaceDeclaration)
            {
                Name(into.Append(Attribute), attribute.Name);
                into.Append(Value).Append(attribute.Value);
            }
        }

        into.Append(Value);
        if (!element.HasElements)
        {
            into.Append(element.Value);
        }
        else
        {
            foreach (var node in element.Nodes())
            {
                if (node is XElement inside)
                {
                    into.Spell(inside);
                }
                else if (node is XText text)
                {
                    into.Append(text.Value);
                }
            }
        }

        into.Append(Ends);
    }

    // Nearly every name is of WordprocessingML, which need not be said each time.
    private static void Name(StringBuilder into, XName name) =>
        into.Append(name.NamespaceName == W.Main ? "" : name.NamespaceName).Append(Value).Append(name.LocalName);
}
