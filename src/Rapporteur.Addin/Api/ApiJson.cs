using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using Microsoft.AspNetCore.Mvc;
using Rapporteur.Addin.Local;
using Rapporteur.Comments;
using Rapporteur.Drafts;
using Rapporteur.Register;

namespace Rapporteur.Addin.Api;

/// <summary>The JSON of the API: camel case, enumerations as words in camel case, instants in UTC, nothing null written.</summary>
[JsonSourceGenerationOptions(
    JsonSerializerDefaults.Web,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    NumberHandling = JsonNumberHandling.Strict,
    AllowDuplicateProperties = false,
    Converters = [typeof(PassageIdJson), typeof(ConsultationIdJson), typeof(DelegationIdJson), typeof(PersonIdJson), typeof(CommentIdJson),
        typeof(ReceiptReferenceJson), typeof(FileHashJson), typeof(InstantJson), typeof(LocalDateJson), typeof(LocalTimeJson),
        typeof(CamelCaseWords<CommentKind>), typeof(CamelCaseWords<PlaceScope>), typeof(CamelCaseWords<PassageKind>), typeof(CamelCaseWords<CommentState>),
        typeof(CamelCaseWords<CommentOrigin>)])]
[JsonSerializable(typeof(CommentBody))]
[JsonSerializable(typeof(CommentView))]
[JsonSerializable(typeof(CommentList))]
[JsonSerializable(typeof(RevisionBody))]
[JsonSerializable(typeof(SubmissionBody))]
[JsonSerializable(typeof(SubmissionView))]
[JsonSerializable(typeof(SubmissionList))]
[JsonSerializable(typeof(OnBehalfBody))]
[JsonSerializable(typeof(MeetingBody))]
[JsonSerializable(typeof(ReturnView))]
[JsonSerializable(typeof(ConsultationList))]
[JsonSerializable(typeof(ConsultationView))]
[JsonSerializable(typeof(DraftView))]
[JsonSerializable(typeof(DraftList))]
[JsonSerializable(typeof(ProgressView))]
[JsonSerializable(typeof(ProblemDetails))]
[JsonSerializable(typeof(PersonBody))]
[JsonSerializable(typeof(ClockBody))]
public sealed partial class ApiJson : JsonSerializerContext
{
    /// <summary>With only the escapes JSON demands: answers are JSON, never part of a page.</summary>
    public static ApiJson Plain => Made.Plain;

    // Apart, since the generated part must have been initialised before it is copied.
    private static class Made
    {
        internal static readonly ApiJson Plain = new(new JsonSerializerOptions(Default.Options) { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping });
    }
}

/// <summary>Words of an enumeration in camel case; numbers are refused.</summary>
public sealed class CamelCaseWords<T>() : JsonStringEnumConverter<T>(JsonNamingPolicy.CamelCase, allowIntegerValues: false)
    where T : struct, Enum;
