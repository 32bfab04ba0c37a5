using System.Collections.Immutable;
using NodaTime;
using Rapporteur.Comments;
using Rapporteur.Record;
using Rapporteur.Views;

namespace Rapporteur.Intake;

/// <summary>
/// Something a person can do, by the one name it has at every door, and the doors that show it. Whether it is offered is its
/// rule, asked without writing: it is open to somebody whom the rule would not refuse and for whom something would change.
/// </summary>
public abstract record Verb(string Name, ImmutableArray<Door> Shown)
{
    public sealed override string ToString() => Name;

    // Nothing is written, so nothing drawn at random is needed.
    private protected static Decision Ask(Attribution reader, Instant now, Request request) =>
        request.Decide(reader.Board, new Asked(reader.Asker.Id, Door.Host, now, null, ""));

    private protected static bool Opens(Decision decision) => decision is { Refusal: null, What.IsEmpty: false };
}

/// <summary>What is said with a verb about a comment, as far as it takes any of it.</summary>
public sealed record Said(string Words = "", CommentContent? Content = null, int? Revision = null, int? Number = null);

/// <summary>A verb about one comment.</summary>
public sealed record CommentVerb(string Name, Func<CommentId, Said, Request> Request, params ImmutableArray<Door> Shown) : Verb(Name, Shown)
{
    /// <summary>Whether this reader could do it now, were good words said where it takes words.</summary>
    public bool IsOpen(Attribution reader, SeenComment seen, Instant now) =>
        Opens(Ask(reader, now, Request(seen.Comment.Id, new Said("…", seen.Content))));
}

/// <summary>A verb about the consultation as a whole.</summary>
public sealed record ConsultationVerb : Verb
{
    // A request of it with nothing wrong in it but who asks and when.
    private readonly Func<Board, Instant, Request> sample;

    internal ConsultationVerb(string name, Func<Board, Instant, Request> sample, params ImmutableArray<Door> shown)
        : base(name, shown) => this.sample = sample;

    public bool IsOpen(Attribution reader, Instant now) => Opens(Ask(reader, now, sample(reader.Board, now)));

    /// <summary>Why it is not for this person, however things stand; null for whom it is or may once be open.</summary>
    public Refusal? Forbidden(Attribution reader, Instant now) => Refused(reader, now) is { Kind: RefusalKind.NotAllowed } no ? no : null;

    /// <summary>Why it is not open; null where it is.</summary>
    public Refusal? Refused(Attribution reader, Instant now) => Ask(reader, now, sample(reader.Board, now)).Refusal;
}
