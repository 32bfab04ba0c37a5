using System.Globalization;
using System.Text;

namespace Rapporteur.Record;

/// <summary>Spells one object member by member, given in the canonical order of their names; what is null is left out.</summary>
internal sealed class CanonicalObject
{
    private readonly StringBuilder json = new("{", 512);

    public void Text(string name, string? text)
    {
        if (text is not null)
        {
            Name(name);
            CanonicalJson.Write(json, text);
        }
    }

    public void Flag(string name, bool value) => Value(name, value ? "true" : "false");

    public void Number(string name, int value) => Value(name, value.ToString(CultureInfo.InvariantCulture));

    public void Value(string name, string? canonical)
    {
        if (canonical is not null)
        {
            Name(name);
            json.Append(canonical);
        }
    }

    public void List<T>(string name, IEnumerable<T> values, Func<T, string> canonical)
    {
        Name(name);
        json.Append('[').AppendJoin(',', values.Select(canonical)).Append(']');
    }

    /// <summary>The whole object; nothing is added after it.</summary>
    public override string ToString() => json.Append('}').ToString();

    private void Name(string name) => json.Append(json.Length == 1 ? "\"" : ",\"").Append(name).Append("\":");
}
