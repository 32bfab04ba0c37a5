using System.Text.Json.Serialization;

namespace Rapporteur.Record.Stored;

internal static partial class V1
{
    public sealed record NoteWritten(string Comment, string Text);

    public sealed record StanceTaken(string Comment, bool Supports);

    public sealed record CommentBroughtBack(string Comment);

    public sealed record WithdrawalUndone(string Comment);

    public sealed record ContributorsRuled
    {
        public string? Delegation { get; init; }

        public Closing? Closing { get; init; }

        [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
        public bool Paused { get; init; }
    }

    public sealed partial record Entry
    {
        public NoteWritten? NoteWritten { get; init; }

        public StanceTaken? StanceTaken { get; init; }

        public CommentBroughtBack? CommentBroughtBack { get; init; }

        public WithdrawalUndone? WithdrawalUndone { get; init; }

        public ContributorsRuled? ContributorsRuled { get; init; }
    }
}
