using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Rapporteur.Tests.House;

/// <summary>
/// No line of code is longer than a window beside another shows, <c>max_line_length</c> of <c>.editorconfig</c>. A literal
/// may be: an address, a pattern or a piece of XML cut in two is harder to read and to find.
/// </summary>
[TestClass]
public class LineTests
{
    private const int Longest = 140;

    private static readonly CSharpParseOptions Newest = new(LanguageVersion.Preview);

    [TestMethod]
    public void No_line_of_code_is_longer_than_a_hundred_and_forty_columns()
    {
        StringAssert.Contains(File.ReadAllText(Path.Combine(Checkout.Root(), ".editorconfig")), $"max_line_length = {Longest}",
            StringComparison.Ordinal);
        Assert.AreEqual("", string.Join('\n', Files("*.cs").SelectMany(TooLongOutsideLiterals).Concat(Files("*.razor").SelectMany(TooLong))
            .Select(l => $"{Path.GetRelativePath(Checkout.Root(), l.File)}:{l.Line + 1}")));
    }

    private static IEnumerable<string> Files(string pattern) =>
        Checkout.Sources("src", pattern).Concat(Checkout.Sources("tests", pattern));

    private static IEnumerable<(string File, int Line)> TooLong(string file) =>
        File.ReadLines(file).Index().Where(l => l.Item.Length > Longest).Select(l => (file, l.Index));

    private static IEnumerable<(string File, int Line)> TooLongOutsideLiterals(string file)
    {
        var tooLong = TooLong(file).ToArray();
        if (tooLong.Length == 0)
        {
            return [];
        }

        var tree = CSharpSyntaxTree.ParseText(File.ReadAllText(file), Newest);
        var lines = tree.GetText().Lines;
        return tooLong.Where(l => !IsLiteral(tree.GetRoot().FindToken(lines[l.Line].Start + Longest), lines[l.Line].Start + Longest));
    }

    private static bool IsLiteral(SyntaxToken token, int at) => token.Span.Contains(at)
        && (token.Kind() is SyntaxKind.StringLiteralToken or SyntaxKind.SingleLineRawStringLiteralToken
            or SyntaxKind.MultiLineRawStringLiteralToken
            || token.Parent!.AncestorsAndSelf().OfType<InterpolatedStringExpressionSyntax>().Any());
}
