namespace Rapporteur.Word.Reading;

/// <summary>
/// How long a label may be. What people cite is far shorter; without a bound, labels that carry those above them would
/// grow with the square of a document's depth.
/// </summary>
internal static class Labels
{
    private const int Longest = 200;
    private const int End = 60;

    /// <summary>The label, its middle left out when it is too long: where it begins and what it ends with tell it apart best.</summary>
    public static string Bounded(string label) => label.Length <= Longest ? label : $"{label[..(Longest - End - 1)]}…{label[^End..]}";
}
