using System.Globalization;
using System.Text;
using Rapporteur.Arrivals;
using Rapporteur.Words;

namespace Rapporteur.Tests.Mail;

/// <summary>What was read of a mail, as the lines of a text file.</summary>
internal static class MailPrint
{
    public static string Of(ArrivedMail mail)
    {
        var print = new StringBuilder();
        Add(print, mail, "");
        return print.ToString();
    }

    private static void Add(StringBuilder print, ArrivedMail mail, string indent)
    {
        void Line(string text) => print.Append(indent).Append(text).Append('\n');
        void Words(string text)
        {
            foreach (var line in text.Split('\n'))
            {
                Line($"| {line}".TrimEnd());
            }
        }

        Line($"kind: {mail.Kind}");
        var from = mail.Sender;
        Line($"from: {from.Name} <{from.Address}>{Also("bearer", from.Bearer)}{Also("reply to", from.ReplyTo)}{Also("list", from.List)}");
        Line($"subject: {mail.Subject}");
        if (mail.Travel is { } travel && (travel.Sent is not null || travel.Hops.Length > 0))
        {
            Line($"sent: {travel.Sent?.ToString("uuuu-MM-dd HH:mm:ss o<G>", CultureInfo.InvariantCulture) ?? "-"}");
            Line($"arrived: {string.Join(" < ", travel.Hops.Select(h => $"{h.By ?? "?"} {h.At?.ToString() ?? "?"}"))}");
        }

        if (mail.Thread.MessageId is not null || mail.Thread.References.Length > 0)
        {
            var answers = string.Join(' ', mail.Thread.References);
            Line($"thread: {mail.Thread.MessageId} answers {answers}{Also("conversation", mail.Thread.Conversation)}");
        }

        foreach (var check in mail.Checks)
        {
            Line($"check: {check.In(Language.English)}");
        }

        if (mail.Report is { } report)
        {
            Line($"report: about {report.About}{Also("disposition", report.Disposition)}");
            foreach (var to in report.Recipients)
            {
                Line($"  {to.Address} {to.Action} {to.Status}{(to.IsUnreachable ? " unreachable" : "")}");
            }
        }

        Line($"words: {mail.Text.Language ?? "?"}{(mail.Text.RightToLeft ? " right to left" : "")}");
        Words(mail.Text.Kept);
        foreach (var cut in mail.Text.Cuts)
        {
            Line($"cut: {cut.Kind} after line {cut.AfterLine}");
            Words(cut.Text);
        }

        foreach (var pair in mail.Text.Answers)
        {
            Line("answer to:");
            Words(pair.Quote);
            Line("is:");
            Words(pair.Answer);
        }

        foreach (var file in mail.Attachments)
        {
            var what = file.InWords ? "picture" : "file";
            Line($"{what}: {file.Name} ({file.Kind}, {file.MediaType}, {file.Length} bytes){(file.Refused ? " refused" : "")}");
            foreach (var note in file.Notes)
            {
                Line($"  {note.Code()}");
            }
        }

        foreach (var note in mail.Notes)
        {
            Line($"note: {note.Code()}: {note.Say(Language.English)}");
        }

        foreach (var inner in mail.Inner)
        {
            Line("inner:");
            Add(print, inner, indent + "  ");
        }
    }

    private static string Also(string name, string? value) => value is null ? "" : $", {name} {value}";
}
