using System.ComponentModel;
using System.Diagnostics;
using System.Security;

namespace Rapporteur.Tests.Word;

/// <summary>
/// LibreOffice as a delegate may use it: opens a file, does what a macro in its own Basic says, and saves it again. A
/// machine without it fails the test and is told what to install.
/// </summary>
internal sealed class Office : IDisposable
{
    public const string Docx = "MS Word 2007 XML";
    public const string Odt = "writer8";
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("office-");
    private bool begun;

    /// <summary>The day and hour it takes it for ("2018-03-05 10:00:00"); null is today.</summary>
    public string? Now { get; init; }

    private string Complaint => Path.Combine(folder.FullName, "complaint.txt");

    /// <summary>The file opened and saved in another format, or in its own.</summary>
    public byte[] Saved(byte[] file, string from = "docx", string filter = Docx) => Changed(file, "", from, filter);

    /// <summary>The same with edits in between: lines of Basic, in which <c>doc</c> is the document.</summary>
    public byte[] Changed(byte[] file, string basic, string from = "docx", string filter = Docx)
    {
        Begin();
        var (source, target) =
            (Path.Combine(folder.FullName, $"given.{from}"), Path.Combine(folder.FullName, filter == Odt ? "saved.odt" : "saved.docx"));
        File.WriteAllBytes(source, file);
        File.Delete(target);
        WriteMacro($$"""
            Function WithValue(name As String, value) As Object
              Dim p As New com.sun.star.beans.PropertyValue
              p.Name = name
              p.Value = value
              WithValue = p
            End Function
            Function Found(doc, words As String) As Object
              Dim d As Object
              d = doc.createSearchDescriptor()
              d.SearchString = words
              Found = doc.findFirst(d)
            End Function
            Sub Typed(doc, words As String, instead As String)
              Dim r As Object
              r = Found(doc, words)
              r.String = instead
            End Sub
            Sub Said(doc, words As String, who As String, what As String, resolved As Boolean)
              Dim c As Object, r As Object
              r = Found(doc, words)
              c = doc.createInstance("com.sun.star.text.TextField.Annotation")
              c.Author = who
              c.Content = what
              c.Resolved = resolved
              r.Text.insertTextContent(r, c, True)
            End Sub
            Sub Run
              Dim doc As Object
              On Error GoTo Failed
              doc = StarDesktop.loadComponentFromURL("file://{{source}}", "_blank", 0, Array(WithValue("Hidden", True)))
              ' A LibreOffice without windows falls over its own toolbars.
              doc.CurrentController.Frame.LayoutManager.setVisible(False)
              doc.lockControllers()
              {{basic}}
              doc.storeToURL("file://{{target}}", Array(WithValue("FilterName", "{{filter}}")))
              doc.close(True)
              StarDesktop.terminate()
              Exit Sub
              Failed:
              Open "{{Complaint}}" For Output As #1
              Print #1, Error & " (line " & Erl & ")"
              Close #1
              StarDesktop.terminate()
            End Sub
            """);
        var said = Start("macro:///Standard.Edit.Run()");
        Assert.IsTrue(File.Exists(target), $"LibreOffice saved nothing: {(File.Exists(Complaint) ? File.ReadAllText(Complaint) : said)}");
        return File.ReadAllBytes(target);
    }

    public void Dispose() => folder.Delete(recursive: true);

    // The first start fills the profile and would write over a macro that is there before it.
    private void Begin()
    {
        if (!begun)
        {
            Start("--terminate_after_init");
            var settings = Path.Combine(folder.FullName, "profile/user/registrymodifications.xcu");
            File.WriteAllText(settings, File.ReadAllText(settings).Replace("</oor:items>", """
                <item oor:path="/org.openoffice.UserProfile/Data"><prop oor:name="givenname" oor:op="fuse"><value>Dele</value></prop></item>
                <item oor:path="/org.openoffice.UserProfile/Data"><prop oor:name="sn" oor:op="fuse"><value>Gate</value></prop></item>
                </oor:items>
                """, StringComparison.Ordinal));
            begun = true;
        }
    }

    private void WriteMacro(string basic)
    {
        var library = Directory.CreateDirectory(Path.Combine(folder.FullName, "profile/user/basic/Standard")).FullName;
        File.WriteAllText(Path.Combine(library, "script.xlb"), """
            <?xml version="1.0" encoding="UTF-8"?>
            <!DOCTYPE library:library PUBLIC "-//OpenOffice.org//DTD OfficeDocument 1.0//EN" "library.dtd">
            <library:library xmlns:library="http://openoffice.org/2000/library" library:name="Standard" library:readonly="false" library:passwordprotected="false"><library:element library:name="Edit"/></library:library>
            """);
        File.WriteAllText(Path.Combine(library, "Edit.xba"), $"""
            <?xml version="1.0" encoding="UTF-8"?>
            <!DOCTYPE script:module PUBLIC "-//OpenOffice.org//DTD OfficeDocument 1.0//EN" "module.dtd">
            <script:module xmlns:script="http://openoffice.org/2000/script" script:name="Edit" script:language="StarBasic">{SecurityElement.Escape(basic)}</script:module>
            """);
    }

    private string Start(string what)
    {
        try
        {
            string[] command =
                [.. Now is null ? [] : new[] { "faketime", Now }, "soffice", $"-env:UserInstallation=file://{folder.FullName}/profile",
                    "--headless", "--norestore", what];
            using var office = Process.Start(new ProcessStartInfo(command[0], command[1..])
            {
                RedirectStandardOutput = true,
                RedirectStandardError = true,
            })!;
            var said = office.StandardError.ReadToEndAsync();
            if (!office.WaitForExit(Patience))
            {
                office.Kill(entireProcessTree: true);
                Assert.Fail($"LibreOffice did not finish within {Patience.TotalMinutes} minutes.");
            }

            return said.Result;
        }
        catch (Win32Exception)
        {
            throw new AssertFailedException(
                "This test needs LibreOffice, on another day also faketime: install them so that \"soffice\" and \"faketime\" are on the " +
                "path (Debian: apt-get install libreoffice-writer-nogui faketime).");
        }
    }
}
