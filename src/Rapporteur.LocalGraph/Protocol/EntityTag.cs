using Rapporteur.LocalGraph.Setup;

namespace Rapporteur.LocalGraph.Protocol;

/// <summary>If-Match as Graph reads it: none lets the last writer win, a mismatch is 412, one without quotes 400 (documented).</summary>
internal static class EntityTag
{
    public static GraphReply? Check(string? ifMatch, string current, LocalGraphOptions options) => ifMatch switch
    {
        null or "" or "*" => null,
        ['"', .., '"'] => ifMatch == current ? null : Refusal.EtagMismatch(options),
        ['W', '/', '"', .., '"'] => ifMatch[2..] == current ? null : Refusal.EtagMismatch(options),
        _ => Refusal.MalformedEntityTag,
    };
}
