namespace Rapporteur.Addin.Desk;

/// <summary>Where on the Desk another room may put something of its own.</summary>
public enum DeskSlot
{
    /// <summary>Beside the dates and the reminders; <c>Then</c> is the page of the Desk it stands on.</summary>
    Dates,

    /// <summary>A line of the list at the side of the first page.</summary>
    Side,
}

/// <summary>What another room puts there: a component that is given the <c>View</c>, and shows nothing where it has nothing to
/// say.</summary>
public sealed record DeskPart(DeskSlot Slot, Type Component);
