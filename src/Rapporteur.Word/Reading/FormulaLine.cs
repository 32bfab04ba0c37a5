using System.Xml.Linq;

namespace Rapporteur.Word.Reading;

/// <summary>
/// A formula on one line as people type it (ISO/IEC 29500-1, 22.1.2), the signs that are no text in the file included: "(a+b)^2",
/// "∑_(i=1)^n x", "[1, 2; 3, 4]". What belongs together stands in brackets, so that a half is never read as twelve.
/// </summary>
/// <param name="by">Does something of which a tracked change says who did it.</param>
internal sealed class FormulaLine(Action<string, Revisions> add, Action<XElement, Revisions> text, Action<XElement, Action> by)
{
    public void Read(XElement part, Revisions revisions)
    {
        foreach (var child in part.Children())
        {
            switch (child.Word())
            {
                case W.ins or W.del or W.moveTo or W.moveFrom:
                    Tracked(child, revisions);
                    break;
                case W.t or W.delText:
                    text(child, revisions);
                    break;
                case "" when child.Name.NamespaceName == WordXml.Math:
                    OfMath(child, revisions);
                    break;
                default:
                    Read(child, revisions);
                    break;
            }
        }
    }

    private void Tracked(XElement change, Revisions around) => by(change, () => Read(change, around | RunWalker.RevisionsOf(change)));

    private void OfMath(XElement part, Revisions revisions)
    {
        // 22.1.2.23: the signs themselves, a fraction's stroke or brackets, may have come or gone.
        var control = part.Child(WordXml.Math, part.Name.LocalName + "Pr").Child(WordXml.Math, "ctrlPr");
        if ((control.Child(W.del) ?? control.Child(W.ins)) is { } change)
        {
            var come = control.Child(W.ins) is null ? Revisions.None : Revisions.Inserted;
            Structure(change, part, revisions | come | (change.Is(W.del) ? Revisions.Deleted : Revisions.None));
        }
        else
        {
            Structure(part, revisions);
        }
    }

    private void Structure(XElement change, XElement part, Revisions revisions) => by(change, () => Structure(part, revisions));

    private void Structure(XElement part, Revisions revisions)
    {
        switch (part.Name.LocalName)
        {
            case "t":
                add(part.Value, revisions);
                break;
            case "f":
                Operand(part, "num", revisions);
                add(Property(part, "type") == "noBar" ? "¦" : "/", revisions);
                Operand(part, "den", revisions);
                break;
            case "sSup" or "sSub" or "sSubSup" or "limLow" or "limUpp":
                Plain(part, "e", revisions);
                Scripts(part, revisions);
                break;
            case "sPre":
                Scripts(part, revisions);
                add(" ", revisions);
                Plain(part, "e", revisions);
                break;
            case "rad":
                add("√", revisions);
                Degree(part, revisions);
                Operand(part, "e", revisions);
                break;
            case "d":
                add(Property(part, "begChr") ?? "(", revisions);
                List(part, "e", Property(part, "sepChr") ?? "|", revisions);
                add(Property(part, "endChr") ?? ")", revisions);
                break;
            default:
                Signs(part, revisions);
                break;
        }
    }

    private void Signs(XElement part, Revisions revisions)
    {
        switch (part.Name.LocalName)
        {
            case "nary":
                add(Property(part, "chr") ?? "∫", revisions);
                add(Scripts(part, revisions) ? " " : "", revisions);
                Plain(part, "e", revisions);
                break;
            case "func":
                Plain(part, "fName", revisions);
                add(IsBracketed(part.Child(WordXml.Math, "e")) ? "" : " ", revisions);
                Plain(part, "e", revisions);
                break;
            case "acc":
                Plain(part, "e", revisions);
                add(Property(part, "chr") ?? "\u0302", revisions);
                break;
            case "bar":
                Plain(part, "e", revisions);
                add(Property(part, "pos") == "top" ? "\u0305" : "\u0332", revisions);
                break;
            case "eqArr":
                List(part, "e", "; ", revisions);
                break;
            case "m":
                List(part, "mr", "; ", revisions);
                break;
            case "mr":
                List(part, "e", ", ", revisions);
                break;
            case "phant" when Property(part, "show") is "0" or "off" or "false":
                break;
            default:
                Read(part, revisions);
                break;
        }
    }

    private bool Scripts(XElement of, Revisions revisions)
    {
        var any = false;
        foreach (var (name, sign) in new[] { ("sub", "_"), ("sup", "^"), ("lim", of.Name.LocalName == "limUpp" ? "^" : "_") })
        {
            if (of.Child(WordXml.Math, name) is { } script && script.Value.Length > 0)
            {
                add(sign, revisions);
                Operand(of, name, revisions);
                any = true;
            }
        }

        return any;
    }

    private void Degree(XElement root, Revisions revisions)
    {
        if (root.Child(WordXml.Math, "deg") is { } degree && degree.Value.Length > 0)
        {
            add("[", revisions);
            Read(degree, revisions);
            add("]", revisions);
        }
    }

    private void Plain(XElement of, string name, Revisions revisions)
    {
        if (of.Child(WordXml.Math, name) is { } part)
        {
            Read(part, revisions);
        }
    }

    private void Operand(XElement of, string name, Revisions revisions)
    {
        if (of.Child(WordXml.Math, name) is not { } part)
        {
            return;
        }

        var brackets = part.Value.Length > 1 && !IsBracketed(part);
        add(brackets ? "(" : "", revisions);
        Read(part, revisions);
        add(brackets ? ")" : "", revisions);
    }

    private void List(XElement of, string name, string between, Revisions revisions)
    {
        var first = true;
        foreach (var part in of.Elements().Where(e => e.IsOf(WordXml.Math, name)))
        {
            add(first ? "" : between, revisions);
            first = false;
            if (name == "mr")
            {
                OfMath(part, revisions);
            }
            else
            {
                Read(part, revisions);
            }
        }
    }

    private static bool IsBracketed(XElement? part) =>
        part is not null && part.Elements().Where(e => !e.IsOf(WordXml.Math, "ctrlPr")).Take(2).ToList() is [var only]
        && only.IsOf(WordXml.Math, "d");

    // One that is there without a value is none.
    private static string? Property(XElement of, string name) =>
        of.Child(WordXml.Math, of.Name.LocalName + "Pr").Child(WordXml.Math, name) is { } property
            ? property.Attr(WordXml.Math, "val") ?? ""
            : null;
}
