using System.Xml.Linq;
using Rapporteur.Word.Reading;

namespace Rapporteur.Word.Redline;

/// <summary>
/// A piece of a paragraph that is never cut: text of one run, something that stands for one sign (a field, a picture, a note's
/// mark), or a mark between signs, whose <paramref name="Text"/> is empty. <paramref name="Link"/> is the hyperlink around it.
/// </summary>
internal sealed record Atom(string Text, IReadOnlyList<XElement> Content, XElement? Properties, XElement? Link)
{
    public bool IsText => Content.Count == 0;

    /// <summary>How words that are kept looked before, when that changed.</summary>
    public XElement? Before { get; init; }

    public bool IsNote => Content.Any(c => NoteMarks.Of(c) is not null);

    public bool IsField => Content.Any(c => c.Within(W.fldChar).Any());
}
