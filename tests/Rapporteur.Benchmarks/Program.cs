using Rapporteur.Benchmarks;
using Rapporteur.Benchmarks.Chat;
using Rapporteur.Benchmarks.Compiling;
using Rapporteur.Benchmarks.Desk;
using Rapporteur.Benchmarks.Hostile;
using Rapporteur.Benchmarks.Http;
using Rapporteur.Benchmarks.Live;
using Rapporteur.Benchmarks.Mails;
using Rapporteur.Benchmarks.Pane;
using Rapporteur.Benchmarks.Reading;
using Rapporteur.Benchmarks.Redrafting;
using Rapporteur.Benchmarks.Reminding;
using Rapporteur.Benchmarks.Restarting;
using Rapporteur.Benchmarks.Returning;
using Rapporteur.Benchmarks.Scale;
using Rapporteur.Benchmarks.Several;

// The figures of the design, each beside a peer or a limit measured in the same run. Bounded in time and on loopback only.
// Without arguments all rows; else those named: 1, 1b, 2, tokens, flood, timing, 5, 6, desk, 7, restart, compilation, papers, comments,
// candidates, return, reading, redline (or of one size: redline-1000, redline-10000), carryover, hostile, racing, mail, mailbox, live,
// search, scale; evening, 10,000 mails through the whole host, only when it is named. The other words are this program as its own child.
switch (args)
{
    case ["bare", var url, var data]:
        await BareServer.RunAsync(url, data);
        return 0;
    case ["keys", var url, var published]:
        await KeyServer.RunAsync(url, published);
        return 0;
    case ["files", var url, var site]:
        await FileServer.RunAsync(url, site);
        return 0;
    case ["compile", var comments, var file]:
        CompilationRun.Run(int.Parse(comments, System.Globalization.CultureInfo.InvariantCulture), file);
        return 0;
    case ["annotate" or "stream", var passages, var from, var docx]:
        return AnnotatedRows.Run(args[0], int.Parse(passages, System.Globalization.CultureInfo.InvariantCulture), from, docx);
    case ["paper", var kind, var from, var docx]:
        return PaperRows.Run(kind, from, docx);
    case ["mark", var earlier, var later, var into]:
        return RedlineRows.Mark(earlier, later, into);
    case ["mails" or "mails-alone", var count]:
        MailRun.Run(int.Parse(count, System.Globalization.CultureInfo.InvariantCulture), alone: args[0] == "mails-alone");
        return 0;
    case ["read", "remarks", var paper, _]:
        return HostileRows.Remarks(paper);
    case ["read", var kind, var upload, var against]:
        return ReadOne.Run(kind, upload, against);
}

string[] known =
    ["1", "1b", "2", "tokens", "flood", "timing", "5", "6", "desk", "7", "restart", "compilation", "papers", "comments", "candidates",
        "return", "reading", "redline", "redline-1000", "redline-10000", "carryover", "hostile", "racing", "mail", "mailbox", "evening",
        "live", "search", "scale"];
if (args.Except(known).FirstOrDefault() is { } unknown)
{
    await Console.Error.WriteLineAsync($"There is no row \"{unknown}\"; the rows are {string.Join(", ", known)}.");
    return 2;
}

var wanted = args.Length == 0 ? [.. known.Where(k => k != "evening")] : args;
var folder = Directory.CreateTempSubdirectory("rapporteur-benchmarks-").FullName;
try
{
    Row.Print(
    [
        .. await HttpRows.RunAsync(folder, wanted),
        .. wanted.Contains("1b") ? await SeveralRows.RunAsync(folder) : [],
        .. wanted.Contains("tokens") ? await TokenRows.RunAsync(folder) : [],
        .. wanted.Contains("flood") ? await FloodRow.RunAsync(folder) : [],
        .. wanted.Contains("timing") ? await TimingRows.RunAsync(folder) : [],
        .. wanted.Contains("5") ? await ChatRows.RunAsync(folder) : [],
        .. wanted.Contains("6") ? await PaneRows.RunAsync(folder) : [],
        .. wanted.Contains("desk") ? await DeskRows.RunAsync(folder) : [],
        .. wanted.Contains("7") ? await ReminderRows.RunAsync(folder) : [],
        .. wanted.Contains("restart") ? await RestartRows.RunAsync(folder) : [],
        .. wanted.Contains("compilation") ? await CompilationRows.RunAsync(folder) : [],
        .. wanted.Contains("papers") ? await PaperRows.RunAsync(folder) : [],
        .. wanted.Contains("comments") ? await AnnotatedRows.RunAsync(folder) : [],
        .. wanted.Contains("candidates") ? CandidateRows.Run() : [],
        .. wanted.Contains("return") ? await ReturnRows.RunAsync(folder) : [],
        .. wanted.Contains("reading") ? await ReadingRows.RunAsync(folder) : [],
        .. await RedlineRows.RunAsync(folder, wanted),
        .. wanted.Contains("carryover") ? await CarryRows.RunAsync(folder) : [],
        .. wanted.Contains("mail") ? await MailRows.RunAsync() : [],
        .. wanted.Contains("mailbox") ? await MailboxRows.RunAsync(folder, MailboxRows.Some) : [],
        .. wanted.Contains("evening") ? await MailboxRows.RunAsync(folder, MailboxRows.Evening) : [],
        .. wanted.Contains("hostile") ? await HostileRows.RunAsync(folder) : [],
        .. wanted.Contains("live") ? await LiveRows.RunAsync(folder) : [],
        .. wanted.Contains("search") ? await SearchRows.RunAsync(folder) : [],
        .. wanted.Contains("scale") ? [.. ScaleRows.Run(), .. await SleepRows.RunAsync(Path.Combine(folder, "sleep"))] : (Row[])[],
        .. wanted.Contains("racing") ? await RacingRow.RunAsync(folder) : [],
    ]);
    return 0;
}
finally
{
    Directory.Delete(folder, recursive: true);
}
