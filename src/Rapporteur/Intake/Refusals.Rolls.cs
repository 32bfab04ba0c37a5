namespace Rapporteur.Intake;

/// <summary>Also those about lists of names.</summary>
public static partial class Refusals
{
    public static Refusal NoAttendance { get; } = NotFound("refusals.no-attendance", "id");

    public static Refusal NoNames { get; } = Invalid("refusals.no-names", "names");

    public static Refusal DaysTurned { get; } = Invalid("refusals.days-turned", "last");

    public static Refusal TooManyNames(int most) => Invalid("refusals.too-many-names", "names", ("most", most));

    public static Refusal OnRoster(string name) => Conflict("refusals.on-roster", "names", ("name", Shortened(name)));
}
