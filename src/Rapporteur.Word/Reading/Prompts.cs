using System.Collections.Immutable;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Wordprocessing;

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

    public bool IsPrompt(SdtProperties? control, OpenXmlElement? content)
    {
        if (content is null || !(control?.GetFirstChild<ShowingPlaceholder>().IsOn() ?? false))
        {
            return false;
        }

        var texts = content.Descendants<Text>().Where(t => !string.IsNullOrWhiteSpace(t.Text)).ToList();
        var words = Wording.Tidy(string.Concat(texts.Select(t => t.Text)));
        if (words.Length == 0 || (!Words.Contains(words, StringComparer.OrdinalIgnoreCase) && !texts.TrueForAll(IsStyled)))
        {
            return false;
        }

        unread.Prompt(words);
        return true;
    }

    private bool IsStyled(Text text) =>
        (text.Parent as Run)?.RunProperties?.RunStyle?.Val?.Value is { } id
        && (id == "PlaceholderText" || StyleSheet.IsNamed(styles.Chain(id), "Placeholder Text"));
}
