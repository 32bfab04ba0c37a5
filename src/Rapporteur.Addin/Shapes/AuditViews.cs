using NodaTime;
using Rapporteur.Consultations;
using Rapporteur.Record;

namespace Rapporteur.Addin.Shapes;

/// <summary>What an act made happen: its kind as the record names it, in words, what about and on whose behalf.</summary>
public sealed record AuditEntryView(string Kind, string Words, string? About, DelegationId? OnBehalfOf);

/// <summary>One act: when, who (absent where that is a delegation's own affair), in which function or for which delegation, by which
/// door.</summary>
public sealed record AuditLineView(Instant At, string? Who, Function? Function, DelegationId? Delegation, DelegationRole? Role, Door Door,
    IReadOnlyList<AuditEntryView> What);

/// <summary>Acts, the oldest first; <see cref="Next"/> is the <c>after</c> of the next page, null at the end.</summary>
public sealed record AuditView(IReadOnlyList<AuditLineView> Acts, int Count, string? Next);
