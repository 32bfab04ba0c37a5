using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Rapporteur.Tests.House;

/// <summary>
/// No conditional of the code stands on more than two others: the reader of a fourth question has forgotten the first.
/// What needs more is a list of named checks, a table or a <c>switch</c>.
/// </summary>
[TestClass]
public class StackTests
{
    private const int Deepest = 3;

    private static readonly CSharpParseOptions Newest = new(LanguageVersion.Preview);

    [TestMethod]
    public void No_conditional_is_stacked_more_than_three_deep() => Assert.AreEqual("", string.Join('\n',
        from file in Checkout.Sources("src", "*.cs")
        let tree = CSharpSyntaxTree.ParseText(File.ReadAllText(file), Newest)
        from conditional in tree.GetRoot().DescendantNodes().OfType<ConditionalExpressionSyntax>()
        where Depth(conditional) > Deepest
        select $"{Path.GetRelativePath(Checkout.Root(), file)}:{conditional.GetLocation().GetLineSpan().StartLinePosition.Line + 1}"));

    private static int Depth(ExpressionSyntax expression) => expression switch
    {
        ParenthesizedExpressionSyntax inside => Depth(inside.Expression),
        ConditionalExpressionSyntax one => 1 + Math.Max(Depth(one.WhenTrue), Depth(one.WhenFalse)),
        _ => 0,
    };
}
