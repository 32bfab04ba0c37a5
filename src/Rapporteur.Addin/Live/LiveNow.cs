using System.Text.Json.Serialization;

namespace Rapporteur.Addin.Live;

/// <summary>The state of a reader's news, and how many came since it looked.</summary>
public sealed record LiveNow(string State, int Count);

[JsonSourceGenerationOptions(System.Text.Json.JsonSerializerDefaults.Web)]
[JsonSerializable(typeof(LiveNow))]
internal sealed partial class LiveJson : JsonSerializerContext;
