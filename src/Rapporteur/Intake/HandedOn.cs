using System.Text.Json;
using Rapporteur.Record;
using Rapporteur.Words;

namespace Rapporteur.Intake;

/// <summary>
/// A request on its way to the host where its consultation's writer is, and the answer on its way back, as bytes. They live for
/// seconds between hosts of one version and are kept nowhere; what another version does not know is a <see cref="JsonException"/>.
/// </summary>
internal static class HandedOn
{
    public static byte[] Write(Asked asked, Request request) =>
        JsonSerializer.SerializeToUtf8Bytes(new Going(asked, request), PlainJson.Options);

    public static (Asked Asked, Request Request) ReadQuestion(ReadOnlySpan<byte> bytes) =>
        JsonSerializer.Deserialize<Going>(bytes, PlainJson.Options) is { Asked: not null, Request: not null } question
            ? (question.Asked, question.Request)
            : throw new JsonException("A request was handed on without what it asks.");

    public static byte[] Write(Result result) => JsonSerializer.SerializeToUtf8Bytes(
        new Coming(
            result.Subject, result.Refusal is { } no ? new No(no.Kind, no.Key, no.Field, [.. no.Values]) : null, result.Repeated,
            result.Board.Sequence),
        PlainJson.Options);

    /// <summary>The answer, and how far the record must be read to show it.</summary>
    public static (Result Result, long Sequence) ReadAnswer(ReadOnlySpan<byte> bytes)
    {
        var answer = JsonSerializer.Deserialize<Coming>(bytes, PlainJson.Options) ?? throw new JsonException("An answer is empty.");
        var refusal = answer.No is { } no ? Refusals.Told(no.Kind, no.Key, no.Field, [.. no.Values]) : null;
        return (new Result(answer.Subject, refusal, answer.Repeated), answer.Sequence);
    }

    /// <summary>The journal's lines, for the hosts that follow.</summary>
    public static byte[] Write(IReadOnlyList<JournalLine> lines) => JsonSerializer.SerializeToUtf8Bytes(lines, PlainJson.Options);

    public static JournalLine[] ReadLines(ReadOnlySpan<byte> bytes) =>
        JsonSerializer.Deserialize<JournalLine[]>(bytes, PlainJson.Options) ?? [];

    private sealed record Going(Asked Asked, Request Request);

    private sealed record Coming(string? Subject, No? No, bool Repeated, long Sequence);

    private sealed record No(RefusalKind Kind, string Key, string? Field, Hole[] Values);
}
