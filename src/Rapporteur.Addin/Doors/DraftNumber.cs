using System.Globalization;
using Rapporteur.Intake;

namespace Rapporteur.Addin.Doors;

/// <summary>The number of a draft as an address or a form says it, or that it is none.</summary>
public static class DraftNumber
{
    public static (int Number, Refusal? Refusal) Of(string said) =>
        int.TryParse(said, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            ? (number, null)
            : (-1, DoorRefusals.BadVersion(said));
}
