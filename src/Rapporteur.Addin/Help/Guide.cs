namespace Rapporteur.Addin.Help;

/// <summary>Which page of the product a guide shows as a picture.</summary>
public enum Pictured
{
    Reader,
    Sending,
    Desk,
    Dates,
}

/// <summary>
/// A role's guide: its steps by name, whose words stand in the room <c>help</c> under the role and the step, and the picture in which
/// the first steps are numbered.
/// </summary>
public sealed record Guide(string Role, Pictured Picture, IReadOnlyList<string> Steps)
{
    public static IReadOnlyList<Guide> All { get; } =
    [
        new("contributor", Pictured.Reader, ["find", "choose", "say", "save", "inside", "follow"]),
        new("focal-point", Pictured.Sending, ["ours", "look", "who", "send", "keep", "none", "after"]),
        new("secretariat", Pictured.Desk, ["needs", "other", "dates", "papers", "ask", "outcomes", "next", "roll", "room", "audit"]),
        new("chair", Pictured.Dates, ["read", "clear", "time", "late", "wordings", "outcomes", "room", "audit"]),
    ];

    /// <summary>What helps every role, in the same room.</summary>
    public static IReadOnlyList<string> Always { get; } = ["offline", "paper", "undo", "keys"];
}
