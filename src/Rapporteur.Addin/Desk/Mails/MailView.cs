using System.Collections.Immutable;
using Rapporteur.Addin.Mailbox;
using Rapporteur.Addin.Shapes;
using Rapporteur.Arrivals;
using Rapporteur.Mail.Pdfs;
using Rapporteur.Views;

namespace Rapporteur.Addin.Desk.Mails;

/// <summary>A line of the list; <see cref="Mail"/> is null where it could not be read.</summary>
public sealed record MailLine(Arrival Arrival, ArrivedMail? Mail);

/// <summary>The mails that arrived, as many as are shown at once; <see cref="Next"/> is the last of them where there are more.</summary>
public sealed record MailsView(DeskView View, IReadOnlyList<MailLine> Lines, ArrivalId? Next);

/// <summary>The words of a PDF that came with a mail.</summary>
public sealed record PdfView(DeskView View, Arrival Arrival, string Name, PdfText Words);

/// <summary>One mail: what is said of it, what it proposes, and how it looks, which is HTML of our own making.</summary>
public sealed record MailView(DeskView View, Arrival Arrival, ArrivalView Said, ReadArrival Read, string Sight)
{
    /// <summary>Other mails that are the same, or nearly.</summary>
    public required ImmutableArray<AlikeMail> Alike { get; init; }

    /// <summary>What the delegation it may be from has said already in the same words.</summary>
    public required ImmutableArray<SeenComment> SaidBefore { get; init; }

    public string Address => $"{View.Address}/mail/{Arrival.Id}";
}
