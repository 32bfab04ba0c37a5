using System.Text;
using CsCheck;
using MimeKit.Text;
using Rapporteur.Mail.Lines;

namespace Rapporteur.Tests.Mail;

/// <summary>HTML taken apart into tags and words, beside MimeKit's tokenizer, which does the same.</summary>
[TestClass]
public sealed class HtmlPiecesTests
{
    private static readonly string[] Written =
    [
        "words ", "Été – \u05E9\u05DC\u05D5\u05DD", "\r\n", "\t", "a > b", "1 < 2", "<3", "<-", "< ", "\0",
        "&nbsp;", "&amp;lt;", "&eacute;", "&#8217;", "&#x41;", "&#150;", "&CounterClockwiseContourIntegral;", "&NotEqualTilde;",
        "<p>", "</p>", "<P CLASS=MsoNormal>", "<br/>", "<br />", "<img src=a.png alt='x > y'>", "<a href=\"?a=1&amp;b=2\">", "</a >",
        "<o:p></o:p>", "<td nowrap width=10%>", "<input disabled value = 'q' >", "<span style='color:#1F497D;mso-x:\"y\"'>", "<b x=>",
        "<i\n  title=\"a\r\nb\"\n>", "<hr size=2/>", "<p/ class=a>", "<ol start=3 type=a>", "<x a=1 a=2>",
        "<!-- a > b -- c -->", "<!---->", "<!DOCTYPE html>", "<![if !supportLists]>", "<![endif]>", "<?xml:namespace prefix=o ?>", "<!x>",
        "<style>p{margin:0}</style>", "<STYLE type=x>a<b</Style >", "<script>if(a<b)c('</p>')</script>", "<title>a &amp; <b></title>",
        "<textarea>x &lt; <b></textarea>", "<noscript><img></noscript>", "<xmp><i>&amp;</xmp>", "<iframe src=x></iframe>",
        "<![CDATA[d<e&amp;]]>", "<style>", "<title>", "</style>",
    ];

    [TestMethod]
    public void Tags_and_words_are_those_another_reader_finds() =>
        Gen.Int[0, Written.Length - 1].Array[1, 12].Select(at => string.Concat(at.Select(i => Written[i])))
            .Sample(html => Ours(html) == Theirs(html), iter: 2_000);

    [TestMethod]
    [DataRow("&notit; &notin; &amp &copy2 &; & &#; &#x; &unknown; &AMP", "\u00ACit; \u2209 & \u00A92 &; & &#; &#x; &unknown; &")]
    [DataRow("&#0;&#xD800;&#1114112;&#99999999999;&#128;&#159", "\uFFFD\uFFFD\uFFFD\uFFFD\u20AC\u0178")]
    [DataRow("&NewLine;&Tab;&ccaron;&zcaron;&acy;&bne;", "\n\t\u010D\u017E\u0430=\u20E5")]
    public void References_are_resolved_as_the_specification_says(string written, string read) =>
        Assert.AreEqual(read, CharacterReferences.Resolved(written));

    [TestMethod]
    public void An_address_keeps_what_only_looks_like_a_reference()
    {
        var tag = HtmlPieces.Of("<a href='/?a=1&copy=2&lt3&amp;x&lt'>").Single().Tag!;
        Assert.AreEqual("/?a=1&copy=2&lt3&x<", tag.Value("HREF"));
    }

    [TestMethod]
    [DataRow("before <a href='x")]
    [DataRow("before <p class=\"a\"")]
    [DataRow("before <")]
    [DataRow("before </")]
    public void A_tag_that_never_ends_is_words(string html) =>
        Assert.AreEqual(html, string.Concat(HtmlPieces.Of(html).Select(p => p.Words)));

    private static string Ours(string html)
    {
        var said = new StringBuilder();
        foreach (var (tag, words) in HtmlPieces.Of(html))
        {
            said.Append(tag is null ? words
                : Said(tag.Name, tag.IsEnd, tag.IsEmpty, tag.IsEnd ? [] : tag.Attributes.Select(a => (a.Name, a.Value))));
        }

        return said.ToString();
    }

    private static string Theirs(string html)
    {
        var said = new StringBuilder();
        using var text = new StringReader(html);
        var tokens = new HtmlTokenizer(text) { DecodeCharacterReferences = true };
        while (tokens.ReadNextToken(out var token))
        {
            said.Append(token switch
            {
                HtmlTagToken tag => Said(tag.Name.ToLowerInvariant(), tag.IsEndTag, tag.IsEmptyElement,
                    tag.IsEndTag ? [] : tag.Attributes.Select(a => (a.Name, a.Value ?? ""))),
                HtmlDataToken { Kind: HtmlTokenKind.Data or HtmlTokenKind.CData } data => data.Data,
                _ => "",
            });
        }

        return said.ToString();
    }

    private static string Said(string name, bool isEnd, bool isEmpty, IEnumerable<(string Name, string Value)> attributes) =>
        $"\u0001{(isEnd ? "/" : "")}{name}{(isEmpty ? "/" : "")} {string.Join('|', attributes.Select(a => $"{a.Name}={a.Value}"))}\u0002";
}
