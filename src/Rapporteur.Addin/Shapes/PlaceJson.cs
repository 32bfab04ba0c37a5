using System.Text.Json;
using System.Text.Json.Serialization;
using Rapporteur.Drafts;

namespace Rapporteur.Addin.Shapes;

[System.Text.Json.Serialization.JsonSourceGenerationOptions(
    JsonSerializerDefaults.Web,
    DefaultIgnoreCondition = System.Text.Json.Serialization.JsonIgnoreCondition.WhenWritingNull,
    Converters = [typeof(CamelCaseConverter<PlaceScope>)])]
[System.Text.Json.Serialization.JsonSerializable(typeof(PlaceBody))]
internal sealed partial class PlaceJson : System.Text.Json.Serialization.JsonSerializerContext;
