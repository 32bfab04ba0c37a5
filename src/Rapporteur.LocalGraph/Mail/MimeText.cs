using System.Text;

namespace Rapporteur.LocalGraph.Mail;

/// <summary>Words as they stand in the header of a mail (RFC 2047), in lines of at most 76 letters.</summary>
internal static class MimeText
{
    // "=?utf-8?B?" and "?=" take twelve of the 75 an encoded word may have; four letters stand for three bytes.
    private const int BytesAWord = 45;

    public static string Header(string words)
    {
        var plain = words.ReplaceLineEndings(" ");
        if (Ascii.IsValid(plain) && plain.Length <= BytesAWord)
        {
            return plain;
        }

        // A letter is never parted between two words.
        var (encoded, word) = (new StringBuilder(), new List<byte>());
        foreach (var letter in plain.EnumerateRunes())
        {
            var bytes = new byte[4];
            var length = letter.EncodeToUtf8(bytes);
            if (word.Count + length > BytesAWord)
            {
                End();
            }

            word.AddRange(bytes.AsSpan(0, length));
        }

        End();
        return encoded.ToString();

        void End()
        {
            encoded.Append(encoded.Length == 0 ? "" : "\r\n ").Append("=?utf-8?B?").Append(Convert.ToBase64String([.. word])).Append("?=");
            word.Clear();
        }
    }
}
