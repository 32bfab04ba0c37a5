using Microsoft.AspNetCore.Connections;
using Rapporteur.Addin;

try
{
    await using var app = RapporteurHost.Build(args);
    var rebuild = app.Services.GetRequiredService<HostSettings>().Rebuild;
    if (!rebuild)
    {
        await app.OpenAsync();
    }

    try
    {
        await app.StartAsync();
        if (rebuild)
        {
            await app.RebuildAsync();
            await app.OpenAsync();
        }

        await app.WaitForShutdownAsync();
    }
    finally
    {
        await app.StopAsync();
    }

    return 0;
}
catch (IOException taken) when (taken.InnerException is AddressInUseException)
{
    return await RefuseAsync($"Setting --urls: {taken.Message} Another program listens there, perhaps an earlier start of this one: stop it, or choose another address, such as --urls http://localhost:5081.");
}
catch (SettingException wrong)
{
    return await RefuseAsync(wrong.Message);
}

static async Task<int> RefuseAsync(string sentence)
{
#pragma warning disable RS0030 // Nothing is set up yet that could log; this is for the person at the terminal.
    await Console.Error.WriteLineAsync(sentence);
#pragma warning restore RS0030
    return 2;
}
