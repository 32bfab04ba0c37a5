using System.Text.Json.Serialization;

namespace Rapporteur.Record.Stored;

// A member this version does not know, one that is missing and a null where none may be are another shape: never read as if they were this
// one.
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
    RespectNullableAnnotations = true,
    RespectRequiredConstructorParameters = true)]
[JsonSerializable(typeof(V1.Entry))]
internal sealed partial class StoredJson : JsonSerializerContext;
