using System.Xml.Linq;

namespace Rapporteur.Word.Reading;

/// <summary>
/// Reads what stands after a field that never ends as if the field had never begun: whatever is read is read again without such
/// fields until no more are met, which may happen where what now is text brings notes along.
/// </summary>
internal static class FieldsWithoutEnd
{
    /// <summary>Gives <paramref name="read"/> the fields found so far with their names; what it gives back are all it met beyond
    /// them.</summary>
    public static T Passed<T>(Func<IReadOnlyDictionary<XElement, string>, (T Read, IReadOnlyDictionary<XElement, string> NeverEnded)> read)
    {
        var known = new Dictionary<XElement, string>(ReferenceEqualityComparer.Instance);
        while (true)
        {
            var (result, neverEnded) = read(known);
            var more = false;
            foreach (var (begin, name) in neverEnded)
            {
                more |= known.TryAdd(begin, name);
            }

            if (!more)
            {
                return result;
            }
        }
    }
}
