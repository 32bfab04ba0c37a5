using System.Text;

namespace Rapporteur.Word.Reading;

/// <summary>Gathers the pieces of one paragraph after the other. Text that nobody changed is one piece, however many runs it has.</summary>
internal sealed class PieceRow
{
    private readonly List<Piece> row = [];
    private readonly StringBuilder more = new(512);
    private string plain = "";

    public void Add(Piece piece)
    {
        if (piece is { Kind: PieceKind.Text, Revisions: Revisions.None })
        {
            Plain(piece.Text);
            return;
        }

        End();
        row.Add(piece);
    }

    /// <summary>The paragraph's pieces; the next begins.</summary>
    public List<Piece> Take()
    {
        End();
        var pieces = new List<Piece>(row);
        row.Clear();
        return pieces;
    }

    private void Plain(string text)
    {
        if (plain.Length == 0)
        {
            plain = text;
        }
        else
        {
            _ = more.Length == 0 ? more.Append(plain).Append(text) : more.Append(text);
        }
    }

    private void End()
    {
        if (plain.Length > 0)
        {
            row.Add(new Piece(PieceKind.Text, more.Length == 0 ? plain : more.ToString(), Revisions.None));
            more.Clear();
            plain = "";
        }
    }
}
