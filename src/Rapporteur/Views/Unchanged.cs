using System.Runtime.CompilerServices;
using Rapporteur.Comments;
using Rapporteur.Consultations;

namespace Rapporteur.Views;

/// <summary>
/// Keeps what was made of a comment for as long as that comment, and the consultation around it, stand unchanged. What a reader
/// sees depends on the reader only through being of its delegation or reading all that was sent, questions and answers
/// included; for anybody else nothing is kept.
/// </summary>
public sealed class Unchanged<T>
    where T : class
{
    private readonly ConditionalWeakTable<Comment, Made> known = [];

    /// <summary>What <paramref name="make"/> made for such a reader before, or makes now.</summary>
    public T Of(SeenComment seen, Attribution reader, Func<SeenComment, Attribution, T> make)
    {
        if (!seen.Own && !(reader.ReadsAllSent && reader.ReadsClarifications))
        {
            return make(seen, reader);
        }

        var consultation = reader.Board.Consultation!;
        var made = known.GetValue(seen.Kept, _ => new Made(consultation));
        if (!ReferenceEquals(made.Consultation, consultation))
        {
            // The roster or the rules changed: names may too.
            made = new Made(consultation);
            known.AddOrUpdate(seen.Kept, made);
        }

        return seen.Own ? made.Own ??= make(seen, reader) : made.All ??= make(seen, reader);
    }

    private sealed class Made(Consultation consultation)
    {
        public Consultation Consultation => consultation;

        public T? Own { get; set; }

        public T? All { get; set; }
    }
}
