using System.Text.Json.Serialization;

namespace Rapporteur.Addin.Shapes;

/// <summary>
/// Files a mail: for the delegation named, else the one suggested; the comments given, else the proposals of these numbers, else what is
/// suggested. <c>again</c> files also what was filed for that delegation before.
/// </summary>
public sealed record FileArrivalBody : IJsonOnDeserialized
{
    public string? Delegation { get; init; }

    public string? Sender { get; init; }

    public CommentBody[]? Comments { get; init; }

    public int[]? Proposals { get; init; }

    public string? Note { get; init; }

    public bool? None { get; init; }

    public bool? NotForCirculation { get; init; }

    public bool? Again { get; init; }

    void IJsonOnDeserialized.OnDeserialized() => Nulls.Refuse(Comments);
}

/// <summary>
/// Why a mail is not filed: <c>outOfOffice</c>, <c>bounce</c>, <c>spam</c>, <c>notOurs</c>, <c>cameTwice</c>, or <c>other</c> with
/// <c>words</c>. A reason that is none of these is taken for the officer's words.
/// </summary>
public sealed record SetAsideBody(string? Reason, string? Words);

/// <summary>
/// Takes a mail as the answer to a question: the one of that number about that comment, else the nearest it replies to that waits; in
/// these words, else in the mail's.
/// </summary>
public sealed record TakeReplyBody(string? Comment, int? Number, string? Text);

/// <summary>
/// Writes back to the focal point of a delegation, by default the one the mail seems to be from; <c>phrase</c> is the id of an approved
/// phrase, or its words.
/// </summary>
public sealed record WriteBackBody(string? Delegation, string? Phrase);
