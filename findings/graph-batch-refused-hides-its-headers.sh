#!/bin/sh
# One exception has two sets of headers, and the one its base type shows is empty; a refusal in plain text loses the status too.
#
# Expected: Microsoft.Graph says every failed call with ApiException (ServiceException is one), which carries
#   ResponseStatusCode and ResponseHeaders; a caller that catches ApiException reads Retry-After of a 429 there, whichever
#   call it was and whatever its body.
# Happens:  a 429 to a plain call has Retry-After in ApiException.ResponseHeaders. The same 429 to $batch is a
#   ServiceException whose own ResponseHeaders, hiding the inherited property of that name, holds Retry-After, while the
#   inherited one, read through ApiException, is empty: the wait asked for is not heard. And the same 429 with a
#   content type of text/plain on a plain call is no ApiException at all but InvalidOperationException, without
#   status and headers, although a page (text/html) or a body without a type is an ApiException with both.
# Matters:  a backlog is shipped by $batch and paced by Retry-After; a proxy's page must be waited out like Graph's own word.
# Versions: Microsoft.Graph 6.10.0, Microsoft.Kiota.Abstractions 2.1.6; .NET 10. 2026-11-28
set -eu
work=$(mktemp -d); trap 'rm -rf "$work"' EXIT; cd "$work"
cat > probe.csproj <<'X'
<Project Sdk="Microsoft.NET.Sdk">
  <PropertyGroup><OutputType>Exe</OutputType><TargetFramework>net10.0</TargetFramework><ImplicitUsings>enable</ImplicitUsings><Nullable>enable</Nullable><NoWarn>NU1603</NoWarn><NuGetAudit>false</NuGetAudit></PropertyGroup>
  <ItemGroup>
    <PackageReference Include="Microsoft.Graph" Version="6.10.0" />
    <PackageReference Include="Microsoft.Kiota.Abstractions" Version="2.1.6" />
    <PackageReference Include="Microsoft.Kiota.Authentication.Azure" Version="2.1.6" />
    <PackageReference Include="Microsoft.Kiota.Http.HttpClientLibrary" Version="2.1.6" />
    <PackageReference Include="Microsoft.Kiota.Serialization.Form" Version="2.1.6" />
    <PackageReference Include="Microsoft.Kiota.Serialization.Json" Version="2.1.6" />
    <PackageReference Include="Microsoft.Kiota.Serialization.Multipart" Version="2.1.6" />
    <PackageReference Include="Microsoft.Kiota.Serialization.Text" Version="2.1.6" />
  </ItemGroup>
</Project>
X
cat > Program.cs <<'X'
using System.Net;
using System.Net.Http.Headers;
using Microsoft.Graph;
using Microsoft.Kiota.Abstractions;
using Microsoft.Kiota.Abstractions.Authentication;

var answers = new Answers();
var graph = new GraphServiceClient(new HttpClient(answers), new AnonymousAuthenticationProvider(), "https://graph.example/v1.0");
Console.WriteLine($"Microsoft.Graph {typeof(GraphServiceClient).Assembly.GetName().Version}, Kiota {typeof(ApiException).Assembly.GetName().Version}");
const string Json = """{"error":{"code":"activityLimitReached","message":"Slow down."}}""";
var seen = new List<string>
{
    await TryAsync("plain call, JSON       ", "application/json", Json, Plain),
    await TryAsync("$batch, JSON           ", "application/json", Json, Batch),
    await TryAsync("plain call, page       ", "text/html", "<html>429</html>", Plain),
    await TryAsync("plain call, text       ", "text/plain", "429", Plain),
    await TryAsync("plain call, no type    ", null, "<html>429</html>", Plain),
};
string[] expected =
[
    "ODataError status=429 asApiException=[17] own=[-]",
    "ServiceException status=429 asApiException=[none] own=[17]",
    "ApiException status=429 asApiException=[17] own=[-]",
    "InvalidOperationException",
    "ApiException status=429 asApiException=[17] own=[-]",
];
return seen.SequenceEqual(expected) ? 0 : 1;

Task Plain() => graph.Sites["one"].GetAsync();

async Task Batch()
{
    var batch = new BatchRequestContentCollection(graph);
    await batch.AddBatchRequestStepAsync(graph.Sites["one"].ToGetRequestInformation());
    await graph.Batch.PostAsync(batch);
}

async Task<string> TryAsync(string name, string? type, string body, Func<Task> call)
{
    (answers.Type, answers.Body) = (type, body);
    string what;
    try
    {
        await call();
        what = "no exception";
    }
    catch (ApiException refused)
    {
        var shown = refused.ResponseHeaders?.FirstOrDefault(h => h.Key.Equals("Retry-After", StringComparison.OrdinalIgnoreCase)).Value?.FirstOrDefault() ?? "none";
        var own = refused is ServiceException { ResponseHeaders: { } headers } ? headers.RetryAfter?.ToString() ?? "none" : "-";
        what = $"{refused.GetType().Name} status={refused.ResponseStatusCode} asApiException=[{shown}] own=[{own}]";
    }
    catch (Exception other)
    {
        what = other.GetType().Name;
        Console.WriteLine($"  ({other.Message})");
    }

    Console.WriteLine($"{name} {what}");
    return what;
}

sealed class Answers : HttpMessageHandler
{
    public string? Type { get; set; }

    public string Body { get; set; } = "";

    protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var answer = new HttpResponseMessage(HttpStatusCode.TooManyRequests) { Content = new StringContent(Body), RequestMessage = request };
        answer.Content.Headers.ContentType = Type is null ? null : new MediaTypeHeaderValue(Type);
        answer.Headers.RetryAfter = new RetryConditionHeaderValue(TimeSpan.FromSeconds(17));
        return Task.FromResult(answer);
    }
}
X
dotnet run --project probe.csproj
