using System.Collections.Concurrent;
using System.Diagnostics;
using System.Net;
using System.Text.RegularExpressions;

namespace Rapporteur.Addin.Tests.LocalGraph;

[TestClass]
public sealed partial class WhatIsAnsweredIsKept
{
    [TestMethod]
    public async Task Everything_answered_before_the_process_was_killed_is_there_afterwards()
    {
        var folder = System.IO.Directory.CreateTempSubdirectory("localgraph-kill-").FullName;
        string items;
        await using (var local = await RunningLocalGraph.StartAsync(folder: folder))
        {
            items = (await local.RegisterAsync()).Items[local.V1.Length..];
        }

        var answered = new ConcurrentBag<string>();
        for (var kill = 0; kill < 3; kill++)
        {
            await FillUntilKilledAsync(folder, items, answered, kill);
        }

        await using var reopened = await RunningLocalGraph.StartAsync(folder: folder);
        using var raw = reopened.Raw();
        var page = await (await raw.GetAsync($"{reopened.V1}{items}?$top=5000&$expand=fields($select=Key)")).ReadAsync();
        var kept = page.GetProperty("value").EnumerateArray().Select(i => i.GetProperty("fields").GetProperty("Key").GetString()!).ToList();

        Assert.IsGreaterThanOrEqualTo(300, answered.Count);
        Assert.AreEqual("", string.Join(", ", answered.Except(kept)));
        Assert.AreEqual(kept.Count, kept.Distinct().Count());
        await reopened.DisposeAsync();
        System.IO.Directory.Delete(folder, recursive: true);
    }

    private static async Task FillUntilKilledAsync(string folder, string items, ConcurrentBag<string> answered, int kill)
    {
        const string Secret = "between-us";
        using var process = Process.Start(new ProcessStartInfo("dotnet")
        {
            ArgumentList = { Path.Combine(AppContext.BaseDirectory, "Rapporteur.LocalGraph.dll"), "--data", folder, "--urls",
                "http://127.0.0.1:0", "--secret", Secret },
            RedirectStandardOutput = true,
            // Not beside the host's own settings, which would be read as this process's.
            WorkingDirectory = folder,
        })!;
        try
        {
            await FillAsync(process, Secret, items, answered, kill);
        }
        finally
        {
            process.Kill();
        }
    }

    private static async Task FillAsync(Process process, string secret, string items, ConcurrentBag<string> answered, int kill)
    {
        var root = await AddressAsync(process);
        using var raw = new HttpClient(new HttpClientHandler { CheckCertificateRevocationList = true });
        raw.DefaultRequestHeaders.Authorization = new("Bearer", "run." + secret);

        var goal = answered.Count + 100;
        await Task.WhenAll(Enumerable.Range(0, 8).Select(async writer =>
        {
            for (var number = 0; ; number++)
            {
                var key = $"{kill}/{writer}/{number}";
                try
                {
                    using var content = RawRequests.Item(key);
                    using var reply = await raw.PostAsync($"{root}/graph/v1.0{items}", content);
                    Assert.AreEqual(HttpStatusCode.Created, reply.StatusCode);
                }
                catch (HttpRequestException)
                {
                    return;
                }

                answered.Add(key);
                if (answered.Count >= goal && !process.HasExited)
                {
                    process.Kill();
                }
            }
        }));
        await process.WaitForExitAsync();
    }

    private static async Task<string> AddressAsync(Process process)
    {
        while (await process.StandardOutput.ReadLineAsync() is { } line)
        {
            if (Listening().Match(line) is { Success: true } match)
            {
                return match.Value;
            }
        }

        throw new AssertFailedException("LocalGraph ended before it listened.");
    }

    [GeneratedRegex(@"http://127\.0\.0\.1:\d+")]
    private static partial Regex Listening();
}
