namespace Rapporteur.Mail.Parts;

/// <summary>Lines that end in a carriage return alone, as programs of long ago saved mails: read as lines all the same.</summary>
internal static class OldLines
{
    private const int Usual = 1024;
    private const int Looked = 64 * 1024;

    /// <summary>The same stream where its lines end as usual.</summary>
    public static Stream Ended(Stream mail)
    {
        Span<byte> start = stackalloc byte[(int)Math.Min(Usual, mail.Length)];
        Read(mail, start);
        if (!start.Contains((byte)'\n'))
        {
            start = new byte[Math.Min(Looked, mail.Length)];
            Read(mail, start);
        }

        if (start.Contains((byte)'\n') || !start.Contains((byte)'\r'))
        {
            return mail;
        }

        var whole = new MemoryStream((int)mail.Length * 2);
        for (var b = mail.ReadByte(); b >= 0; b = mail.ReadByte())
        {
            whole.WriteByte((byte)b);
            if (b == '\r')
            {
                whole.WriteByte((byte)'\n');
            }
        }

        mail.Position = 0;
        whole.Position = 0;
        return whole;
    }

    private static void Read(Stream mail, Span<byte> start)
    {
        mail.Position = 0;
        mail.ReadExactly(start);
        mail.Position = 0;
    }
}
