namespace Rapporteur.Addin.Help;

/// <summary>
/// A role's guide: its steps by name, whose words stand in the room <c>help</c> under the role and the step, and its pictures, in which the
/// steps they show are numbered. Pictures are made from the product by <c>tests/tools/guides.mjs</c>, one a language.
/// </summary>
public sealed record Guide(string Role, IReadOnlyList<Picture> Pictures, IReadOnlyList<string> Steps)
{
    private static readonly Picture Desk = new("desk", 1280, 800);

    public static IReadOnlyList<Guide> All { get; } =
    [
        new("contributor", [new("reader", 1200, 980)], ["find", "choose", "say", "save", "inside", "follow"]),
        new("focal-point", [new("sending", 1200, 980)], ["ours", "look", "who", "send", "keep", "none", "after"]),
        new("secretariat", [Desk, new("comments", 1280, 800)],
            ["needs", "overview", "other", "dates", "papers", "ask", "outcomes", "next", "roll", "room", "audit"]),
        new("chair", [new("chair", 1280, 800), new("room", 1280, 800)],
            ["read", "clear", "time", "late", "wordings", "outcomes", "room", "audit"]),
    ];

    /// <summary>What helps every role, in the same room.</summary>
    public static IReadOnlyList<string> Always { get; } = ["offline", "paper", "undo", "keys"];
}

/// <summary>A picture of a page, so wide and high.</summary>
public sealed record Picture(string Name, int Width, int Height)
{
    /// <summary>Its file in a language that there are pictures in.</summary>
    public string File(string language) => $"guides/{Name}.{language}.webp";
}
