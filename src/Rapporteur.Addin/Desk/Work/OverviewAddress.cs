using System.Collections.Immutable;
using Rapporteur.Comments;
using Rapporteur.Consultations;
using Rapporteur.Drafts;
using Rapporteur.Overviews;

namespace Rapporteur.Addin.Desk.Work;

/// <summary>A column of the overview that can be left out.</summary>
public enum Column
{
    Who,
    Said,
    Coding,
    Outcome,
    Next,
    Received,
}

/// <summary>
/// The overview's state as it stands in its address, so that every state has one: read without complaint (what is not understood asks for
/// nothing) and written as short as it can be.
/// </summary>
public sealed record OverviewAddress(OverviewQuery Query, ImmutableArray<Column> Columns)
{
    private static readonly ImmutableArray<Column> Usual = [Column.Who, Column.Said, Column.Coding, Column.Outcome, Column.Next];

    public static OverviewAddress Of(IQueryCollection asked) => new(
        new OverviewQuery
        {
            Words = asked["q"].ToString() is { Length: <= OverviewQuery.LongestWords } words ? words.Trim() : "",
            From = asked["who"].ToString() is { Length: > 0 } who ? new DelegationId(who) : null,
            At = asked["place"].ToString() is { Length: > 0 } place ? new PassageId(place) : null,
            Kind = One<CommentKind>(asked, "kind"),
            Coding = One<CodingKind>(asked, "coding"),
            Stage = One<OutcomeStage>(asked, "stage"),
            Outcome = One<OutcomeKind>(asked, "outcome"),
            Round = One<RoundState>(asked, "round"),
            Next = One<NextStep>(asked, "next"),
            NeedsMe = asked["me"] == "1",
            Mine = asked["mine"] == "1",
            InText = asked["view"] == "text",
            Order = One<OverviewOrder>(asked, "sort") ?? OverviewOrder.Text,
            Reversed = asked["desc"] == "1",
        },
        asked.ContainsKey("cols")
            ? [.. asked["cols"].ToString().Split(' ', ',').Select(c => Read<Column>(c)).OfType<Column>().Distinct()]
            : Usual);

    /// <summary>What stands after the question mark; empty where nothing is asked for.</summary>
    public string Written => string.Join('&', Parts().Select(p => $"{p.Name}={Uri.EscapeDataString(p.Value)}"));

    /// <summary>The page's address in that state.</summary>
    public string On(string desk) => Written is { Length: > 0 } written ? $"{desk}/comments?{written}" : $"{desk}/comments";

    private IEnumerable<(string Name, string Value)> Parts()
    {
        (string, string?)[] all =
        [
            ("q", Query.Words), ("who", Query.From?.Value), ("place", Query.At?.Value), ("kind", Word(Query.Kind)),
            ("coding", Word(Query.Coding)), ("stage", Word(Query.Stage)), ("outcome", Word(Query.Outcome)), ("round", Word(Query.Round)),
            ("next", Word(Query.Next)), ("me", Flag(Query.NeedsMe)), ("mine", Flag(Query.Mine)), ("view", Query.InText ? "text" : null),
            ("sort", Query.Order == OverviewOrder.Text ? null : Word<OverviewOrder>(Query.Order)), ("desc", Flag(Query.Reversed)),
            ("cols", Columns.SequenceEqual(Usual) ? null
                : Columns.IsEmpty ? "none" : string.Join(' ', Columns.Select(c => Word<Column>(c)))),
        ];
        return from part in all where part.Item2 is { Length: > 0 } select (part.Item1, part.Item2);
    }

    public static string? Word<T>(T? value)
        where T : struct, Enum => value is { } known ? char.ToLowerInvariant($"{known}"[0]) + $"{known}"[1..] : null;

    private static T? One<T>(IQueryCollection asked, string name)
        where T : struct, Enum => Read<T>(asked[name].ToString());

    // By its name alone: a number would be read as well.
    private static T? Read<T>(string written)
        where T : struct, Enum =>
        written.Length > 0 && char.IsLetter(written[0]) && Enum.TryParse<T>(written, ignoreCase: true, out var value) ? value : null;

    private static string? Flag(bool set) => set ? "1" : null;
}
