using NodaTime;

namespace Rapporteur.Graph.Register;

/// <summary>
/// One item of the register's list. The key is <c>{consultation}/{sequence}</c> in lower case and there is one item to a
/// key. The payload is the act as the journal has it; <c>{"open":…,"sealed":"…"}</c> when a part of it was not sent,
/// <c>{"sealed":"…"}</c> when nothing was, and <see cref="InFile"/> when it lies in the drive.
/// </summary>
public sealed record RegisterItem(string Key, Instant At, string Payload)
{
    public const string InFile = """{"file":true}""";

    /// <summary>What a multi-line text column of SharePoint holds, in UTF-16 units.</summary>
    public const int LongestPayload = 63_999;
}

/// <summary>An item as a delta brings it, with its id in the list; without content when it was deleted or is no item of ours.</summary>
public sealed record ListedItem(string Id, RegisterItem? Item, bool Deleted);
