using Rapporteur.Words;

namespace Rapporteur.Drafts;

/// <summary>
/// What a page of the file shows and the passages read from it do not hold, or hold otherwise; and the passage in or after which
/// it first stands, null where that is not known or is the whole file.
/// </summary>
public sealed record ReadingNote(Remark What, PassageId? Near = null);
