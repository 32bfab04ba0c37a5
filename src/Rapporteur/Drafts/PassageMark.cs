using System.Globalization;

namespace Rapporteur.Drafts;

/// <summary>
/// The bookmark on a passage of a circulated file, <c>_Rap0_p014</c>: the draft's number and the passage's id. The leading
/// underscore hides it in Word, which allows 40 letters, digits and underscores.
/// </summary>
public sealed record PassageMark(int Draft, PassageId Passage)
{
    private const string Start = "_Rap";

    public string Name => string.Create(CultureInfo.InvariantCulture, $"{Start}{Draft}_{Passage}");

    /// <summary>What a bookmark of that name marks; null for a name that is not ours.</summary>
    public static PassageMark? Of(string name)
    {
        var at = name.StartsWith(Start, StringComparison.Ordinal) ? name.IndexOf('_', Start.Length) : -1;
        return at > Start.Length && at < name.Length - 1
            && int.TryParse(name.AsSpan(Start.Length, at - Start.Length), NumberStyles.None, CultureInfo.InvariantCulture, out var draft)
            ? new PassageMark(draft, new PassageId(name[(at + 1)..]))
            : null;
    }
}
