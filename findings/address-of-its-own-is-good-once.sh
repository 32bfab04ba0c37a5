#!/usr/bin/env bash
# Microsoft.Graph 6.10.0 (Kiota 2.0.1, and 2.1.6 in use): a request builder made with WithUrl asks its address once; the second request
#   of the same builder goes to another address, without any error of the client.
#
# One would expect: "Returns a request builder with the provided arbitrary URL" (its documentation) holds for the builder, so that looking
#   and then writing with it ask the same address, as any other builder does.
# What happens: the first request takes the address and empties what the builder was made of. The second is made from the template with
#   nothing in it: a GET on beta is followed by a POST on v1.0, to /sites//lists//permissions, with the body and the bearer.
# Why it matters: WithUrl is how one follows a nextLink or deltaLink, and how one asks of beta what v1.0 does not give. Whoever keeps the
#   builder writes elsewhere than he looked; here a grant on one list failed and the wider one, on the whole site, was given instead.
#   Call WithUrl anew for each request.
# Versions: Microsoft.Graph 6.10.0 with Kiota 2.0.1, .NET 10. Seen on 2026-11-28.
set -euo pipefail
command -v dotnet >/dev/null || { echo "dotnet is missing." >&2; exit 2; }
dir=$(mktemp -d); trap 'rm -rf "$dir"' EXIT; cd "$dir"; export NUGET_PACKAGES="$dir/packages"
cat > probe.csproj <<'X'
<Project Sdk="Microsoft.NET.Sdk">
  <PropertyGroup><OutputType>Exe</OutputType><TargetFramework>net10.0</TargetFramework>
    <ImplicitUsings>enable</ImplicitUsings><Nullable>enable</Nullable></PropertyGroup>
  <ItemGroup><PackageReference Include="Microsoft.Graph" Version="6.10.0" /></ItemGroup>
</Project>
X
cat > Program.cs <<'X'
using System.Diagnostics;
using System.Net;
using System.Text;
using Microsoft.Graph;
using Microsoft.Graph.Models;
using Microsoft.Kiota.Abstractions;
using Microsoft.Kiota.Abstractions.Authentication;

var asked = new List<string>();
using var http = new HttpClient(new Listens(asked));
using var graph = new GraphServiceClient(http, new AnonymousAuthenticationProvider(), "https://graph.example/v1.0");
var own = graph.Sites["site"].Lists["list"].Permissions.WithUrl("https://graph.example/beta/sites/site/lists/list/permissions");
await own.GetAsync();
await own.PostAsync(new Permission { Roles = ["read"] });
var usual = graph.Sites["site"].Lists["list"].Permissions;
await usual.GetAsync();
await usual.PostAsync(new Permission { Roles = ["read"] });
Console.WriteLine($"Microsoft.Graph {Version(typeof(GraphServiceClient))}, Microsoft.Kiota.Abstractions {Version(typeof(RequestInformation))}");
Console.WriteLine("one builder with an address of its own, two requests:");
asked.Take(2).ToList().ForEach(a => Console.WriteLine($"  {a}"));
Console.WriteLine("one builder without, two requests:");
asked.Skip(2).ToList().ForEach(a => Console.WriteLine($"  {a}"));
return asked is ["GET https://graph.example/beta/sites/site/lists/list/permissions",
    "POST https://graph.example/v1.0/sites//lists//permissions",
    "GET https://graph.example/v1.0/sites/site/lists/list/permissions",
    "POST https://graph.example/v1.0/sites/site/lists/list/permissions"] ? 0 : 1;

static string Version(Type of) => FileVersionInfo.GetVersionInfo(of.Assembly.Location).ProductVersion!.Split('+')[0];

internal sealed class Listens(List<string> asked) : HttpMessageHandler
{
    protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        asked.Add($"{request.Method} {request.RequestUri}");
        return Task.FromResult(new HttpResponseMessage(HttpStatusCode.OK)
        {
            Content = new StringContent("""{"id":"1","value":[]}""", Encoding.UTF8, "application/json"),
        });
    }
}
X
dotnet build -v q -nologo -clp:NoSummary >/dev/null
if dotnet bin/Debug/net10.0/probe.dll; then echo "as it was"; else echo "It has changed."; exit 1; fi
