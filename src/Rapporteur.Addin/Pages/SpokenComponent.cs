using Microsoft.AspNetCore.Components;
using Rapporteur.Addin.Doors;
using Rapporteur.Words;

namespace Rapporteur.Addin.Pages;

/// <summary>A component that speaks its reader's language; every component of the host is one.</summary>
public abstract class SpokenComponent : ComponentBase
{
    private Phrases? said;

    [CascadingParameter]
    public HttpContext Http { get; set; } = null!;

    protected Phrases Say => said ??= ReadingLanguage.Say(Http);

    protected Language Language => Say.Language;

    /// <summary>A whole sentence with more than text in its holes; what is put in keeps the order of the language.</summary>
    protected RenderFragment Rich(string key, params Part[] parts) => builder =>
    {
        foreach (var piece in Say.Pieces(key, [.. parts.Select(p => p.Filled).OfType<Hole>()]))
        {
            if (piece.Hole is null)
            {
                builder.AddContent(0, piece.Text);
            }
            else if (Array.Find(parts, p => p.Name == piece.Hole) is not { } part)
            {
                throw new InvalidOperationException($"The sentence \"{key}\" has a hole \"{piece.Hole}\" that nothing fills.");
            }
            else if (part.Shown is { } shown)
            {
                builder.AddContent(1, shown);
            }
            else
            {
                builder.AddContent(2, part.Filled!.Value.In(Language));
            }
        }
    };

    /// <summary>What a page puts into a hole that is more than text.</summary>
    protected static Part Put(string hole, RenderFragment shown) => new(hole, shown, null);

    /// <summary>The sentences a script of the page says, by their keys, as JSON: those of a room whose key begins so, and more.</summary>
    protected string ForScript(string room, string begins, params ReadOnlySpan<(string Key, string Sentence)> more)
    {
        var sentences = Say.Under($"{room}.{begins}").ToDictionary(s => s.Key, s => s.Value);
        foreach (var (key, sentence) in more)
        {
            sentences.Add(key, sentence);
        }

        return System.Text.Json.JsonSerializer.Serialize(sentences, Written);
    }

    private static readonly System.Text.Json.JsonSerializerOptions Written =
        new() { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping };
}

/// <summary>What fills a hole on a page: markup, or a text or number.</summary>
public sealed record Part(string Name, RenderFragment? Shown, Hole? Filled)
{
    public static implicit operator Part((string Name, string? Text) filled) => new(filled.Name, null, filled);

    public static implicit operator Part((string Name, int Number) filled) => new(filled.Name, null, filled);
}
