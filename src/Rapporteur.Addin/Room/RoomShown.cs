using Rapporteur.Addin.Desk;
using Rapporteur.Drafts;
using Rapporteur.Intake;
using Rapporteur.Views;

namespace Rapporteur.Addin.Room;

/// <summary>
/// What stands on the two screens: the passage as the room may see it; null before a draft is on the table. <see cref="Officer"/> sees
/// more, on a screen of its own.
/// </summary>
public sealed record RoomShown(DeskView View, RoomStage Stage, RoomPassage? Here)
{
    public Attribution Officer => View.Reader;

    public Refusal? Refusal { get; init; }

    public string? Done { get; init; }

    public static RoomShown Of(DeskView view, RoomStage stage)
    {
        var passages = view.Reader.CurrentDraft?.Draft.Passages ?? [];
        var passage = passages.FirstOrDefault(p => p.Id.Value == stage.Passage) ?? passages.FirstOrDefault();
        return new(view, stage, passage is null ? null : RoomPassage.Of(view.Reader.AsRoom(), passage));
    }

    public string Label(Passage passage, Words.Language language) => View.Reader.CurrentDraft!.Draft.In(language).Of(passage);
}
