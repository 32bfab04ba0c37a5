using Rapporteur.Benchmarks;

// The figures of the design, each beside a peer or a limit measured in the same run. Bounded in time and on loopback only.
if (args is ["bare", var url, var data])
{
    await BareServer.RunAsync(url, data);
    return;
}

var folder = Directory.CreateTempSubdirectory("rapporteur-benchmarks-").FullName;
try
{
    var rows = await HttpRows.RunAsync(folder);
    Row.Print(rows);
}
finally
{
    Directory.Delete(folder, recursive: true);
}
