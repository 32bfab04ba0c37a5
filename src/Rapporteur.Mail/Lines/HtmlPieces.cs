using System.Buffers;

namespace Rapporteur.Mail.Lines;

/// <summary>
/// HTML as its tags and words, in their order (WHATWG HTML, 13.2.5). Comments, declarations and scripts are passed over; a tag that never
/// ends is words. Read forwards once, whatever is written. The tokenizer of MimeKit does so too, but the runtime takes sixty megabytes to
/// compile its table of names, and mostly keeps them.
/// </summary>
internal sealed class HtmlPieces
{
    private static readonly SearchValues<char> Blanks = SearchValues.Create(" \t\r\n\f");
    private static readonly SearchValues<char> EndsName = SearchValues.Create(" \t\r\n\f/>");
    private static readonly SearchValues<char> EndsAttribute = SearchValues.Create(" \t\r\n\f/>=");
    private static readonly SearchValues<char> EndsValue = SearchValues.Create(" \t\r\n\f>");

    private readonly string html;
    private int at;

    private HtmlPieces(string html) => this.html = html;

    public static IEnumerable<HtmlPiece> Of(string html) => new HtmlPieces(html).All();

    private IEnumerable<HtmlPiece> All()
    {
        while (at < html.Length)
        {
            if (html[at] != '<')
            {
                var next = html.IndexOf('<', at);
                next = next < 0 ? html.Length : next;
                yield return new(null, CharacterReferences.Resolved(html.AsSpan(at, next - at)));
                at = next;
            }
            else if (IsLetter(at + 1) || (Is(at + 1, '/') && IsLetter(at + 2)))
            {
                var from = at;
                if (Tag() is not { } tag)
                {
                    yield return new(null, html[from..]);
                    yield break;
                }

                yield return new(tag, null);
                if (!tag.IsEnd && !tag.IsEmpty && Raw(tag.Name) is { Length: > 0 } raw)
                {
                    yield return new(null, raw);
                }
            }
            else if (Starts("<![CDATA["))
            {
                var words = at + "<![CDATA[".Length;
                var end = html.IndexOf("]]>", words, StringComparison.Ordinal);
                yield return new(null, html[words..(end < 0 ? html.Length : end)]);
                at = end < 0 ? html.Length : end + "]]>".Length;
            }
            else if (!Pass())
            {
                yield return new(null, "<");
                at++;
            }
        }
    }

    // Over a comment or a declaration; false where the sign stands for itself.
    private bool Pass()
    {
        if (Starts("<!--"))
        {
            // "<!-->" and "<!--->" are whole.
            var body = at + "<!--".Length;
            at = html.AsSpan(body).StartsWith(">") ? body + 1
                : html.AsSpan(body).StartsWith("->") ? body + 2
                : CommentEnd(body);
            return true;
        }

        if (!Is(at + 1, '!') && !Is(at + 1, '?') && !(Is(at + 1, '/') && at + 2 < html.Length))
        {
            return false;
        }

        var end = html.IndexOf('>', at);
        at = end < 0 ? html.Length : end + 1;
        return true;
    }

    private int CommentEnd(int from)
    {
        for (var end = html.IndexOf("--", from, StringComparison.Ordinal); end >= 0;
            end = html.IndexOf("--", end + 1, StringComparison.Ordinal))
        {
            if (Is(end + 2, '>'))
            {
                return end + 3;
            }

            if (Is(end + 2, '!') && Is(end + 3, '>'))
            {
                return end + 4;
            }
        }

        return html.Length;
    }

    // Null where the text ends before the tag does.
    private HtmlTag? Tag()
    {
        var isEnd = html[at + 1] == '/';
        at += isEnd ? 2 : 1;
        var name = Until(EndsName).ToLowerInvariant();
        List<(string Name, string Value)>? attributes = null;
        while (true)
        {
            at = Beyond(at);
            if (at >= html.Length)
            {
                return null;
            }

            if (html[at] == '>')
            {
                at++;
                return new HtmlTag(name, isEnd) { Attributes = attributes ?? [] };
            }

            if (html[at] == '/')
            {
                at++;
                if (Is(at, '>'))
                {
                    at++;
                    return new HtmlTag(name, isEnd) { IsEmpty = true, Attributes = attributes ?? [] };
                }

                continue;
            }

            if (Attribute() is not { } attribute)
            {
                return null;
            }

            (attributes ??= []).Add(attribute);
        }
    }

    private (string Name, string Value)? Attribute()
    {
        // A sign of equality at its beginning is of its name.
        var from = at++;
        Until(EndsAttribute);
        var name = html[from..at];
        var next = Beyond(at);
        if (!Is(next, '='))
        {
            at = next;
            return (name, "");
        }

        at = Beyond(next + 1);
        if (at < html.Length && html[at] is '"' or '\'')
        {
            var end = html.IndexOf(html[at], at + 1);
            if (end < 0)
            {
                return null;
            }

            var quoted = html.AsSpan(at + 1, end - at - 1);
            at = end + 1;
            return (name, CharacterReferences.Resolved(quoted, inAttribute: true));
        }

        return (name, CharacterReferences.Resolved(Until(EndsValue), inAttribute: true));
    }

    // What stands between the tags of an element that holds no others; the words of a script are nobody's.
    private string? Raw(string name)
    {
        if (name is not ("style" or "xmp" or "iframe" or "noembed" or "noframes" or "noscript" or "title" or "textarea" or "script"
            or "plaintext"))
        {
            return null;
        }

        var from = at;
        at = name == "plaintext" ? html.Length : RawEnd(name);
        return name switch
        {
            "script" => null,
            "title" or "textarea" => CharacterReferences.Resolved(html.AsSpan(from, at - from)).Replace('\0', '\uFFFD'),
            _ => html[from..at].Replace('\0', '\uFFFD'),
        };
    }

    private int RawEnd(string name)
    {
        for (var end = html.IndexOf("</", at, StringComparison.Ordinal); end >= 0;
            end = html.IndexOf("</", end + 2, StringComparison.Ordinal))
        {
            var after = end + 2 + name.Length;
            if (after < html.Length && html.AsSpan(end + 2, name.Length).Equals(name, StringComparison.OrdinalIgnoreCase)
                && EndsName.Contains(html[after]))
            {
                return end;
            }
        }

        return html.Length;
    }

    private string Until(SearchValues<char> ends)
    {
        var from = at;
        var length = html.AsSpan(at).IndexOfAny(ends);
        at = length < 0 ? html.Length : at + length;
        return html[from..at];
    }

    private int Beyond(int from)
    {
        var length = html.AsSpan(Math.Min(from, html.Length)).IndexOfAnyExcept(Blanks);
        return length < 0 ? html.Length : from + length;
    }

    private bool Starts(string mark) => string.CompareOrdinal(html, at, mark, 0, mark.Length) == 0;

    private bool Is(int place, char c) => place < html.Length && html[place] == c;

    private bool IsLetter(int place) => place < html.Length && char.IsAsciiLetter(html[place]);
}
