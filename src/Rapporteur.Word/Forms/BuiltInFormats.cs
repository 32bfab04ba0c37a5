namespace Rapporteur.Word.Forms;

/// <summary>
/// The formats that workbooks name by number alone (ECMA-376 Part 1, 18.8.30). Those that every spreadsheet shows in the
/// form of its own country are left out where that could change what is read: money without its currency, and days of
/// which only some parts are shown.
/// </summary>
internal static class BuiltInFormats
{
    public const string General = "General";

    // The first number a workbook may give to a format of its own; undefined it is shown as if there were none.
    private const int FirstOwn = 164;

    /// <summary>The code of a format; null when it is not known what it shows.</summary>
    public static string? Code(int number) => number switch
    {
        < 0 or 0 => General,
        1 => "0",
        2 => "0.00",
        3 => "#,##0",
        4 => "#,##0.00",
        9 => "0%",
        10 => "0.00%",
        11 => "0.00E+00",
        12 => "# ?/?",
        13 => "# ??/??",
        14 => "m/d/yyyy",
        15 => "d-mmm-yy",
        16 => "d-mmm",
        17 => "mmm-yy",
        18 => "h:mm AM/PM",
        19 => "h:mm:ss AM/PM",
        20 => "h:mm",
        21 => "h:mm:ss",
        22 => "m/d/yyyy h:mm",
        30 or 31 => "yyyy/m/d",
        37 or 38 => "#,##0_);(#,##0)",
        39 or 40 => "#,##0.00_);(#,##0.00)",
        41 => "_(* #,##0_);_(* (#,##0);_(* \"-\"_);_(@_)",
        43 => "_(* #,##0.00_);_(* (#,##0.00);_(* \"-\"??_);_(@_)",
        45 => "mm:ss",
        46 => "[h]:mm:ss",
        47 => "mm:ss.0",
        48 => "##0.0E+0",
        49 => "@",
        >= FirstOwn => General,
        _ => null,
    };
}
