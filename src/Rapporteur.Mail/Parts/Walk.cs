using System.Collections.Immutable;
using MimeKit;
using Rapporteur.Arrivals;
using Rapporteur.Mail.Lines;
using Rapporteur.Words;

namespace Rapporteur.Mail.Parts;

/// <summary>
/// Everything a mail holds, taken from its tree of parts in their order: words, files, mails within, reports. Mailers nest
/// them in every way, so what a part is counts, not where it stands.
/// </summary>
internal sealed class Walk
{
    private readonly MailLimits limits;
    private readonly HashSet<string> shown = new(StringComparer.OrdinalIgnoreCase);
    private readonly List<MimePart> files = [];
    private readonly List<TextPart> wrapped = [];
    private int depth;
    private List<MimePart>? twins;
    private bool hasPlain;
    private bool struck;

    private Walk(MailLimits limits) => this.limits = limits;

    public List<List<Line>> Words { get; } = [];

    public List<MailFile> Files { get; } = [];

    public List<MimeMessage> Inner { get; } = [];

    public List<Remark> Notes { get; } = [];

    public List<MessageDeliveryStatus> Deliveries { get; } = [];

    public MessageDispositionNotification? Disposition { get; private set; }

    /// <summary>The headers of the mail a report is about.</summary>
    public HeaderList? Reported { get; private set; }

    public bool AnswersMeeting { get; private set; }

    public string? DeclaredLanguage { get; private set; }

    /// <summary>With what is known of its files from an earlier reading of the same bytes, where anything is.</summary>
    public static Walk Through(MimeMessage mail, MailLimits limits, ImmutableArray<MailAttachment> known)
    {
        var walk = new Walk(limits) { DeclaredLanguage = mail.Headers[HeaderId.ContentLanguage] };
        if (mail.Body is { } body)
        {
            walk.Enter(body);
        }

        walk.TakeWrapped();
        walk.TakeFiles(known);
        return walk;
    }

    private void Enter(MimeEntity entity)
    {
        if (++depth > limits.MostDepth + 1)
        {
            Note("arrivals.part-nested-too-deep");
        }
        else
        {
            Go(entity);
        }

        depth--;
    }

    private void Go(MimeEntity entity)
    {
        switch (entity)
        {
            case MultipartAlternative alternative:
                Alternative(alternative);
                break;
            case MultipartRelated { Root: { } root } related:
                Enter(root);
                Each(related.Where(p => p != root));
                break;
            case Multipart signed when signed.ContentType.IsMimeType("multipart", "signed") && signed.Count > 0:
                Enter(signed[0]);
                break;
            case Multipart encrypted when encrypted.ContentType.IsMimeType("multipart", "encrypted"):
                Note("arrivals.mail-encrypted");
                break;
            case Multipart twin when twin.ContentType.IsMimeType("multipart", "appledouble"):
                // Beside the file stands what a Mac keeps about it.
                Each(twin.Where(p => !p.ContentType.IsMimeType("application", "applefile")));
                break;
            case Multipart multipart:
                Each(multipart);
                break;
            case TextRfc822Headers { Message: { } headers }:
                Reported ??= headers.Headers;
                break;
            case MessagePart { Message: { } message } part:
                if (Deliveries.Count > 0 || Disposition is not null)
                {
                    Reported ??= message.Headers;
                }
                else if (part.ContentType.IsMimeType("message", "external-body"))
                {
                    Note("arrivals.content-elsewhere");
                }
                else
                {
                    Inner.Add(message);
                }

                break;
            case MimePart leaf:
                Leaf(leaf);
                break;
        }
    }

    private void Each(IEnumerable<MimeEntity> parts)
    {
        foreach (var part in parts)
        {
            Enter(part);
        }
    }

    private void Leaf(MimePart part)
    {
        switch (part)
        {
            case MessageDeliveryStatus delivery:
                Deliveries.Add(delivery);
                break;
            case MessageDispositionNotification disposition:
                Disposition ??= disposition;
                break;
            case MessagePartial:
                Note("arrivals.mail-in-pieces");
                break;
            case { ContentType: { MediaType: "application", MediaSubtype: "pkcs7-signature" or "x-pkcs7-signature" or "pgp-signature" } }:
                break;
            case { ContentType: { MediaType: "text", MediaSubtype: "calendar" } type } when type.Parameters.Contains("method"):
                AnswersMeeting = true;
                break;
            case TextPart text when IsWords(text):
                Words.Add(LinesOf(text));
                break;
            case TextPart twin when twins is not null && IsUnnamed(twin) && !twin.ContentType.IsMimeType("text", "calendar"):
                // The same words once more, for a program that shows them otherwise.
                twins.Add(twin);
                break;
            case { } wrapped when Opened.IsSmime(wrapped):
                Smime(wrapped);
                break;
            case { } wrapped when Opened.IsWinmail(wrapped):
                Winmail(wrapped);
                break;
            case { } wrapped when Opened.IsRightsManaged(wrapped):
                Note("arrivals.mail-encrypted");
                files.Add(wrapped);
                break;
            default:
                files.Add(part);
                break;
        }
    }

    private static bool IsWords(TextPart text) =>
        (text.IsPlain || text.IsHtml || text.IsFlowed || text.IsEnriched) && IsUnnamed(text);

    private static bool IsUnnamed(TextPart text) => !text.IsAttachment && string.IsNullOrEmpty(SafeName.Given(text));

    private void Smime(MimePart part)
    {
        if (Opened.Signed(part) is { } enclosed)
        {
            Enter(enclosed);
        }
        else
        {
            Note("arrivals.mail-encrypted");
        }
    }

    private void Winmail(MimePart part)
    {
        if (Opened.Winmail(part) is { } extracted)
        {
            foreach (var entity in extracted)
            {
                switch (entity)
                {
                    case MessagePart { Message: { } message }:
                        Inner.Add(message);
                        break;
                    case TextPart { FileName: null } words:
                        wrapped.Add(words);
                        break;
                    case MimePart file:
                        files.Add(file);
                        break;
                }
            }
        }
        else
        {
            Note("arrivals.winmail-unreadable");
            files.Add(part);
        }
    }

    // The plain twin, if it says anything and the other does not strike words out; the files of all.
    private void Alternative(MultipartAlternative alternative)
    {
        var (chosen, outer, outerTwins) = (new List<List<Line>>(), hasPlain, twins);
        twins = [];
        foreach (var twin in alternative)
        {
            var before = Words.Count;
            struck = false;
            Enter(twin);
            var words = Words.GetRange(before, Words.Count - before);
            Words.RemoveRange(before, words.Count);
            if (words.Exists(lines => lines.Exists(l => !l.IsBlank)) && (!hasPlain || struck))
            {
                chosen = words;
                hasPlain |= twin is TextPart { IsPlain: true };
            }
        }

        files.AddRange(chosen.Count == 0 ? twins : []);
        (hasPlain, twins) = (outer, outerTwins);
        Words.AddRange(chosen);
    }

    private List<Line> LinesOf(TextPart part)
    {
        var text = PartText.Of(part, limits, Notes);
        DeclaredLanguage ??= part.Headers[HeaderId.ContentLanguage];
        if (text.AsSpan().ContainsAny(Sources.Clouds))
        {
            Note("arrivals.file-in-cloud");
        }

        if (text.AsSpan().ContainsAny(Sources.Elsewhere))
        {
            Note("arrivals.mail-behind-link");
        }

        if (!part.IsHtml)
        {
            (text, var isSealed) = PgpArmor.Taken(part.IsEnriched ? EnrichedText.Plain(text) : text);
            if (isSealed)
            {
                Note("arrivals.mail-encrypted");
            }

            (text, var within) = Uuencoded.Taken(text);
            files.AddRange(within);
            return PlainLines.Of(text, part.IsFlowed,
                string.Equals(part.ContentType.Parameters["delsp"], "yes", StringComparison.OrdinalIgnoreCase));
        }

        shown.UnionWith(Sources.Pictures(text));
        if (hasPlain && !text.AsSpan().ContainsAny(Sources.Strikes))
        {
            return [];
        }

        var html = HtmlLines.Of(text);
        struck |= html.HasStruck;
        return html.Lines;
    }

    // A winmail.dat holds the words once more; they are wanted where nothing else says them. What is RTF alone stays a file.
    private void TakeWrapped()
    {
        if (Words.Exists(lines => lines.Exists(l => !l.IsBlank)))
        {
            return;
        }

        if ((wrapped.Find(w => w.IsPlain) ?? wrapped.Find(w => w.IsHtml)) is { } words)
        {
            Words.Add(LinesOf(words));
        }
        else
        {
            files.AddRange(wrapped);
        }
    }

    private void TakeFiles(ImmutableArray<MailAttachment> known)
    {
        if (known.Length == files.Count)
        {
            Files.AddRange(files.Zip(known, (part, file) => new MailFile(file, part)));
            return;
        }

        foreach (var part in files)
        {
            // Some writers give every file a Content-ID: a picture is in the words only where they show it.
            var inWords = part.ContentType.IsMimeType("image", "*") && part.ContentId is { } id && shown.Contains(id);
            Files.Add(Parts.Files.Of(part, Files.Count + 1, inWords, limits));
        }
    }

    private void Note(string key)
    {
        if (!Notes.Exists(n => n.Key == key))
        {
            Notes.Add(new Remark(key));
        }
    }
}
