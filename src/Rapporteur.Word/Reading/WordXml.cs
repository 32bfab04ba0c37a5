using System.Globalization;
using System.Xml.Linq;

namespace Rapporteur.Word.Reading;

/// <summary>
/// Ways around in the trees of a Word file, and values as Word takes them where the file leaves room: a switch that is present
/// without a value is on, a number nobody can parse counts as absent. Elements and attributes are named by the words of
/// <see cref="W"/>; those of other vocabularies, the same letters or not, are never meant.
/// </summary>
internal static class WordXml
{
    public const string Compatibility = "http://schemas.openxmlformats.org/markup-compatibility/2006";
    public const string Math = "http://schemas.openxmlformats.org/officeDocument/2006/math";

    /// <summary>The word an element is: its name in WordprocessingML, or <see cref="W.AlternateContent"/>; empty for any other.</summary>
    public static string Word(this XElement element) =>
        element.Name.NamespaceName == W.Main ? element.Name.LocalName
        : element.IsOf(Compatibility, "AlternateContent") ? W.AlternateContent
        : "";

    public static bool Is(this XElement? element, string word) => element.IsOf(W.Main, word);

    public static bool IsOf(this XElement? element, string vocabulary, string word) =>
        element is not null && element.Name.LocalName == word && element.Name.NamespaceName == vocabulary;

    /// <summary>The elements in an element; nothing is set aside for them, since reading asks this of every element there is.</summary>
    public static ChildList Children(this XElement parent) => new(parent);

    /// <summary>The elements of that word in an element, in their order.</summary>
    public static IEnumerable<XElement> Children(this XElement? parent, string word) => parent?.Elements().Where(e => e.Is(word)) ?? [];

    /// <summary>The first of them; null when there is none.</summary>
    public static XElement? Child(this XElement? parent, string word) => parent.Child(W.Main, word);

    public static XElement? Child(this XElement? parent, string vocabulary, string word)
    {
        if (parent is not null)
        {
            foreach (var child in parent.Children())
            {
                if (child.IsOf(vocabulary, word))
                {
                    return child;
                }
            }
        }

        return null;
    }

    public static IEnumerable<XElement> Within(this XElement root, string word) => root.Descendants().Where(e => e.Is(word));

    public static string? Attr(this XElement? element, string word) => element.Attr(W.Main, word);

    public static string? Attr(this XElement? element, string vocabulary, string word)
    {
        for (var attribute = element?.FirstAttribute; attribute is not null; attribute = attribute.NextAttribute)
        {
            if (attribute.Name.LocalName == word && attribute.Name.NamespaceName == vocabulary)
            {
                return attribute.Value;
            }
        }

        return null;
    }

    public static string? Val(this XElement? element) => element.Attr(W.val);

    public static int? Number(this XElement? element, string word = W.val) =>
        int.TryParse(element.Attr(word), NumberStyles.Integer, CultureInfo.InvariantCulture, out var number) ? number : null;

    /// <summary>A switch (ISO/IEC 29500-1, 17.17.4): on when it is there, unless it says otherwise in a word that is known.</summary>
    public static bool IsOn(this XElement? property) => property is not null && property.Val() is not ("0" or "false" or "off");

    public static bool IsOn(this XElement? element, string word) => element.Attr(word) is "1" or "true" or "on";

    /// <summary>Where text begins from the margin, in twentieths of a point; null if that is not said (17.3.1.12).</summary>
    public static int? Left(this XElement? indentation) =>
        int.TryParse(indentation.Attr(W.start) ?? indentation.Attr(W.left), CultureInfo.InvariantCulture, out var left) ? left : null;
}

/// <summary>The child elements of an element, to be gone through once.</summary>
internal readonly struct ChildList(XElement parent)
{
    public Enumerator GetEnumerator() => new(parent);

    public struct Enumerator(XElement parent)
    {
        // An element that holds only text would make a node of it when asked for its first.
        private XNode? next = parent.HasElements ? parent.FirstNode : null;

        public XElement Current { get; private set; } = null!;

        public bool MoveNext()
        {
            for (; next is not null; next = next.NextNode)
            {
                if (next is XElement element)
                {
                    (Current, next) = (element, next.NextNode);
                    return true;
                }
            }

            return false;
        }
    }
}
