using Microsoft.AspNetCore.Connections;
using Rapporteur.Addin;
using Rapporteur.Addin.Doors;
using Rapporteur.Addin.Setup;
using Rapporteur.Addin.Workers;
using Rapporteur.Graph.Setup;
using Rapporteur.Journal;
using Rapporteur.Mail.Pdfs;
using Rapporteur.Word.Papers;

if (args is [PdfVerb.Name])
{
#pragma warning disable RS0030 // To the host that started it.
    await using var input = Console.OpenStandardInput();
    await using var output = Console.OpenStandardOutput();
#pragma warning restore RS0030
    return PdfVerb.Run(input, output);
}

if (args is ["verify", .. var files])
{
    var (lines, verdict) = VerifyCommand.Run(files);
#pragma warning disable RS0030 // For the person at the terminal.
    await Console.Out.WriteLineAsync(string.Join(Environment.NewLine, lines));
#pragma warning restore RS0030
    return verdict;
}

try
{
    if (args is ["provision", ..])
    {
        await using var still = RapporteurHost.Build(args[1..]);
#pragma warning disable RS0030 // For the person at the terminal, as it happens.
        return await new ProvisionCommand(still.Services.GetRequiredService<HostSettings>(),
            still.Services.GetRequiredService<GraphClients>(), TimeProvider.System, Console.Out.WriteLine).RunAsync(CancellationToken.None);
#pragma warning restore RS0030
    }

    if (args is ["open" or "invite" or "backup" or "restore" or "approval-pack", ..])
    {
#pragma warning disable RS0030 // For the person at the terminal; a code is shown here and nowhere else.
        await Console.Out.WriteLineAsync(string.Join(Environment.NewLine, await DoneAsync(args)));
#pragma warning restore RS0030
        return 0;
    }

    await using var app = RapporteurHost.Build(args);
    try
    {
        await app.UpAsync();
        await app.WaitForShutdownAsync();
    }
    finally
    {
        await app.StopAsync();
    }

    return app.Services.GetRequiredService<AtWork>().Ended is { } worker ? await EndedAsync(worker) : 0;
}
catch (IOException taken) when (taken.InnerException is AddressInUseException)
{
    return await RefuseAsync(
        $"Setting --urls: {taken.Message} Another program listens there, perhaps an earlier start of this one: stop it, or choose " +
        $"another address, such as --urls http://localhost:5081.");
}
catch (JournalException wrong)
{
    return await RefuseAsync(wrong.Message);
}
catch (SettingException wrong)
{
    return await RefuseAsync(wrong.Message);
}

static async Task<IReadOnlyList<string>> DoneAsync(string[] args)
{
    var asked = AdministratorCommand.Asked(args);
    var settings = args[asked.Count..];
    if (asked[0] is "backup" or "restore")
    {
        return await BackupCommand.RunAsync(HostSettings.From(RapporteurHost.Configuration(settings)), asked);
    }

    if (asked is ["approval-pack", var folder])
    {
        return await ApprovalPack.WriteAsync(
            folder, RapporteurHost.Configuration(settings), NodaTime.SystemClock.Instance.GetCurrentInstant());
    }

    await using var still = RapporteurHost.Build(settings, serves: false);
    return await AdministratorCommand.RunAsync(still.Services, asked);
}

static Task<int> RefuseAsync(string sentence) => SayAsync(sentence, 2);

static Task<int> EndedAsync(string worker) =>
    SayAsync($"The host has stopped because its worker {worker} ended; the log says why. Everything that has a receipt is kept.", 1);

static async Task<int> SayAsync(string sentence, int exitCode)
{
#pragma warning disable RS0030 // Nothing logs before the start and after the end; this is for the person at the terminal.
    await Console.Error.WriteLineAsync(sentence);
#pragma warning restore RS0030
    return exitCode;
}
