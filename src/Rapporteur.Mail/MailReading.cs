using System.Collections.Immutable;
using Rapporteur.Arrivals;
using Rapporteur.Mail.Parts;
using Rapporteur.Words;

namespace Rapporteur.Mail;

/// <summary>What came of reading a mail: what it says, or why it was not read. The bytes are kept either way.</summary>
public abstract record MailReading
{
    private MailReading()
    {
    }

    /// <summary>
    /// The mail, and the contents of <see cref="ArrivedMail.AllAttachments"/> in the same order. They are read from the stream
    /// the mail was read from, which has to stay open that long.
    /// </summary>
    public sealed record Read(ArrivedMail Mail, ImmutableArray<MailFile> Files) : MailReading
    {
        /// <summary>Where each of them stands in the mail, in a reading remembered without them; empty where one does not.</summary>
        public ImmutableArray<MailFilePlace> Places { get; init; } = [];

        /// <summary>Whether the contents can be had again without taking the mail apart.</summary>
        public bool IsPlaced => Places.Length == Mail.AllAttachments.Count();

        /// <summary>The same without the stream it was read from, which may close then.</summary>
        public Read Remembered(Stream mail)
        {
            var places = Files.Select(f => f.PlaceIn(mail)).OfType<MailFilePlace>().ToImmutableArray();
            return new(Mail, []) { Places = places.Length == Files.Length ? places : [] };
        }

        /// <summary>The same as it was read, from the same bytes.</summary>
        public Read Again(Stream mail) => new(Mail, [.. Places.Select(p => p.In(mail))]);
    }

    public sealed record Refused(Remark Why) : MailReading;
}
