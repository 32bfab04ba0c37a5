using Rapporteur.Channels;
using Rapporteur.Graph.Register;
using Rapporteur.Words;

namespace Rapporteur.Graph.Mail;

/// <summary>What a fault of Graph means for a letter: only a code of the mailbox itself is about this one.</summary>
internal static class MailFault
{
    public static Handed Of(RegisterFault fault, string? code) => fault.Kind switch
    {
        FaultKind.Refused when code is not null => new(HandedState.Refused, code),
        FaultKind.Refused => NotNow(fault, code, "channels.mail.refused-on-the-way"),
        FaultKind.Lost => new(HandedState.InDoubt, code) { Fault = new Remark("channels.mail.silent") },
        FaultKind.Throttled => NotNow(fault, code, "channels.mail.slow-down"),
        _ => NotNow(fault, code, "channels.mail.not-there"),
    };

    private static Handed NotNow(RegisterFault fault, string? code, string key) =>
        new(HandedState.NotNow, code) { Fault = new Remark(key), RetryAfter = fault.RetryAfter };
}
