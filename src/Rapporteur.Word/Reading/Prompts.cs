using System.Collections.Immutable;
using System.Xml.Linq;

namespace Rapporteur.Word.Reading;

/// <summary>
/// Whether a content control only shows its prompt (ISO/IEC 29500-1, 17.5.2.39). The flag alone is not believed: programs
/// that fill controls leave it, so the content must also look like a prompt, by Word's style for it or its own words.
/// </summary>
internal sealed class Prompts(StyleSheet styles, Unread unread)
{
    private static readonly ImmutableArray<string> Words =
    [
        "Click or tap here to enter text.", "Click here to enter text.", "Choose an item.", "Choose a building block.",
        "Click or tap to enter a date.",
        "Click here to enter a date.", "Click here",
        "Cliquez ou appuyez ici pour entrer du texte.", "Cliquez ici pour taper du texte.", "Choisissez un élément.",
        "Cliquez ou appuyez ici pour entrer une date.",
        "Место для ввода текста.", "Выберите элемент.", "Место для ввода даты.",
        "Haga clic o pulse aquí para escribir texto.", "Haga clic aquí para escribir texto.", "Elija un elemento.",
    ];

    public bool IsPrompt(XElement? control, XElement? content)
    {
        if (content is null || !control.Child(W.showingPlcHdr).IsOn())
        {
            return false;
        }

        var texts = content.Within(W.t).Where(t => !string.IsNullOrWhiteSpace(t.Value)).ToList();
        var words = Wording.Tidy(string.Concat(texts.Select(t => t.Value)));
        if (words.Length == 0 || (!Words.Contains(words, StringComparer.OrdinalIgnoreCase) && !texts.TrueForAll(IsStyled)))
        {
            return false;
        }

        unread.Prompt(words);
        return true;
    }

    private bool IsStyled(XElement text) =>
        text.Parent.Child(W.rPr).Child(W.rStyle).Val() is { } id
        && (id == "PlaceholderText" || styles.Chain(id).IsNamed("Placeholder Text"));
}
