using Rapporteur.Addin;

try
{
    await using var app = RapporteurHost.Build(args);
    if (app.Services.GetRequiredService<HostSettings>().Rebuild)
    {
        await app.StartAsync();
        await app.RebuildAsync();
        await app.OpenAsync();
        await app.WaitForShutdownAsync();
    }
    else
    {
        await app.OpenAsync();
        await app.RunAsync();
    }

    return 0;
}
catch (SettingException wrong)
{
#pragma warning disable RS0030 // Nothing is set up yet that could log; this is for the person at the terminal.
    await Console.Error.WriteLineAsync(wrong.Message);
#pragma warning restore RS0030
    return 2;
}
