using Rapporteur.Channels;
using Rapporteur.Graph.Register;

namespace Rapporteur.Graph.Mail;

/// <summary>What a fault of Graph means for a letter: only a code of the mailbox itself is about this one.</summary>
internal static class MailFault
{
    public static Handed Of(RegisterFault fault, string? code) => fault.Kind switch
    {
        FaultKind.Refused when code is not null => new(HandedState.Refused, code),
        FaultKind.Refused => NotNow(
            fault, code, "Something between here and the mailbox refuses: look at the proxy or gateway on the way."),
        FaultKind.Lost => new(HandedState.InDoubt, code) { Fault = "The mailbox did not answer, or its answer was lost." },
        FaultKind.Throttled => NotNow(fault, code, "The mailbox asks to slow down."),
        _ => NotNow(fault, code, "The mailbox is not there or may not be sent from: check Mail:Sender and the right Mail.Send."),
    };

    private static Handed NotNow(RegisterFault fault, string? code, string sentence) =>
        new(HandedState.NotNow, code) { Fault = sentence, RetryAfter = fault.RetryAfter };
}
