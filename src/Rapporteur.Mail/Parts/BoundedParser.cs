using MimeKit;
using Rapporteur.Arrivals;
using Rapporteur.Words;

namespace Rapporteur.Mail.Parts;

/// <summary>
/// MimeKit's parser, stopped as soon as a mail has more headers, parts or depth than is taken, before memory is spent on them.
/// Of its two parsers this is the one that can be stopped.
/// </summary>
internal sealed class BoundedParser(Stream mail, MailLimits limits)
    : ExperimentalMimeParser(Deep, mail, MimeFormat.Entity, persistent: true)
{
    // Beyond its own depth the parser would go on and take the rest for one part; ours is met before.
    private static readonly ParserOptions Deep = new() { MaxMimeDepth = 1_000 };

    /// <summary>Set when the mail asks for more than is taken; the parser has then thrown <see cref="InvalidDataException"/>.</summary>
    public Remark? TooMuch { get; private set; }

    private int depth;
    private int parts;
    private int headers;
    private long headerBytes;

    protected override void OnHeadersBegin(long beginOffset, int beginLineNumber, CancellationToken cancellationToken)
    {
        (headers, headerBytes) = (0, 0);
        base.OnHeadersBegin(beginOffset, beginLineNumber, cancellationToken);
    }

    protected override void OnHeaderRead(Header header, int beginLineNumber, CancellationToken cancellationToken)
    {
        headerBytes += header.RawField.Length + header.RawValue.Length;
        Check(headerBytes, limits.MostHeaderBytes, "arrivals.mail-too-large.headers");
        Check(++headers, limits.MostHeaders, "arrivals.mail-too-large.headers");
        base.OnHeaderRead(header, beginLineNumber, cancellationToken);
    }

    protected override void OnMimePartBegin(ContentType contentType, long beginOffset, int beginLineNumber,
        CancellationToken cancellationToken)
    {
        Check(++parts, limits.MostParts, "arrivals.mail-too-large.parts");
        base.OnMimePartBegin(contentType, beginOffset, beginLineNumber, cancellationToken);
    }

    protected override void OnMessagePartBegin(ContentType contentType, long beginOffset, int beginLineNumber,
        CancellationToken cancellationToken)
    {
        Enter();
        base.OnMessagePartBegin(contentType, beginOffset, beginLineNumber, cancellationToken);
    }

    protected override void OnMessagePartEnd(ContentType contentType, long beginOffset, int beginLineNumber, long headersEndOffset,
        long endOffset, int lines, CancellationToken cancellationToken)
    {
        depth--;
        base.OnMessagePartEnd(contentType, beginOffset, beginLineNumber, headersEndOffset, endOffset, lines, cancellationToken);
    }

    protected override void OnMultipartBegin(ContentType contentType, long beginOffset, int beginLineNumber,
        CancellationToken cancellationToken)
    {
        Enter();
        base.OnMultipartBegin(contentType, beginOffset, beginLineNumber, cancellationToken);
    }

    protected override void OnMultipartEnd(ContentType contentType, long beginOffset, int beginLineNumber, long headersEndOffset,
        long endOffset, int lines, CancellationToken cancellationToken)
    {
        depth--;
        base.OnMultipartEnd(contentType, beginOffset, beginLineNumber, headersEndOffset, endOffset, lines, cancellationToken);
    }

    private void Enter()
    {
        Check(++parts, limits.MostParts, "arrivals.mail-too-large.parts");
        Check(++depth, limits.MostDepth, "arrivals.mail-nested-too-deep");
    }

    private void Check(long found, long limit, string key)
    {
        if (found > limit)
        {
            TooMuch = new Remark(key, ("limit", limit));
            throw new InvalidDataException(key);
        }
    }
}
