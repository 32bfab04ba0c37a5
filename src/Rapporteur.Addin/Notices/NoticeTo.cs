using Rapporteur.Consultations;
using Rapporteur.Record;

namespace Rapporteur.Addin.Notices;

/// <summary>Names one notice to one person.</summary>
public readonly record struct NoticeTo(ConsultationId Consultation, NoticeKey Key, PersonId Person);
