using System.Buffers;
using System.Collections.Immutable;
using MimeKit;
using Rapporteur.Arrivals;
using Rapporteur.Comments;
using Rapporteur.Drafts;
using Rapporteur.Words;

namespace Rapporteur.Mail.Parts;

/// <summary>A part as a file: its safe name, what it is, its hash, and what will not be done with it.</summary>
internal static class Files
{
    public static MailFile Of(MimePart part, int number, bool inWords, MailLimits limits)
    {
        var given = SafeName.Given(part);
        var type = part.ContentType.MimeType.ToLowerInvariant();
        var name = given is null ? "" : SafeName.Of(given);
        if (name.Length == 0)
        {
            MimeTypes.TryGetExtension(type, out var extension);
            name = FormattableString.Invariant($"{number}{extension}");
        }

        var (bytes, length) = PartContent.Rent(part);
        try
        {
            var (kind, refused) = length > limits.MostFileBytes
                ? (AttachmentKind.Other, new Remark("arrivals.file-too-large", ("megabytes", limits.MostFileBytes / (1024 * 1024))))
                : FileKinds.Of(bytes, length, name, type);
            var notes = ImmutableArray.CreateBuilder<Remark>();
            if (refused is not null)
            {
                notes.Add(refused);
            }

            if (given is not null && Different(given, name))
            {
                notes.Add(new Remark("arrivals.file-name-changed"));
            }

            var hash = FileHash.Of(bytes.AsSpan(0, length));
            return new MailFile(
                new MailAttachment(name, kind, type, length, hash)
                {
                    Notes = notes.ToImmutable(),
                    Refused = refused is not null,
                    InWords = inWords,
                },
                part);
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(bytes);
        }
    }

    // Composed letters and outer blanks are no change to anybody.
    private static bool Different(string given, string name) => Canonical.Composed(given.Trim()) != name;
}
