namespace Rapporteur.Word.Reading;

/// <summary>
/// The words of WordprocessingML (ISO/IEC 29500-1, 17) that are looked up here, spelled as the standard spells them. They are
/// strings and no <see cref="System.Xml.Linq.XName"/>: a name kept for good would keep every name anybody's file ever had.
/// </summary>
internal static class W
{
    public const string Main = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
    public const string Relationships = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

    // Stories and what stands in them.
    public const string document = "document", body = "body", p = "p", r = "r", t = "t", delText = "delText";
    public const string tbl = "tbl", tr = "tr", tc = "tc";
    public const string pPr = "pPr", rPr = "rPr", trPr = "trPr", tcPr = "tcPr", sectPr = "sectPr", sdt = "sdt", sdtPr = "sdtPr";
    public const string sdtContent = "sdtContent", customXml = "customXml", smartTag = "smartTag";
    public const string hyperlink = "hyperlink", bdo = "bdo", dir = "dir";
    public const string drawing = "drawing", pict = "pict", @object = "object", txbxContent = "txbxContent";
    public const string footnotes = "footnotes", endnotes = "endnotes", footnote = "footnote", endnote = "endnote";
    public const string footnoteReference = "footnoteReference", endnoteReference = "endnoteReference";
    public const string ruby = "ruby", rubyBase = "rubyBase", rt = "rt";
    public const string tab = "tab", ptab = "ptab", br = "br", cr = "cr", noBreakHyphen = "noBreakHyphen", sym = "sym";

    // Tracked changes (17.13.5).
    public const string ins = "ins", del = "del", moveFrom = "moveFrom", moveTo = "moveTo", rPrChange = "rPrChange";
    public const string cellIns = "cellIns", cellDel = "cellDel", cellMerge = "cellMerge";
    public const string moveFromRangeStart = "moveFromRangeStart", moveFromRangeEnd = "moveFromRangeEnd";
    public const string moveToRangeStart = "moveToRangeStart", moveToRangeEnd = "moveToRangeEnd";

    // Fields (17.16).
    public const string fldChar = "fldChar", fldCharType = "fldCharType", fldSimple = "fldSimple", fldData = "fldData", instr = "instr";
    public const string instrText = "instrText", delInstrText = "delInstrText", ffData = "ffData", checkBox = "checkBox";
    public const string @checked = "checked", @default = "default", ddList = "ddList", listEntry = "listEntry", result = "result";

    // Styles and lists (17.7, 17.9).
    public const string styles = "styles", style = "style", styleId = "styleId", type = "type", name = "name", basedOn = "basedOn";
    public const string docDefaults = "docDefaults", rPrDefault = "rPrDefault", pStyle = "pStyle", rStyle = "rStyle";
    public const string outlineLvl = "outlineLvl", vanish = "vanish", hidden = "hidden", lang = "lang", themeFontLang = "themeFontLang";
    public const string rtl = "rtl", cs = "cs";
    public const string pgNum = "pgNum", dayShort = "dayShort", dayLong = "dayLong", monthShort = "monthShort", monthLong = "monthLong";
    public const string yearShort = "yearShort", yearLong = "yearLong";
    public const string rFonts = "rFonts", ascii = "ascii", hAnsi = "hAnsi", font = "font", @char = "char";
    public const string ind = "ind", start = "start", left = "left", framePr = "framePr", dropCap = "dropCap";
    public const string numbering = "numbering", numPr = "numPr", numId = "numId", ilvl = "ilvl", num = "num", abstractNum = "abstractNum";
    public const string abstractNumId = "abstractNumId", numStyleLink = "numStyleLink", lvl = "lvl", lvlOverride = "lvlOverride";
    public const string startOverride = "startOverride", lvlText = "lvlText", lvlRestart = "lvlRestart", isLgl = "isLgl", numFmt = "numFmt";
    public const string format = "format", numStart = "numStart", numRestart = "numRestart";
    public const string footnotePr = "footnotePr", endnotePr = "endnotePr";

    // Tables, controls, marks.
    public const string gridBefore = "gridBefore", gridSpan = "gridSpan", vMerge = "vMerge", hMerge = "hMerge";
    public const string showingPlcHdr = "showingPlcHdr", customMarkFollows = "customMarkFollows", id = "id", val = "val", author = "author";
    public const string bookmarkStart = "bookmarkStart", bookmarkEnd = "bookmarkEnd", permStart = "permStart", permEnd = "permEnd";
    public const string comments = "comments", comment = "comment", commentReference = "commentReference";
    public const string commentRangeStart = "commentRangeStart", commentRangeEnd = "commentRangeEnd";
    public const string settings = "settings", hdr = "hdr", ftr = "ftr";

    /// <summary>One content in several forms (ISO/IEC 29500-3, 7.5), as <see cref="WordXml.Word"/> gives it.</summary>
    public const string AlternateContent = "mc:AlternateContent";
}
