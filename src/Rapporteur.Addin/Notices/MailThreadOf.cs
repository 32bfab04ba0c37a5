using Rapporteur.Arrivals;
using Rapporteur.Comments;

namespace Rapporteur.Addin.Notices;

/// <summary>The Message-ID of a mail that a notice answers, and of those it names; null where the mail could not be read.</summary>
public delegate Task<MailThread?> MailThreadOf(OriginalFile mail, CancellationToken cancellationToken);
