using System.Collections.Immutable;
using Rapporteur.Comments;
using Rapporteur.Drafts;

namespace Rapporteur.Papers;

/// <summary>
/// A comment at one of its places: the range of the text it is about, what it proposes to change there, and, made when asked for,
/// what stands in the note. The first of its places says all, the others point to it. Every edit lies within the range.
/// </summary>
public sealed class Annotation
{
    private readonly Notes notes;

    internal Annotation(Notes notes, Noted noted, Place? place, string text, bool first)
    {
        (this.notes, Noted, IsFirst) = (notes, noted, first);
        Edits = first && place is not null ? ProposedWording.In(text, place, noted.Text.Content) : [];
        var (start, end) = place is null ? (0, text.Length) : ProposedWording.RangeOf(place, text);
        foreach (var edit in Edits)
        {
            (start, end) = (Math.Min(start, edit.Start), Math.Max(end, edit.Start + edit.Length));
        }

        (Start, End) = (start, end);
    }

    internal Noted Noted { get; }

    internal bool IsFirst { get; }

    public int Start { get; }

    /// <summary>Exclusive.</summary>
    public int End { get; }

    /// <summary>Under which name, or words that stand for one, it appears.</summary>
    public string Author => Noted.Author;

    /// <summary>Under which reference on the delegation's receipt.</summary>
    public string Reference => Noted.Comment.Reference;

    /// <summary>As <see cref="CompilationRow.Imprint"/>; null where the note only points to where the comment stands.</summary>
    public string? Imprint => IsFirst ? notes.ImprintOf(Noted) : null;

    /// <summary>In the order of the text, none overlapping another.</summary>
    public ImmutableArray<WordingEdit> Edits { get; }

    /// <summary>What the note says, its reference first.</summary>
    public ImmutableArray<NoteLine> Lines => notes.Of(Noted, IsFirst);

    /// <summary>Whether what became of the comment stands beneath it.</summary>
    public bool HasReply => IsFirst && notes.HasReply(Noted.Comment);

    /// <summary>In whose name, and what the answer beneath the note says: the outcome and the response.</summary>
    public (string Author, ImmutableArray<NoteLine> Lines) Reply => notes.ReplyTo(Noted.Comment);
}

/// <summary>A comment with the one of its texts that the paper prints and under which name, as received so-and-so-manieth, and where it
/// first stands.</summary>
internal sealed record Noted(Comment Comment, SentComment Text, int Received, bool Late, string Author)
{
    /// <summary>Where it first stands, as printed.</summary>
    public string First { get; set; } = "";
}
