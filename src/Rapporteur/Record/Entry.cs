using NodaTime;
using Rapporteur.Comments;
using Rapporteur.Consultations;
using Rapporteur.Drafts;

namespace Rapporteur.Record;

/// <summary>
/// Something that happened, in the past tense, within an <see cref="Act"/>. Its legality was decided once, at the door; what
/// it makes of the board it says itself, and never refuses.
/// </summary>
public abstract record Entry
{
    /// <summary>True for what a delegation has not sent: nobody outside it may learn of it, and the register keeps it sealed.</summary>
    public virtual bool IsInside => false;

    /// <summary>
    /// Every file of the store this entry names, always in the same order: without them the record is not whole, so they go into the
    /// register with it, open or sealed.
    /// </summary>
    public virtual IEnumerable<NamedFile> Files => [];

    /// <summary>The board with this entry in it.</summary>
    internal abstract Board On(Board board, Moment moment);
}

/// <summary>A file an entry names; open is what everyone entitled to the draft has anyway.</summary>
public readonly record struct NamedFile(FileHash Hash, bool Open);

/// <summary>The act around an entry, as far as entries rest on it, and the frozen passages kept under a hash.</summary>
internal sealed record Moment(Instant At, PersonId By, Func<FileHash, Draft> DraftOf);

/// <summary>
/// An entry this version of the product does not know, kept as it stands. The consultation is read-only here from it on.
/// Nobody knows who may read it, so what of its act was not sent includes it.
/// </summary>
public sealed record Unknown(string Kind, string Payload) : Entry
{
    /// <summary>The kind of an act of which not even the outside is understood; its payload is then the whole line.</summary>
    public const string WholeAct = "act";

    public override bool IsInside => true;

    internal override Board On(Board board, Moment moment) => board with { UnknownKind = board.UnknownKind ?? Kind };
}
