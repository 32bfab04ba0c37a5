using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using Microsoft.AspNetCore.Mvc;
using Rapporteur.Comments;
using Rapporteur.Consultations;
using Rapporteur.Drafts;
using Rapporteur.Drafts.Matching;
using Rapporteur.Intake;
using Rapporteur.Papers;
using Rapporteur.Record;
using Rapporteur.Rolls;
using Rapporteur.Views;

namespace Rapporteur.Addin.Shapes;

/// <summary>The JSON of the API: camel case, enumerations as words in camel case, instants in UTC, nothing null written.</summary>
[JsonSourceGenerationOptions(
    JsonSerializerDefaults.Web,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    NumberHandling = JsonNumberHandling.Strict,
    AllowDuplicateProperties = false,
    Converters = [typeof(PassageIdJson), typeof(ConsultationIdJson), typeof(DelegationIdJson), typeof(PersonIdJson), typeof(CommentIdJson),
        typeof(ReceiptReferenceJson), typeof(FileHashJson), typeof(InstantJson), typeof(LocalDateJson), typeof(LocalTimeJson),
        typeof(CamelCaseConverter<CommentKind>), typeof(CamelCaseConverter<PlaceScope>), typeof(CamelCaseConverter<PassageKind>),
        typeof(CamelCaseConverter<PathStepKind>), typeof(CamelCaseConverter<CommentState>),
        typeof(CamelCaseConverter<CommentOrigin>), typeof(CamelCaseConverter<MilestoneKind>), typeof(CamelCaseConverter<StepKind>),
        typeof(CamelCaseConverter<NodaTime.IsoDayOfWeek>), typeof(CamelCaseConverter<LeftOutReason>),
        typeof(CamelCaseConverter<Contradiction>), typeof(CamelCaseConverter<PaperState>), typeof(CamelCaseConverter<PaperStep>),
        typeof(CamelCaseConverter<NotAppliedReason>),
        typeof(CamelCaseConverter<ChangeKind>), typeof(CamelCaseConverter<ChangeSort>), typeof(CamelCaseConverter<CarryState>),
        typeof(CamelCaseConverter<CarryReason>),
        typeof(CamelCaseConverter<OutcomeKind>), typeof(CamelCaseConverter<OutcomeState>), typeof(CamelCaseConverter<BulkStep>),
        typeof(CamelCaseConverter<LintRule>), typeof(CamelCaseConverter<CodingKind>), typeof(CamelCaseConverter<Quantifier>),
        typeof(CamelCaseConverter<ConflictRule>), typeof(CamelCaseConverter<NewsKind>),
        typeof(CamelCaseConverter<NoticeChannel>), typeof(CamelCaseConverter<DelegationCategory>), typeof(CamelCaseConverter<Counted>),
        typeof(CamelCaseConverter<Function>), typeof(CamelCaseConverter<DelegationRole>), typeof(CamelCaseConverter<Door>)])]
[JsonSerializable(typeof(LanguageList))]
[JsonSerializable(typeof(BesideView))]
[JsonSerializable(typeof(SettleCounterpartBody))]
[JsonSerializable(typeof(RollView))]
[JsonSerializable(typeof(AttendanceList))]
[JsonSerializable(typeof(RosterView))]
[JsonSerializable(typeof(AuditView))]
[JsonSerializable(typeof(CommentBody))]
[JsonSerializable(typeof(CommentView))]
[JsonSerializable(typeof(CommentList))]
[JsonSerializable(typeof(RevisionBody))]
[JsonSerializable(typeof(ClarificationBody))]
[JsonSerializable(typeof(QuestionBody))]
[JsonSerializable(typeof(GuidanceBody))]
[JsonSerializable(typeof(GuidanceClearBody))]
[JsonSerializable(typeof(QuestionView))]
[JsonSerializable(typeof(QuestionList))]
[JsonSerializable(typeof(NoteBody))]
[JsonSerializable(typeof(StanceBody))]
[JsonSerializable(typeof(RestoreBody))]
[JsonSerializable(typeof(ContributorsBody))]
[JsonSerializable(typeof(VersionList))]
[JsonSerializable(typeof(OutcomeBody))]
[JsonSerializable(typeof(CodingBody))]
[JsonSerializable(typeof(PointsBody))]
[JsonSerializable(typeof(CommonPointBody))]
[JsonSerializable(typeof(CommonPointView))]
[JsonSerializable(typeof(CommonPointList))]
[JsonSerializable(typeof(CandidateList))]
[JsonSerializable(typeof(ConflictList))]
[JsonSerializable(typeof(AppliedView))]
[JsonSerializable(typeof(StandsList))]
[JsonSerializable(typeof(PaperStepBody))]
[JsonSerializable(typeof(PaperLine))]
[JsonSerializable(typeof(PaperList))]
[JsonSerializable(typeof(ContradictionList))]
[JsonSerializable(typeof(SettleContradictionBody))]
[JsonSerializable(typeof(BulkBody))]
[JsonSerializable(typeof(BulkView))]
[JsonSerializable(typeof(OutcomePreview))]
[JsonSerializable(typeof(ReflectedView))]
[JsonSerializable(typeof(SubmissionBody))]
[JsonSerializable(typeof(SubmissionView))]
[JsonSerializable(typeof(SubmissionList))]
[JsonSerializable(typeof(OnBehalfBody))]
[JsonSerializable(typeof(ExtensionBody))]
[JsonSerializable(typeof(MeetingBody))]
[JsonSerializable(typeof(ReturnView))]
[JsonSerializable(typeof(ConsultationList))]
[JsonSerializable(typeof(ConsultationView))]
[JsonSerializable(typeof(DraftView))]
[JsonSerializable(typeof(DraftList))]
[JsonSerializable(typeof(DraftLine))]
[JsonSerializable(typeof(CirculateBody))]
[JsonSerializable(typeof(SettleBody))]
[JsonSerializable(typeof(ChangesView))]
[JsonSerializable(typeof(ConcordanceView))]
[JsonSerializable(typeof(CarryOverView))]
[JsonSerializable(typeof(FoundView))]
[JsonSerializable(typeof(NewsView))]
[JsonSerializable(typeof(PaperView))]
[JsonSerializable(typeof(ProgressView))]
[JsonSerializable(typeof(MilestoneBody))]
[JsonSerializable(typeof(MilestoneDetail))]
[JsonSerializable(typeof(MilestoneList))]
[JsonSerializable(typeof(VersionBody))]
[JsonSerializable(typeof(PlanBody))]
[JsonSerializable(typeof(RemindersView))]
[JsonSerializable(typeof(RemindBody))]
[JsonSerializable(typeof(RemindedView))]
[JsonSerializable(typeof(ConsideredBody))]
[JsonSerializable(typeof(ArrivalView))]
[JsonSerializable(typeof(ArrivalList))]
[JsonSerializable(typeof(FileArrivalBody))]
[JsonSerializable(typeof(SetAsideBody))]
[JsonSerializable(typeof(TakeReplyBody))]
[JsonSerializable(typeof(WriteBackBody))]
[JsonSerializable(typeof(ProblemDetails))]
public sealed partial class ApiJson : JsonSerializerContext
{
    /// <summary>With only the escapes JSON demands: answers are JSON, never part of a page.</summary>
    public static ApiJson Plain => Made.Plain;

    // Apart, since the generated part must have been initialised before it is copied.
    private static class Made
    {
        internal static readonly ApiJson Plain =
            new(new JsonSerializerOptions(Default.Options) { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping });
    }
}
