using System.Text.RegularExpressions;
using Rapporteur.Mail.Lines;

namespace Rapporteur.Mail.Cutting;

/// <summary>
/// The words by which writers of mails mark what is not the sender's: as observed in their mails, in the languages they are
/// met in. What is not listed stays.
/// </summary>
internal static partial class Marks
{
    private const int LongestFooter = 80;

    // A label of up to 25 letters with the blanks, stars and colon around it.
    private const int LongestLabel = 40;

    // From, sent, to, subject, copy: in the order the writers put them; the first line has to be a sender's.
    private static readonly HashSet<string> Senders =
        Labels("From|От|От кого|De|Von|Van|Da|Fra|Från|Lähettäjä|Od|Від|Kimden|من|发件人|寄件者|差出人|보낸 사람");

    private static readonly HashSet<string> Others = Labels(
        "Sent|Date|To|Subject|Cc|Bcc|Reply-To|Importance|Attachments|"
        + "Отправлено|Дата|Кому|Тема|Копия|"
        + "Envoyé|Envoyé le|À|A|Objet|Date|Copie à|"
        + "Gesendet|Datum|An|Betreff|Enviado|Enviado el|Enviada em|Fecha|Data|Para|Asunto|Assunto|CC|"
        + "Inviato|A|Oggetto|Verzonden|Aan|Onderwerp|Sendt|Dato|Til|Emne|Skickat|Till|Ämne|Lähetetty|Vastaanottaja|Aihe|"
        + "Wysłano|Do|Temat|Надіслано|Дата|Кому|Тема|Gönderildi|Tarih|Kime|Konu|"
        + "تاريخ|التاريخ|تاريخ الإرسال|إلى|الموضوع|نسخة|发送时间|时间|日期|收件人|收件者|主题|主題|抄送|送信日時|宛先|件名|보낸 날짜|받는 사람|제목");

    private static readonly HashSet<string> Subjects =
        Labels("Subject|Тема|Objet|Betreff|Asunto|Assunto|Oggetto|Onderwerp|Emne|Ämne|الموضوع|主题|主題");

    /// <summary>"-----Original Message-----" and what other writers say there.</summary>
    public static bool IsOriginalMark(Line line) =>
        line.Depth == 0 && line.Text.AsSpan().Trim() is var text && text.StartsWith("--") && Original().IsMatch(text);

    /// <summary>"---------- Forwarded message ---------" and what other writers say there.</summary>
    public static bool IsForwardMark(Line line) =>
        line.Depth == 0 && line.Text.AsSpan().Trim() is var text && (text.StartsWith("--") || text.EndsWith(":"))
        && Forwarded().IsMatch(text);

    /// <summary>"Sent from my iPhone".</summary>
    public static bool IsFooter(Line line) => line.Text.Length <= LongestFooter && Footer().IsMatch(line.Text.AsSpan().Trim());

    /// <summary>"[cid:image001.png@01DC7E00]", which stands in plain text for a picture.</summary>
    public static bool IsPicture(Line line) =>
        line.Depth == 0 && line.Text.AsSpan().Trim() is var text && text.StartsWith("[") && Picture().IsMatch(text);

    public static bool IsUnderscores(Line line) =>
        line.Depth == 0 && line.Text.AsSpan().Trim() is { Length: >= 5 } text && !text.ContainsAnyExcept('_');

    /// <summary>
    /// How many lines from there on are the header of an old mail: a sender's label and at least two others in one block, of
    /// four lines or with a rule above it in any language. 0 when they are none.
    /// </summary>
    public static int HeaderBlock(IReadOnlyList<Line> lines, int at)
    {
        var (labels, length) = (0, 0);
        if (!(LabelOf(lines[at]) is { } first
            && (Senders.Contains(first) || lines[at].Mark == LineMark.Rule || (Others.Contains(first) && IsSender(lines, at + 1)))))
        {
            return 0;
        }

        for (var i = at; i < lines.Count && length < 12 && !lines[i].IsBlank && lines[i].Depth == lines[at].Depth; i++, length++)
        {
            if (LabelOf(lines[i]) is { } label && (Senders.Contains(label) || Others.Contains(label) || lines[at].Mark == LineMark.Rule))
            {
                labels++;
            }
            else if (i > at && labels >= 3)
            {
                // The subject or a list of people may go on for a line; words below the block are not its.
                break;
            }
        }

        return labels >= 3 ? length : 0;
    }

    // Some writers say first when it was sent.
    private static bool IsSender(IReadOnlyList<Line> lines, int at) =>
        at < lines.Count && lines[at].Depth == lines[at - 1].Depth && LabelOf(lines[at]) is { } label && Senders.Contains(label);

    /// <summary>What stands behind the sender's label of a header block.</summary>
    public static string SenderIn(IEnumerable<Line> block) =>
        block.Where(l => LabelOf(l) is { } label && Senders.Contains(label)).Select(Value).FirstOrDefault("");

    public static string SubjectIn(IEnumerable<Line> block) =>
        block.Where(l => LabelOf(l) is { } label && Subjects.Contains(label)).Select(Value).FirstOrDefault("");

    private static string Value(Line line) => line.Text[(line.Text.IndexOfAny([':', '：']) + 1)..].Trim(' ', '*', '\u00A0');

    private static string? LabelOf(Line line) =>
        line.Text.AsSpan(0, Math.Min(line.Text.Length, LongestLabel)).IndexOfAny(':', '：') < 0 ? null
        : Label().Match(line.Text) is { Success: true } match ? match.Groups["label"].Value.Trim() : null;

    private static HashSet<string> Labels(string listed) => new(listed.Split('|'), StringComparer.OrdinalIgnoreCase);

    [GeneratedRegex(@"^\s{0,8}\*?(?<label>[\p{L}\p{M}][\p{L}\p{M} \-]{0,24}?)[\s\u00A0]?\*?[:：]\*?(\s|$)")]
    private static partial Regex Label();

    [GeneratedRegex(
        @"^-{2,}\s*(original message|original appointment|исходное сообщение|message d['’]origine|message original|"
        + @"urspr[üu]ngliche nachricht|originalnachricht|mensaje original|mensagem original|messaggio originale|oorspronkelijk bericht|"
        + @"oprindelig meddelelse|opprinnelig melding|ursprungligt meddelande|alkuperäinen viesti|wiadomość oryginalna|"
        + @"вихідне повідомлення|orijinal ileti|الرسالة الأصلية|原始邮件|原始郵件|邮件原件)\s*-{2,}$",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Original();

    [GeneratedRegex(
        @"^(-{4,}\s*(forwarded message|пересылаемое сообщение|перенаправленное сообщение|message transféré|message transmis|"
        + @"weitergeleitete nachricht|mensaje reenviado|mensagem encaminhada|messaggio inoltrato|doorgestuurd bericht|"
        + @"رسالة معاد توجيهها|الرسالة المُعاد توجيهها|已转发邮件|转发的邮件)\s*-{4,}|"
        + @"begin forwarded message:|начало переадресованного сообщения:|début du message (réexpédié|transféré)\s*:|"
        + @"anfang der weitergeleiteten nachricht:|inicio del mensaje reenviado:)$",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Forwarded();

    [GeneratedRegex(
        @"^(sent from my [\w .\-]{2,40}|sent from (outlook|mail|yahoo mail|proton ?mail|samsung)[\w .\-]{0,40}|"
        + @"sent via [\w .\-]{2,40}|sent with (spark|shortwave|\[?proton ?mail\]?(\([^\s()]{1,40}\))? secure email)|"
        + @"get outlook for (ios|android)(\s*<[^>\s]*>|\s*\[[^\]\s]*\])?|"
        + @"отправлено (с|из|через) [\w .«»\-]{2,50}|envoyé (de|depuis|à partir de) (mon|ma|outlook|yahoo)[\w .’'\-]{0,40}|"
        + @"télécharger outlook pour (ios|android)|von meinem [\w .\-]{2,30} gesendet|"
        + @"gesendet (von|mit) (mail|outlook|meinem)[\w .\-]{0,40}|enviado (desde|do|de) (mi|meu|outlook)[\w .\-]{0,40}|"
        + @"inviato da(l mio)? [\w .\-]{2,30}|verstuurd vanaf mijn [\w .\-]{2,30}|(sendt fra|skickat från) min [\w .\-]{2,30}|"
        + @"أُ?رسلت? من [\w .\-]{2,40}|(发自|來自|来自)我的 ?[\w .\-]{2,30}|(从|從)我的 ?[\w .\-]{2,30}(发送|发出|傳送))[.。]?$",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Footer();

    [GeneratedRegex(@"^\[cid:[^\]\s]+\]$", RegexOptions.IgnoreCase)]
    private static partial Regex Picture();
}
