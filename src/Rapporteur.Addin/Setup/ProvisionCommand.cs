using Rapporteur.Addin.Doors;
using Rapporteur.Addin.Workers;
using Rapporteur.Graph.Register;
using Rapporteur.Graph.Setup;

namespace Rapporteur.Addin.Setup;

/// <summary>
/// <c>provision</c>, with the host's settings beside it and an administrator's sign-in: makes on both sites what is missing, gives the
/// host's application (<c>Graph:ClientId</c>) the least it needs, and tries that as the host. Running it again changes nothing.
/// </summary>
public sealed class ProvisionCommand(HostSettings host, GraphClients clients, TimeProvider time, Action<string> say)
{
    // Reported: a grant goes on being refused for minutes.
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(10);
    private static readonly TimeSpan Step = TimeSpan.FromSeconds(5);

    private readonly GraphSettings settings = host.Graph
        ?? (host.GraphBaseUrl is { } local ? RegisterAddress.OfLocal(host, local) : throw new SettingException("provision",
            "no Graph is configured (Graph:Site and Graph:PapersSite); the LocalGraph within the host makes what it needs by itself"));

    /// <summary>
    /// 0 when everything is as it must be, 1 when something differs or the host does not get in. Throws <see cref="SettingException"/>
    /// when Graph does not let the administrator do it.
    /// </summary>
    public async Task<int> RunAsync(CancellationToken cancellationToken)
    {
        using var privileged = clients.ForAdministrator(settings, Bearer("provision"));
        var provisioning = new Provisioning(privileged);
        try
        {
            var place = await provisioning.ProvisionAsync(settings, cancellationToken);
            await provisioning.FoldersAsync(place, cancellationToken);
            await provisioning.PeopleAsync(place, cancellationToken);
            var lines = provisioning.Lines.ToList();
            lines.AddRange(settings.ClientId is { } application
                ? await new Granting(privileged, settings, application).GrantAsync(place, cancellationToken)
                : [new(ProvisionState.ToLookAt, "Graph:ClientId is not set: no application was granted anything")]);
            Say(lines);
            var inside = await TriedAsync(place, cancellationToken);
            say($"settings of the host: Graph:Place:SiteId={place.SiteId} Graph:Place:ListId={place.ListId} " +
                $"Graph:Place:DriveId={place.DriveId}");
            return inside && lines.TrueForAll(l => l.State != ProvisionState.Differs) ? 0 : 1;
        }
        catch (Exception fault) when (WhyOf(fault, cancellationToken) is { } why)
        {
            Say(provisioning.Lines);
            throw new SettingException("provision", why.TrimEnd('.'));
        }
    }

    // A list of another nature, or Graph that does not do what is asked.
    private static string? WhyOf(Exception fault, CancellationToken cancellationToken) => fault is InvalidOperationException ? fault.Message
        : RegisterFault.Of(fault, cancellationToken) is { } known ? $"after that: {known.Sentence}"
        : null;

    private void Say(IEnumerable<ProvisionLine> lines)
    {
        foreach (var line in lines)
        {
            say($"{Said(line.State)} {line.What}");
        }
    }

    private async Task<bool> TriedAsync(RegisterPlace place, CancellationToken cancellationToken)
    {
        using var run = clients.Of(settings, Bearer("run"));
        var begun = time.GetTimestamp();
        for (var first = true; ; first = false)
        {
            try
            {
                await run.Sites[place.SiteId].Lists[place.ListId].Items.GetAsync(c => c.QueryParameters.Top = 1, cancellationToken);
                await run.Drives[place.DriveId].Items["root"].GetAsync(cancellationToken: cancellationToken);
                say("tried:   the host reads the list and the drive");
                return true;
            }
            catch (Exception fault) when (RegisterFault.Of(fault, cancellationToken) is { } known)
            {
                if (known.Kind != FaultKind.Denied || time.GetElapsedTime(begun) > Patience)
                {
                    say($"tried:   the host does not get in: {known.Sentence}");
                    return false;
                }

                if (first)
                {
                    say($"tried:   the host does not get in yet ({known.Sentence.TrimEnd('.')}); a grant can take minutes, trying on");
                }

                await Task.Delay(Step, time, cancellationToken);
            }
        }
    }

    private string? Bearer(string principal) => host.Graph is not null ? null
        : host.GraphSecret is { Length: > 0 } secret ? $"{principal}.{secret}"
        : principal;

    private static string Said(ProvisionState state) => state switch
    {
        ProvisionState.Made => "made:   ",
        ProvisionState.Stands => "stands: ",
        ProvisionState.Differs => "differs:",
        _ => "look:   ",
    };
}
