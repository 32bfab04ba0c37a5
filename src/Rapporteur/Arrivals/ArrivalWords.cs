using Rapporteur.Words;

namespace Rapporteur.Arrivals;

/// <summary>
/// The sentences of the room <c>arrivals</c>: what an officer should know of a mail or a file that came with it, and why one
/// was not read.
/// </summary>
public static class ArrivalWords
{
    internal static Phrasebook Book { get; } = new(typeof(ArrivalWords).Assembly, "arrivals");

    /// <summary>The key without its room and without what tells several sentences of one code apart; stable.</summary>
    public static string Code(this Remark remark) => remark.Key.Split('.')[1];

    /// <summary>Of a remark of this room, in the language of whoever reads it.</summary>
    public static string Say(this Remark remark, Language language) => Book.In(language).Say(remark.Key, [.. remark.Values]);
}
