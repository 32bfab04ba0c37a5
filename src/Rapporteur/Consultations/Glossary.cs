using System.Collections.Immutable;

namespace Rapporteur.Consultations;

/// <summary>Names a term of the glossary; random.</summary>
public readonly record struct GlossaryTermId(string Value)
{
    public override string ToString() => Value;
}

/// <summary>How a term is said in a language, by its tag: the form papers use first, others that mean the same behind it.</summary>
public sealed record TermForms(string Language, ImmutableArray<string> Forms);

/// <summary>A term of the forum and its forms in its working languages, at most once a language and never without any.</summary>
public sealed record GlossaryTerm(GlossaryTermId Id, ImmutableArray<TermForms> In)
{
    /// <summary>Its forms in a language, the one papers use first; none where nobody has said it there.</summary>
    public ImmutableArray<string> Of(string language) => In.FirstOrDefault(f => f.Language == language)?.Forms ?? [];

    /// <summary>Whether these words are it, in any language, in large letters or small.</summary>
    public bool Means(string words) => In.Any(f => f.Forms.Contains(words, StringComparer.OrdinalIgnoreCase));
}
