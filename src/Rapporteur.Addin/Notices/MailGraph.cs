using System.Collections.Concurrent;
using Rapporteur.Addin.Workers;
using Rapporteur.Graph.Mail;
using Rapporteur.Graph.Setup;

namespace Rapporteur.Addin.Notices;

/// <summary>
/// The mailboxes of the organisation's Exchange, each opened once and shared by all who send from it or read it: its limits are one
/// mailbox's. Opened when first asked for: where LocalGraph is is known only when the host listens.
/// </summary>
public sealed class MailGraph(RegisterAddress register, GraphClients clients, TimeProvider time) : IDisposable
{
    private readonly ConcurrentDictionary<string, Lazy<ExchangeMailbox>> boxes = new(StringComparer.OrdinalIgnoreCase);

    public ExchangeMailbox BoxOf(string address) => boxes.GetOrAdd(
        address, a => new(() => new ExchangeMailbox(clients.Of(register.Settings(), register.RunBearer), a, time))).Value;

    public ExchangeInbox InboxOf(string address) => new(clients.Of(register.Settings(), register.RunBearer), address);

    public void Dispose()
    {
        foreach (var box in boxes.Values.Where(b => b.IsValueCreated))
        {
            box.Value.Dispose();
        }
    }
}
