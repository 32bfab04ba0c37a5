using System.Security.Cryptography;
using System.Text;
using Rapporteur.Arrivals;
using Rapporteur.Comments;
using Rapporteur.Consultations;
using Rapporteur.Record;
using Rapporteur.Rolls;

namespace Rapporteur.Intake;

/// <summary>
/// Ids and references made from the random bits of a request. Letters and digits that are mistaken for each other on
/// paper (I, L, O, U) are left out, as in Crockford's base 32.
/// </summary>
internal static class Ids
{
    private const string Alphabet = "0123456789abcdefghjkmnpqrstvwxyz";

    public static CommentId Comment(Asked asked, int position) => new(Digits($"comment/{asked.Fresh}/{position}", 20));

    public static ReceiptReference Receipt(Asked asked)
    {
        var digits = Digits($"receipt/{asked.Fresh}", 12).ToUpperInvariant();
        return new($"R-{digits[..4]}-{digits[4..8]}-{digits[8..]}");
    }

    public static CommonPointId CommonPoint(Asked asked) => new(Digits($"common/{asked.Fresh}", 16));

    public static GlossaryTermId Term(Asked asked, int position) => new(Digits($"term/{asked.Fresh}/{position}", 12));

    public static PhraseId Phrase(Asked asked) => new(Digits($"phrase/{asked.Fresh}", 12));

    public static AttendanceId Attendance(Asked asked) => new(Digits($"attendance/{asked.Fresh}", 12));

    public static BracketId Bracket(Asked asked) => new(Digits($"bracket/{asked.Fresh}", 8));

    public static QuestionId Question(Asked asked) => new(Digits($"question/{asked.Fresh}", 16));

    public static SilenceId Silence(Asked asked) => new(Digits($"silence/{asked.Fresh}", 12));

    public static PaperId Paper(Asked asked) => new(Digits($"paper/{asked.Fresh}", 16));

    /// <summary>Names a reminder called for by hand.</summary>
    public static CallId Call(Asked asked) => new(Digits($"call/{asked.Fresh}", 12));

    /// <summary>Names a mail that arrived; the same for the same key.</summary>
    public static ArrivalId Arrival(Asked asked, string? key) =>
        new(Digits(key is null ? $"arrival/{asked.Fresh}" : $"arrival/key/{key}", 20));

    /// <summary>The reference printed everywhere: six characters, longer only when those are taken in this consultation.</summary>
    public static string Reference(Board board, CommentId comment, ISet<string> given)
    {
        var digits = Digits($"reference/{board.Id}/{comment}", 24).ToUpperInvariant();
        var length = 6;
        while (board.References.Contains($"C-{digits[..length]}") || !given.Add($"C-{digits[..length]}"))
        {
            length++;
        }

        return $"C-{digits[..length]}";
    }

    private static string Digits(string seed, int count)
    {
        var hash = SHA256.HashData(Encoding.UTF8.GetBytes(seed));
        return string.Create(count, hash, static (digits, bytes) =>
        {
            for (var i = 0; i < digits.Length; i++)
            {
                digits[i] = Alphabet[bytes[i] & 31];
            }
        });
    }
}
