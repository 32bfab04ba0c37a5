using System.Collections.Immutable;
using System.Text.Json;

namespace Rapporteur.Intake;

/// <summary>A word stands where one of <see cref="Words"/> was expected; the serializer says at which path.</summary>
#pragma warning disable CA1032 // Without the words it says nothing.
public sealed class UnknownWordException(ImmutableArray<string> words) : JsonException($"One of {string.Join(", ", words)} was expected.")
#pragma warning restore CA1032
{
    public ImmutableArray<string> Words => words;
}
