using Rapporteur.Words;

namespace Rapporteur.Tests.Words;

/// <summary>A text is cut between its characters.</summary>
[TestClass]
public sealed class LettersTests
{
    [TestMethod]
    [DataRow("abc", 3, "abc", "abc")]
    [DataRow("abcd", 3, "abc", "ab…")]
    [DataRow("a😀b", 2, "a", "a…")]
    [DataRow("a😀bc", 3, "a😀", "a…")]
    [DataRow("a😀bc", 4, "a😀b", "a😀…")]
    [DataRow("", 5, "", "")]
    public void No_character_is_halved_where_a_text_is_cut(string text, int most, string beginning, string shortened)
    {
        Assert.AreEqual(beginning, Letters.Beginning(text, most));
        Assert.AreEqual(shortened, Letters.Shortened(text, most));
    }

    // An attribute cannot hold half a character: "<" stands for the first half of one, ">" for the second.
    [TestMethod]
    [DataRow("plain", -1)]
    [DataRow("a<>b", -1)]
    [DataRow("a<", 1)]
    [DataRow("a>b", 1)]
    [DataRow("<><<>", 2)]
    [DataRow("<>>", 2)]
    [DataRow("", -1)]
    public void The_first_half_of_a_character_is_found_where_it_stands_alone(string text, int at) =>
        Assert.AreEqual(at, Letters.FirstHalf(text.Replace('<', '\uD83D').Replace('>', '\uDE00')));
}
