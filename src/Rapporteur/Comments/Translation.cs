using NodaTime;
using Rapporteur.Consultations;

namespace Rapporteur.Comments;

/// <summary>
/// What an officer made of the words of a comment, or of a point of it, in another language: unofficial, beside the original, and never
/// the delegation's. <see cref="SentVersion"/> is the text it is of, from one.
/// </summary>
public sealed record Translation(int? Point, int SentVersion, string Language, string Words, PersonId By, Instant At);
