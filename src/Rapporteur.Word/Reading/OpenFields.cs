using System.Text;
using System.Xml.Linq;

namespace Rapporteur.Word.Reading;

/// <summary>A field while it is read: its instruction so far, and whether its result has shown anything.</summary>
internal sealed class OpenField(XElement? begin, bool hidden)
{
    // Nothing that prints from its instruction is longer.
    private const int LongestInstruction = 2_000;
    private string? code;

    public XElement? Begin => begin;

    /// <summary>Begun in hidden text: it prints nothing.</summary>
    public bool Hidden => hidden;

    public StringBuilder Instruction { get; } = new();

    /// <summary>The instruction up to the first text of the page in it: where a field never ends, that text was none of it.</summary>
    public string Code => string.IsNullOrWhiteSpace(code) ? Instruction.ToString() : code;

    public bool InInstruction { get; set; } = true;

    /// <summary>Whether the file keeps a result, be it empty.</summary>
    public bool Separated { get; set; }

    public bool Printed { get; set; }

    /// <summary>Takes text of the page, which is part of an instruction only if that ends.</summary>
    public void TakeText(string text)
    {
        code ??= Instruction.ToString();
        Take(text);
    }

    public void Take(string text)
    {
        Instruction.Append(text.AsSpan(0, Math.Min(text.Length, LongestInstruction - Instruction.Length)));
    }
}

/// <summary>
/// The fields that are open where a story is being read, innermost last (ISO/IEC 29500-1, 17.16.2): of a field its result is on
/// the page, its instruction is not.
/// </summary>
internal sealed class OpenFields
{
    private readonly List<OpenField> open = [];
    private readonly List<OpenField> instructed = [];

    public IReadOnlyList<OpenField> Open => open;

    public bool InInstruction => instructed.Count > 0;

    /// <summary>The innermost field whose instruction is being read.</summary>
    public OpenField? Instructed => InInstruction ? instructed[^1] : null;

    public void Begin(OpenField field)
    {
        open.Add(field);
        instructed.Add(field);
    }

    public void Separate()
    {
        if (open.Count > 0)
        {
            Instruct(open[^1]);
            open[^1].Separated = true;
        }
    }

    /// <summary>The field that ends here; null when none is open.</summary>
    public OpenField? End()
    {
        if (open.Count == 0)
        {
            return null;
        }

        var ended = open[^1];
        open.RemoveAt(open.Count - 1);
        Instruct(ended);
        if (ended.Printed)
        {
            Print();
        }

        return ended;
    }

    // The innermost of all is the innermost of those whose instruction is read, if its own is.
    private void Instruct(OpenField innermost)
    {
        if (innermost.InInstruction)
        {
            instructed.RemoveAt(instructed.Count - 1);
            innermost.InInstruction = false;
        }
    }

    /// <summary>Something of the innermost result is on the page.</summary>
    public void Print()
    {
        if (open.Count > 0 && !open[^1].InInstruction)
        {
            open[^1].Printed = true;
        }
    }
}
