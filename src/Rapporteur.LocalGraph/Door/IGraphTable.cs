namespace Rapporteur.LocalGraph.Door;

/// <summary>The addresses of one kind of thing; of two lines of a table that fit the first answers, no line of two tables fits one
/// address.</summary>
internal interface IGraphTable
{
    IReadOnlyList<GraphRoute> Routes { get; }
}
