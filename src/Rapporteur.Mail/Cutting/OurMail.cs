using System.Collections.Immutable;

namespace Rapporteur.Mail.Cutting;

/// <summary>
/// What the mailbox knows of itself before it reads: its addresses, the names it writes under, and what it said in a mail of
/// that Message-ID (null: not ours, or not kept). Words that repeat it are no words of a delegation.
/// </summary>
public sealed record OurMail(ImmutableArray<string> Addresses, ImmutableArray<string> Names, Func<string, string?> Said)
{
    public static OurMail Unknown { get; } = new([], [], _ => null);
}
