using System.Diagnostics;
using System.Globalization;
using System.Security;

namespace Rapporteur.Benchmarks.Redrafting;

/// <summary>
/// LibreOffice's own comparison of two files: started without a window, compared by a macro in its Basic, saved, ended. Missing says why
/// it cannot be measured; else null.
/// </summary>
internal sealed class WriterComparison(string folder)
{
    private readonly string profile = Path.Combine(folder, "writer");

    public static string? Missing =>
        Tool.Find("soffice") is null || Tool.Find("bash") is null ? "not measured: LibreOffice or bash is missing" : null;

    /// <summary>Seconds that passed, and seconds of the processor, as the shell counts those of what it started.</summary>
    public async Task<(double Passed, double Processor)> RunAsync(string earlier, string later, string into)
    {
        // The first start fills the profile and would write over a macro that is there before it.
        if (!Directory.Exists(profile))
        {
            await StartAsync("--terminate_after_init");
        }

        var library = Directory.CreateDirectory(Path.Combine(profile, "user/basic/Standard")).FullName;
        await File.WriteAllTextAsync(Path.Combine(library, "script.xlb"), """
            <?xml version="1.0" encoding="UTF-8"?>
            <!DOCTYPE library:library PUBLIC "-//OpenOffice.org//DTD OfficeDocument 1.0//EN" "library.dtd">
            <library:library xmlns:library="http://openoffice.org/2000/library" library:name="Standard" library:readonly="false" library:passwordprotected="false"><library:element library:name="Compare"/></library:library>
            """);
        await File.WriteAllTextAsync(Path.Combine(library, "Compare.xba"), $"""
            <?xml version="1.0" encoding="UTF-8"?>
            <!DOCTYPE script:module PUBLIC "-//OpenOffice.org//DTD OfficeDocument 1.0//EN" "module.dtd">
            <script:module xmlns:script="http://openoffice.org/2000/script" script:name="Compare" script:language="StarBasic">{Macro(earlier, later, into)}</script:module>
            """);
        var watch = Stopwatch.StartNew();
        var processor = await StartAsync("macro:///Standard.Compare.Run()");
        return File.Exists(into)
            ? (watch.Elapsed.TotalSeconds, processor)
            : throw new InvalidOperationException("LibreOffice saved no comparison.");
    }

    private static string Macro(string earlier, string later, string into) => SecurityElement.Escape($"""
        Function WithValue(name As String, value) As Object
          Dim p As New com.sun.star.beans.PropertyValue
          p.Name = name
          p.Value = value
          WithValue = p
        End Function
        Sub Run
          Dim doc As Object, dispatcher As Object, frame As Object
          On Error GoTo Failed
          doc = StarDesktop.loadComponentFromURL("file://{later}", "_blank", 0, Array(WithValue("Hidden", True)))
          frame = doc.CurrentController.Frame
          frame.LayoutManager.setVisible(False)
          dispatcher = createUnoService("com.sun.star.frame.DispatchHelper")
          dispatcher.executeDispatch(frame, ".uno:CompareDocuments", "", 0, Array(WithValue("URL", "file://{earlier}")))
          doc.storeToURL("file://{into}", Array(WithValue("FilterName", "MS Word 2007 XML")))
          doc.close(True)
          Failed:
          StarDesktop.terminate()
        End Sub
        """);

    private async Task<double> StartAsync(string what)
    {
        var said = await Tool.RunAsync(
            "bash", ["-c", "soffice \"$@\" > /dev/null 2>&1; times", "bash", $"-env:UserInstallation=file://{profile}", "--headless",
                "--norestore", what]);
        return said.TrimEnd().Split('\n')[^1].Split(' ').Sum(Seconds);
    }

    // As the shell prints it: 1m2.345s.
    private static double Seconds(string time) => time.Trim().TrimEnd('s').Split('m') is [var minutes, var seconds]
        ? (60 * double.Parse(minutes, CultureInfo.InvariantCulture)) + double.Parse(seconds, CultureInfo.InvariantCulture)
        : 0;
}
