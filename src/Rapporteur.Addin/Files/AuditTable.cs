using System.Collections.Immutable;
using NodaTime;
using NodaTime.Text;
using Rapporteur.Audits;
using Rapporteur.Consultations;
using Rapporteur.Papers;
using Rapporteur.Record;
using Rapporteur.Views;
using Rapporteur.Words;

namespace Rapporteur.Addin.Files;

/// <summary>Lines of the audit in words: for a page, a workbook or a table as text. Lines are one a thing that happened.</summary>
internal static class AuditTable
{
    private static readonly LocalDateTimePattern Clock = LocalDateTimePattern.CreateWithInvariantCulture("uuuu-MM-dd HH:mm:ss");

    private static readonly int[] Widths = [20, 28, 26, 12, 44, 30, 24];

    private static readonly string[] Columns =
        ["audit.column.at", "audit.column.who", "audit.column.as", "audit.column.door", "audit.column.what", "audit.column.about",
            "audit.column.behalf"];

    public static PlainSheet Sheet(Attribution reader, IReadOnlyList<AuditLine> lines, Phrases say, Instant now) => new(
        say["audit.title"], $"{say["audit.title"]}: {reader.Consultation.Title}",
        [.. Columns.Zip(Widths, (c, w) => new SheetColumn(say[c], w))],
        lines.SelectMany(l => Rows(reader, l, say)), say.Language, now);

    public static IEnumerable<ImmutableArray<string>> Rows(Attribution reader, AuditLine line, Phrases say) => line.What.Select(what =>
        (ImmutableArray<string>)[
            Clock.Format(line.At.InZone(reader.Consultation.ForumZone).LocalDateTime), Who(reader, line, say), Capacity(line, say),
            Door(line.Door, say), What(what.Kind, say), what.About ?? "", NameOf(reader, what.OnBehalfOf)]);

    public static ImmutableArray<string> Headings(Phrases say) => [.. Columns.Select(c => say[c])];

    /// <summary>A person of a function, or of one's own delegation; else the delegation.</summary>
    public static string Who(Attribution reader, AuditLine line, Phrases say) =>
        line.Who?.Name ?? (line.Capacity.Delegation is { } of ? NameOf(reader, of) : say["audit.somebody"]);

    public static string Capacity(AuditLine line, Phrases say) => line.Capacity switch
    {
        { Function: { } function } => say[$"audit.as.{function.ToString().ToLowerInvariant()}"],
        { Role: { } role } => say[$"audit.as.{role.ToString().ToLowerInvariant()}"],
        _ => say["audit.as.delegation"],
    };

    public static string Door(Door door, Phrases say) => say[$"audit.door.{door.ToString().ToLowerInvariant()}"];

    /// <summary>What of that kind happened; a kind without words of its own is named as the record names it.</summary>
    public static string What(string kind, Phrases say) =>
        say.Has($"audit.kind.{kind}") ? say[$"audit.kind.{kind}"] : say.Say("audit.other", ("kind", kind));

    public static string NameOf(Attribution reader, DelegationId? id) =>
        id is { } of ? reader.Consultation.Roster.Find(of)?.ShortName ?? of.Value : "";

    public static AuditQuery Query(IQueryCollection asked) => new()
    {
        From = Day(asked["from"]),
        To = Day(asked["to"]),
        Door = Enum.TryParse<Door>(asked["door"], ignoreCase: true, out var door) && Enum.IsDefined(door) ? door : null,
        Function = Enum.TryParse<Function>(asked["function"], ignoreCase: true, out var function) && Enum.IsDefined(function)
            ? function : null,
        Delegation = asked["delegation"].ToString() is { Length: > 0 } of ? new DelegationId(of) : null,
        Kind = asked["kind"],
        Words = asked["q"].ToString().Trim(),
    };

    private static LocalDate? Day(string? typed) =>
        LocalDatePattern.Iso.Parse(typed ?? "") is { Success: true } read ? read.Value : null;
}
