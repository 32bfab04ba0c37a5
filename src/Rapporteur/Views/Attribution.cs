using System.Collections.Immutable;
using NodaTime;
using Rapporteur.Consultations;
using Rapporteur.Drafts;
using Rapporteur.Record;

namespace Rapporteur.Views;

/// <summary>
/// What each reader may see of a board: the only way from the board to a person. Built for one person; what that person may
/// not see does not exist for it: not in lists, counts, searches or errors. Here stands who reads, and what is on the table
/// for everybody on the roster; the files beside it hold what depends on the reader, by what it is about.
/// </summary>
public sealed partial class Attribution
{
    private readonly Board board;
    private readonly Person asker;
    private readonly Consultation consultation;

    /// <summary>Throws for a consultation that has not been opened.</summary>
    internal Attribution(Board board, Person asker)
    {
        (this.board, this.asker) = (board, asker);
        consultation = board.Consultation ?? throw new InvalidOperationException($"Consultation \"{board.Id}\" has not been opened.");
    }

    public Person Asker => asker;

    /// <summary>The day whose names it shows; null for the names the roster first had.</summary>
    internal LocalDate? Day { get; private init; }

    internal Board Board => board;

    public ConsultationId Id => board.Id;

    /// <summary>
    /// The consultation. More time given to one delegation is known to that one, to the Secretariat and to the Chair; to these two
    /// alone who gave it, and why. Of the people of other delegations nobody but these two knows anything.
    /// </summary>
    public Consultation Consultation => field ??= SeesLateness ? consultation : Known(consultation);

    /// <summary>The same for the same person, with the names of delegations in force on that day.</summary>
    public Attribution On(LocalDate day) => consultation.On(day) is var named && ReferenceEquals(named, consultation)
        ? Day == day ? this : new(board, asker) { Day = day }
        : new(board with { Consultation = named }, asker) { Day = day };

    /// <summary>What the same person sees on another board.</summary>
    internal Attribution Again(Board other) => Day is { } day ? new Attribution(other, asker).On(day) : new(other, asker);

    /// <summary>Every draft that was circulated, the oldest first.</summary>
    public ImmutableList<CirculatedDraft> Drafts => board.Drafts;

    /// <summary>The newest draft on the table; null before one was circulated.</summary>
    public CirculatedDraft? CurrentDraft => board.CurrentDraft;

    /// <summary>The draft of that number; null when there is none.</summary>
    public CirculatedDraft? DraftNumbered(int number) => board.DraftNumbered(number);

    /// <summary>What was not read of a draft's file: for the Secretariat and the Chair, who decide whether delegations need it.</summary>
    public ImmutableArray<ReadingNote> NotesOn(CirculatedDraft draft) => SeesLateness ? draft.Notes : [];

    /// <summary>Where this person is written to by chat; null where nothing is known.</summary>
    public ChatConversation? Chat => board.Conversations.GetValueOrDefault(asker.Id);

    /// <summary>Reads what was sent of every delegation: the Secretariat and the Chair, the Co-chair where the consultation says
    /// so.</summary>
    public bool ReadsAllSent => asker.Function switch
    {
        Function.Secretariat or Function.Chair => true,
        Function.CoChair => consultation.Visibility.CoChairReads,
        _ => false,
    };

    /// <summary>Who has answered, and what came after the closing, is for the Secretariat and the Chair alone.</summary>
    public bool SeesLateness => asker.Function is Function.Secretariat or Function.Chair;

    /// <summary>What the Secretariat asked and was answered is for the delegation itself, the Secretariat and the Chair.</summary>
    public bool ReadsClarifications => asker.Function is Function.Secretariat or Function.Chair;

    private Consultation Known(Consultation whole) => whole with
    {
        Roster = whole.Roster.KnownTo(asker),
        Extensions =
        [
            .. from given in whole.Extensions
               where given.To is null || given.To == asker.Delegation
               select given with { Why = "", By = default },
        ],
    };
}
