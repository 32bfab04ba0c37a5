using System.Collections.Immutable;
using Rapporteur.Arrivals;
using Rapporteur.Mail.Lines;

namespace Rapporteur.Mail.Cutting;

/// <summary>What is known of a mail while its words are cut.</summary>
internal sealed record CutContext(OurMail Ours, OwnText Said, bool IsReply, bool IsForward, bool IsFromList)
{
    public Announcement Announcement { get; } = new(Ours);
}

/// <summary>A mail that another passes on in its words: the sender as written, and the lines below its header.</summary>
internal sealed record PassedOn(string Sender, string Subject, ImmutableArray<Line> Lines);

/// <summary>Words with their cuts, and the mail they pass on.</summary>
internal sealed record CutText(MailText Text, PassedOn? PassedOn);
