using Rapporteur.Addin.Files;
using Rapporteur.Intake;
using Rapporteur.Rolls;

namespace Rapporteur.Addin.Desk.Rolls;

/// <summary>What was typed beside a list of names, as it stands in the form again.</summary>
public sealed record RollTyped(string Meeting = "", string Place = "", string First = "", string Last = "", string Text = "",
    string Source = "");

/// <summary>
/// A page about lists of names: the list just read, if any, what was typed, what is wrong with it, and in a sentence what was just done.
/// </summary>
public sealed record RollViewed(DeskView View, RollTyped Typed, HandedRoll? Handed = null, RosterPlan? Plan = null)
{
    public Refusal? Refusal { get; init; }

    public string? Done { get; init; }

    /// <summary>The list shown whole; null for none.</summary>
    public Attendance? Shown { get; init; }

    public bool MayTake => View.Reader.Asker.Function == Consultations.Function.Secretariat;
}
