#!/usr/bin/env bash
# Azure.Data.Tables 12.13.0: a transaction whose answer was lost is sent again by the client itself, and the caller is told that it
#   failed: 412 for a head, 409 for a new row, by its own first try, which stands.
#
# One would expect: either no repeat of what is not safe to repeat (a POST, with an If-Match that the first try has used up), or, after a
#   repeat of its own, an answer that can be told from another writer's. The exception has nothing of it: same type, status and code.
# What happens: SubmitTransactionAsync throws TableTransactionFailedException 412 UpdateConditionNotSatisfied (409 EntityAlreadyExists where
#   the rows are all new) although the transaction is committed, exactly as if another had been faster.
# Why it matters: 412 is how a writer learns that it is no longer the one. One that believes it here decides again and appends the same act
#   a second time, or refuses what stands. A row must carry whose append it is, and be read back before a 412 is believed.
# Versions: Azure.Data.Tables 12.13.0 on .NET 10, azurite 3.35.0 on Node 20. Seen on 2026-11-28.
set -euo pipefail
for tool in dotnet node npm; do command -v "$tool" >/dev/null || { echo "$tool is missing." >&2; exit 2; }; done
dir=$(mktemp -d); trap 'rm -rf "$dir"' EXIT; cd "$dir"; export NUGET_PACKAGES="$dir/packages"
npm install --silent --no-audit --no-fund azurite@3.35.0 >/dev/null
cat > probe.csproj <<'X'
<Project Sdk="Microsoft.NET.Sdk">
  <PropertyGroup><OutputType>Exe</OutputType><TargetFramework>net10.0</TargetFramework>
    <ImplicitUsings>enable</ImplicitUsings><Nullable>enable</Nullable></PropertyGroup>
  <ItemGroup><PackageReference Include="Azure.Data.Tables" Version="12.13.0" /></ItemGroup>
</Project>
X
cat > Program.cs <<'X'
using System.Diagnostics;
using System.Text.RegularExpressions;
using Azure;
using Azure.Core.Pipeline;
using Azure.Data.Tables;

var key = Convert.ToBase64String(new byte[32]);
var start = new ProcessStartInfo("node", ["node_modules/azurite/dist/src/azurite.js", "--inMemoryPersistence", "--skipApiVersionCheck",
    "--disableTelemetry", "--silent", "--blobPort", "0", "--queuePort", "0", "--tablePort", "0"]) { RedirectStandardOutput = true };
start.Environment["AZURITE_ACCOUNTS"] = $"probe:{key}";
using var azurite = Process.Start(start)!;
try
{
    string? line, address = null;
    while (address is null && (line = azurite.StandardOutput.ReadLine()) is not null)
    {
        address = Regex.Match(line, @"Table service is successfully listening at (http://\S+)") is { Success: true } found ? found.Groups[1].Value : null;
    }

    using var way = new LosesOneAnswer();
    var options = new TableClientOptions { Transport = new HttpClientTransport(way) };
    var service = new TableServiceClient(
        $"DefaultEndpointsProtocol=http;AccountName=probe;AccountKey={key};TableEndpoint={address}/probe;", options);
    Console.WriteLine($"Azure.Data.Tables {FileVersionInfo.GetVersionInfo(typeof(TableClient).Assembly.Location).ProductVersion}");
    var table = service.GetTableClient("acts");
    await table.CreateAsync();
    var tag = (await table.AddEntityAsync(new TableEntity("c", "head") { ["At"] = 0 })).Headers.ETag!.Value;

    way.Lose = true;
    var head = await TryAsync(table, new(TableTransactionActionType.UpdateReplace, new TableEntity("c", "head") { ["At"] = 1 }, tag));
    var stands = (await table.GetEntityAsync<TableEntity>("c", "head")).Value.GetInt32("At") == 1;
    way.Lose = true;
    var row = await TryAsync(table, new(TableTransactionActionType.Add, new TableEntity("c", "1")));
    var there = (await table.GetEntityIfExistsAsync<TableEntity>("c", "1")).HasValue;
    Console.WriteLine($"a head moved, its answer lost: told \"{head}\", it stands: {stands}");
    Console.WriteLine($"a row added, its answer lost: told \"{row}\", it stands: {there}");
    return (head, stands, row, there) == ("412 UpdateConditionNotSatisfied", true, "409 EntityAlreadyExists", true) ? 0 : 1;
}
finally
{
    azurite.Kill();
}

static async Task<string> TryAsync(TableClient table, TableTransactionAction action)
{
    try
    {
        await table.SubmitTransactionAsync([action]);
        return "done";
    }
    catch (TableTransactionFailedException failed)
    {
        return $"{failed.Status} {failed.ErrorCode}";
    }
}

internal sealed class LosesOneAnswer() : DelegatingHandler(new SocketsHttpHandler())
{
    public bool Lose { get; set; }

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var answer = await base.SendAsync(request, cancellationToken);
        if (!Lose)
        {
            return answer;
        }

        Lose = false;
        answer.Dispose();
        throw new HttpRequestException("The answer is lost.");
    }
}
X
dotnet run -v q && echo "As seen on 2026-11-28." || { echo "It behaves otherwise now." >&2; exit 1; }
