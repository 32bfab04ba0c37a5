using System.Diagnostics;
using System.Net.Http.Headers;
using System.Text.Json;
using Rapporteur.Benchmarks.Pane;

namespace Rapporteur.Benchmarks.Hostile;

/// <summary>
/// Sixteen uploads at the limits at once, by all delegations: what the host holds at its peak beyond what it holds at rest.
/// What is not done in time is said to be so.
/// </summary>
internal static class RacingRow
{
    private const int Uploads = 16;
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(5);

    public static async Task<IReadOnlyList<Row>> RunAsync(string folder)
    {
        var file = Path.Combine(folder, "racing.docx");
        DraftFile.Write(file, Enumerable.Range(0, 49_000).Select(n => $"<w:p><w:r><w:t>{InventedText.Of(n, 12)}</w:t></w:r></w:p>"));
        var bytes = await File.ReadAllBytesAsync(file);
        using var host = await Host.StartAsync(Path.Combine(folder, "racing"));
        var visitors = new List<HttpClient>();
        foreach (var person in await FocalPointsAsync(host))
        {
            visitors.Add(await host.AsAsync(person));
        }

        var (rest, cpu, watch) = (host.Process.PeakBytes, host.Process.Cpu, Stopwatch.StartNew());
        using var patience = new CancellationTokenSource(Patience);
        string told;
        try
        {
            var answers = await Task.WhenAll(
                Enumerable.Range(0, Uploads).Select(n => UploadAsync(visitors[n % visitors.Count], bytes, patience.Token)));
            told = string.Join(", ", answers.CountBy(a => a).Select(a => $"{a.Value} x {a.Key}"));
        }
        catch (OperationCanceledException)
        {
            told = $"not done after {Patience.TotalSeconds:0} s";
        }
        finally
        {
            visitors.ForEach(v => v.Dispose());
        }

        return [new Row(
            Row.Invariant($"upload: {Uploads} at once, each of 49,000 paragraphs ({bytes.Length / 1024:N0} KB)"),
            Row.Invariant(
                $"{told}; {(host.Process.PeakBytes - rest) / 1_048_576} MB more than at rest, {(host.Process.Cpu - cpu).TotalSeconds:0.0} s of processor, {watch.Elapsed.TotalSeconds:0.0} s"),
            "300 MB an upload", "the limit", Row.NoRatio).Told()];
    }

    private static async Task<IReadOnlyList<string>> FocalPointsAsync(Host host)
    {
        using var people = JsonDocument.Parse(await host.PeopleAsync());
        return [.. people.RootElement.EnumerateArray()
            .Where(p => p.GetProperty("role").GetString()?.Equals("focalPoint", StringComparison.OrdinalIgnoreCase) == true)
            .Select(p => p.GetProperty("id").GetString()!)];
    }

    private static async Task<int> UploadAsync(HttpClient visitor, byte[] bytes, CancellationToken cancellationToken)
    {
        using var part = new ByteArrayContent(bytes);
        part.Headers.ContentType =
            new MediaTypeHeaderValue("application/vnd.openxmlformats-officedocument.wordprocessingml.document");
        using var form = new MultipartFormDataContent { { part, "file", "racing.docx" } };
        using var answer = await visitor.PostAsync("/api/v1/consultations/call-for-action/returns", form, cancellationToken);
        return (int)answer.StatusCode;
    }
}
