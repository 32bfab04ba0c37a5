using System.Diagnostics.CodeAnalysis;

namespace Rapporteur.Graph.Setup;

/// <summary>What Graph had to tell.</summary>
internal static class Responses
{
    /// <summary>Throws <see cref="HttpRequestException"/>, as if nobody had answered, where it was left out.</summary>
    public static T Told<T>([NotNull] this T? told)
        where T : class =>
        told ?? throw new HttpRequestException("Graph's answer does not tell what it was asked.");
}
