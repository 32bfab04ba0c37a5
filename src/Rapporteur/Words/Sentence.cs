using System.Collections.Immutable;
using System.Text;

namespace Rapporteur.Words;

/// <summary>
/// A sentence as it stands in a table: pieces of text and named holes, written <c>{{name}}</c>. Read once; a brace that
/// opens a hole and never closes it is a fault of the table and throws when it is read.
/// </summary>
internal sealed class Sentence
{
    private Sentence(ImmutableArray<Piece> pieces) => Pieces = pieces;

    /// <summary>In order; a piece is either text or the name of a hole.</summary>
    public ImmutableArray<Piece> Pieces { get; }

    /// <summary>As it stands in a table.</summary>
    public string Written => string.Concat(Pieces.Select(p => p.Hole is null ? p.Text : $"{{{{{p.Hole}}}}}"));

    public static Sentence Of(string written)
    {
        var pieces = ImmutableArray.CreateBuilder<Piece>();
        var at = 0;
        while (written.IndexOf("{{", at, StringComparison.Ordinal) is var opens and >= 0)
        {
            var closes = written.IndexOf("}}", opens, StringComparison.Ordinal);
            if (closes < 0)
            {
                throw new FormatException($"A hole is never closed in \"{written}\".");
            }

            if (opens > at)
            {
                pieces.Add(new Piece(written[at..opens], null));
            }

            pieces.Add(new Piece("", written[(opens + 2)..closes].Trim()));
            at = closes + 2;
        }

        if (at < written.Length || pieces.Count == 0)
        {
            pieces.Add(new Piece(written[at..], null));
        }

        return new Sentence(pieces.ToImmutable());
    }

    public Sentence With(Func<string, string> text) => new([.. Pieces.Select(p => p.Hole is null ? p with { Text = text(p.Text) } : p)]);

    public Sentence Between(string before, string after) => new([new Piece(before, null), .. Pieces, new Piece(after, null)]);

    public string Fill(string key, ReadOnlySpan<Hole> holes, Language language)
    {
        if (Pieces is [{ Hole: null } whole])
        {
            return whole.Text;
        }

        var filled = new StringBuilder();
        var stopped = false;
        foreach (var piece in Pieces)
        {
            // A day in Russian ends with the full stop of "г.", and people's words with their own: the sentence's comes not on top.
            filled.Append(
                piece.Hole is { } name ? Named(key, name, holes).In(language)
                : stopped && piece.Text is ['.'] or ['.', ' ', ..] ? piece.Text[1..]
                : piece.Text);
            stopped = piece.Hole is not null && filled is [.., '.'];
        }

        return filled.ToString();
    }

    private static Hole Named(string key, string name, ReadOnlySpan<Hole> holes)
    {
        foreach (var hole in holes)
        {
            if (hole.Name == name)
            {
                return hole;
            }
        }

        throw new ArgumentException($"The sentence \"{key}\" has a hole \"{name}\" that nothing fills.", nameof(holes));
    }
}

/// <summary>A stretch of text, or the name of the hole that stands there.</summary>
public readonly record struct Piece(string Text, string? Hole);
