using Rapporteur.Consultations;
using Rapporteur.Record;

namespace Rapporteur.Addin.Tests.Notices;

/// <summary>The journal as one process reaches it while it lives.</summary>
internal sealed class MortalJournal(IJournal journal, Life life) : IJournal
{
    public Task<IReadOnlyList<ConsultationId>> ConsultationsAsync(CancellationToken cancellationToken) =>
        journal.ConsultationsAsync(cancellationToken);

    public Task<IReadOnlyList<JournalLine>> ReadAsync(ConsultationId consultation, long after, int limit,
        CancellationToken cancellationToken) =>
        journal.ReadAsync(consultation, after, limit, cancellationToken);

    public async Task<bool> AppendAsync(ConsultationId consultation, long head, IReadOnlyList<JournalLine> lines,
        CancellationToken cancellationToken)
    {
        life.Check();
        var claims = lines.Any(l => l.Payload.Contains("\"noticesClaimed\"", StringComparison.Ordinal));
        if (claims)
        {
            life.At(Crash.BeforeClaim);
        }

        if (lines.Any(l => l.Payload.Contains("\"noticesTold\"", StringComparison.Ordinal)))
        {
            life.At(Crash.BeforeTell);
        }

        var appended = await journal.AppendAsync(consultation, head, lines, cancellationToken);
        if (claims && appended)
        {
            life.At(Crash.AfterClaim);
        }

        return appended;
    }
}
