using System.Collections.Immutable;
using Rapporteur.Consultations;
using Rapporteur.Drafts;
using Rapporteur.Words;

namespace Rapporteur.Arrivals;

/// <summary>
/// Whom a mail may be from: everything that speaks for a delegation, loudest first, the one that may be chosen beforehand for
/// the officer to confirm, and what speaks against choosing one.
/// </summary>
public sealed record Senders(ImmutableArray<SenderHint> Hints, DelegationId? Suggested, ImmutableArray<Remark> Doubts)
{
    /// <summary>
    /// Compares what the mail says of itself with the roster; <paramref name="wroteTo"/> is whom a mail of ours of that Message-ID went
    /// to. Suggested is a delegation only where the author's address is its alone, nothing else points elsewhere, the name beside it
    /// least of all, and no check of the domain failed.
    /// </summary>
    public static Senders Of(ArrivedMail mail, Roster roster, Func<string, PersonId?> wroteTo)
    {
        var hints = AllOf(mail, roster, wroteTo).Distinct().OrderBy(h => h.Reason).ToImmutableArray();
        var named = hints.Where(h => h.Reason <= HintReason.Thread).Select(h => h.Delegation).Distinct().ToList();
        var called = CalledBy(mail.Sender.Name, roster).Concat(hints.Where(h => h.Reason == HintReason.Name).Select(h => h.Delegation))
            .FirstOrDefault(d => named.Count > 0 && !named.Contains(d));
        var doubts = Against(mail, hints, named, roster.Find(called)).ToImmutableArray();
        return new Senders(
            hints,
            doubts.IsEmpty && named.Count == 1 && hints[0].Reason == HintReason.Author ? named[0] : null,
            doubts);
    }

    private static IEnumerable<SenderHint> AllOf(ArrivedMail mail, Roster roster, Func<string, PersonId?> wroteTo)
    {
        var people = roster.People.Where(p => p.Delegation is not null).ToList();
        IEnumerable<SenderHint> At(string? address, HintReason reason) => address is null ? [] :
            from person in people
            where person.Address is { } own && MailAddress.Of(own) == MailAddress.Of(address)
            select new SenderHint(person.Delegation!.Value, person.Id, reason);

        foreach (var hint in At(mail.Sender.Address, HintReason.Author).Concat(At(mail.Sender.Bearer, HintReason.Bearer))
            .Concat(At(mail.Sender.ReplyTo, HintReason.ReplyTo))
            .Concat(PassedOn(mail).SelectMany(m => At(m.Sender.Address, HintReason.PassedOn))))
        {
            yield return hint;
        }

        foreach (var id in mail.Thread.References)
        {
            if (wroteTo(id) is { } to && roster.Find(to) is { Delegation: { } delegation } person)
            {
                yield return new SenderHint(delegation, person.Id, HintReason.Thread);
            }
        }

        var domain = mail.Sender.Address is { } author ? MailAddress.OwnDomain(author) : null;
        foreach (var person in people)
        {
            if (domain is not null && person.Address is { } own && MailAddress.OwnDomain(own) == domain)
            {
                yield return new SenderHint(person.Delegation!.Value, null, HintReason.Domain);
            }

            if (mail.Sender.Name is { } name && string.Equals(name.Trim(), person.Name.Trim(), StringComparison.OrdinalIgnoreCase))
            {
                yield return new SenderHint(person.Delegation!.Value, person.Id, HintReason.Name);
            }
        }
    }

    private static IEnumerable<ArrivedMail> PassedOn(ArrivedMail mail) => mail.Inner.SelectMany(m => PassedOn(m).Prepend(m));

    // The delegations the name beside the address names, as words of their own.
    private static IEnumerable<DelegationId> CalledBy(string? called, Roster roster) => called is null ? [] :
        roster.Delegations.Where(d => new[] { d.ShortName, d.OfficialName }.Any(n => n.Length > 1 && WordEnds.Whole(called, n).Any()))
            .Select(d => d.Id);

    private static IEnumerable<Remark> Against(
        ArrivedMail mail, ImmutableArray<SenderHint> hints, List<DelegationId> named, Delegation? called)
    {
        if (mail.Checks.Any(c => c.Result == CheckResult.Failed))
        {
            yield return new Remark("arrivals.doubt.failed");
        }

        if (mail.Sender.List is not null)
        {
            yield return new Remark("arrivals.doubt.list");
        }

        if (called is not null)
        {
            yield return new Remark("arrivals.doubt.called", ("delegation", called.ShortName));
        }

        if (named.Count > 1)
        {
            yield return new Remark("arrivals.doubt.several", ("count", named.Count));
        }

        // An embassy that passes on what its capital wrote speaks for it, unless the roster has that author elsewhere or not at all.
        if (mail.Kind == MailKind.Forward && !hints.Any(h => h.Reason == HintReason.PassedOn))
        {
            yield return new Remark("arrivals.doubt.passed-on");
        }

        if (hints.IsEmpty)
        {
            yield return new Remark("arrivals.doubt.unknown");
        }
    }
}
