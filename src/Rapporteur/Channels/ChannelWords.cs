using Rapporteur.Words;

namespace Rapporteur.Channels;

/// <summary>The sentences of the room <c>channels</c>: what is wrong with a channel, for whoever runs it and for the Desk.</summary>
public static class ChannelWords
{
    private static readonly Phrasebook Book = new(typeof(ChannelWords).Assembly, "channels");

    /// <summary>A fault in the language of whoever reads it.</summary>
    public static string Say(Language language, Remark fault) => Book.In(language).Say(fault.Key, fault.Values.AsSpan());
}
