using System.Collections.Immutable;
using Rapporteur.Words;

namespace Rapporteur.Arrivals;

/// <summary>
/// Something an officer should know of a mail or a file that came with it, or why it was not read: a stable code and the
/// values its sentence names, worded in the language of whoever reads it. The sentences stand in the room <c>arrivals</c>.
/// </summary>
public sealed record MailNote(string Key, params ImmutableArray<Hole> Values)
{
    internal static Phrasebook Book { get; } = new(typeof(MailNote).Assembly, "arrivals");

    /// <summary>The key without its room and without what tells several sentences of one code apart.</summary>
    public string Code => Key.Split('.')[1];

    public string In(Language language) => Book.In(language).Say(Key, [.. Values]);

    public bool Equals(MailNote? other) =>
        other is not null && Key == other.Key && Values.AsSpan().SequenceEqual(other.Values.AsSpan());

    public override int GetHashCode() => HashCode.Combine(Key, Values.Length);
}
