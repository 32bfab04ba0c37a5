using Rapporteur.Papers;

namespace Rapporteur.Word.Papers;

/// <summary>
/// Writes the text of one paragraph with the notes on it and the changes they propose. The marks of a note stand in the
/// paragraph itself and never within a change: a change is cut where a note begins or ends. Words that several propose to
/// remove are marked once, in the name of the first; what each would put there stands, so that refusing every change gives the
/// text exactly.
/// </summary>
internal sealed class MarkedText(WordText text, string language, int notes, int answers)
{
    private readonly List<Mark> marks = [];
    private readonly List<int> removing = [];
    private readonly List<int> replies = [];
    private int first;
    private int reply = notes;
    private int change = notes + answers;

    // In the order in which they are written where they meet: what only ends here, what is added within a note that began
    // before, the ends of those, and then each note that begins here with what it adds at once.
    private enum Step
    {
        End,
        Add,
        EndAfterAdding,
        Begin,
        Remove,
        Keep,
    }

    /// <summary>Says which notes come next: they have ids from <paramref name="from"/> on, in their order, and their answers those that
    /// follow all notes.</summary>
    public void Number(IReadOnlyList<Annotation> notes, int from)
    {
        first = from;
        replies.Clear();
        for (var n = 0; n < notes.Count; n++)
        {
            replies.Add(notes[n].HasReply ? reply++ : -1);
        }
    }

    public void Write(string said, IReadOnlyList<Annotation> notes)
    {
        Read(notes);
        var at = 0;
        foreach (var mark in marks)
        {
            if (mark.At > at)
            {
                Piece(said[at..mark.At], notes);
                at = mark.At;
            }

            Set(mark, notes);
        }

        if (at < said.Length)
        {
            Piece(said[at..], notes);
        }
    }

    /// <summary>Words somebody proposes to add.</summary>
    public void Add(string author, string added)
    {
        Open("ins", author);
        text.Run(null, added, language);
        text.Raw("</w:ins>");
    }

    /// <summary>Begins a change in somebody's name, which whoever called closes.</summary>
    public void Open(string element, string author, string end = "\">")
    {
        text.Raw("<w:");
        text.Raw(element);
        text.Raw(" w:id=\"");
        text.Number(change++);
        text.Raw("\" w:author=\"");
        text.Escaped(author);
        text.Raw(end);
    }

    /// <summary>The note and the answer to it begin and end together.</summary>
    public void Begin(int note)
    {
        Start(first + note);
        if (replies[note] >= 0)
        {
            Start(replies[note]);
        }
    }

    public void End(int note)
    {
        Stop(first + note);
        if (replies[note] >= 0)
        {
            Stop(replies[note]);
        }
    }

    private void Start(int id)
    {
        text.Raw("<w:commentRangeStart w:id=\"");
        text.Number(id);
        text.Raw("\"/>");
    }

    private void Stop(int id)
    {
        text.Raw("<w:commentRangeEnd w:id=\"");
        text.Number(id);
        text.Raw("\"/><w:r><w:rPr><w:rStyle w:val=\"CommentReference\"/></w:rPr><w:commentReference w:id=\"");
        text.Number(id);
        text.Raw("\"/></w:r>");
    }

    private void Read(IReadOnlyList<Annotation> notes)
    {
        marks.Clear();
        removing.Clear();
        for (var n = 0; n < notes.Count; n++)
        {
            var (note, addsAtEnd) = (notes[n], false);
            marks.Add(new Mark(note.Start, Step.Begin, n, 0));
            foreach (var edit in note.Edits)
            {
                if (edit.Length > 0)
                {
                    marks.Add(new Mark(edit.Start, Step.Remove, n, 0));
                    marks.Add(new Mark(edit.Start + edit.Length, Step.Keep, n, 0));
                }

                if (edit.Added.Length > 0)
                {
                    var at = edit.Start + edit.Length;
                    marks.Add(new Mark(at, at == note.Start ? Step.Begin : Step.Add, n, 1, edit.Added));
                    addsAtEnd |= at == note.End;
                }
            }

            marks.Add(new Mark(note.End,
                note.End == note.Start ? Step.Begin : addsAtEnd ? Step.EndAfterAdding : Step.End, n, 2));
        }

        marks.Sort();
    }

    private void Set(Mark mark, IReadOnlyList<Annotation> notes)
    {
        switch (mark)
        {
            case { Step: Step.Remove }:
                removing.Add(mark.Note);
                break;
            case { Step: Step.Keep }:
                removing.Remove(mark.Note);
                break;
            case { Added: { } added }:
                Add(notes[mark.Note].Author, added);
                break;
            case { Order: 0 }:
                Begin(mark.Note);
                break;
            default:
                End(mark.Note);
                break;
        }
    }

    private void Piece(string said, IReadOnlyList<Annotation> notes)
    {
        if (removing.Count == 0)
        {
            text.Run(null, said, language);
            return;
        }

        Open("del", notes[removing.Min()].Author);
        text.Deleting = true;
        text.Run(null, said, language);
        text.Deleting = false;
        text.Raw("</w:del>");
    }

    // Of one note: it begins, adds, ends.
    private readonly record struct Mark(int At, Step Step, int Note, int Order, string? Added = null) : IComparable<Mark>
    {
        public int CompareTo(Mark other) =>
            At != other.At ? At.CompareTo(other.At)
            : Step != other.Step ? Step.CompareTo(other.Step)
            : Note != other.Note ? Note.CompareTo(other.Note)
            : Order.CompareTo(other.Order);
    }
}
