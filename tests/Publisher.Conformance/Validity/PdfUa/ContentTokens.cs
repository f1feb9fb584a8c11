using System.Text;

namespace Publisher.Conformance.Validity.PdfUa;

/// <summary>Reads a content stream token by token (ISO 32000-1, 7.2 and 7.8.2).</summary>
internal sealed class ContentTokens(byte[] bytes)
{
    private int at;

    /// <summary>An operand: a number, a name with its slash, a string as bytes, an array or a dictionary as a list; or
    /// an operator as <see cref="Operator"/>; null at the end.</summary>
    public object? Next()
    {
        SkipBlanks();
        if (at >= bytes.Length)
        {
            return null;
        }

        var first = (char)bytes[at];
        switch (first)
        {
            case '/':
                at++;
                return "/" + Word();
            case '(':
                return Literal();
            case '<' when Peek(1) == '<':
                at += 2;
                return List(">>");
            case '<':
                return Hexadecimal();
            case '[':
                at++;
                return List("]");
            case '>' when Peek(1) == '>':
                at += 2;
                return new Operator(">>");
            case ']' or '{' or '}' or ')' or '>':
                at++;
                return new Operator(first.ToString());
            default:
                var word = Word();
                return double.TryParse(
                    word,
                    System.Globalization.CultureInfo.InvariantCulture,
                    out var n
                )
                    ? n
                    : new Operator(word);
        }
    }

    private List<object> List(string end)
    {
        var items = new List<object>();
        while (Next() is { } item && !(item is Operator { Name: var name } && name == end))
        {
            items.Add(item);
        }

        return items;
    }

    private byte[] Literal()
    {
        var value = new MemoryStream();
        var depth = 1;
        for (at++; at < bytes.Length; at++)
        {
            var c = (char)bytes[at];
            if (c == '\\')
            {
                Escaped(value);
                continue;
            }

            depth += c switch
            {
                '(' => 1,
                ')' => -1,
                _ => 0,
            };
            if (depth == 0)
            {
                at++;
                break;
            }

            value.WriteByte(bytes[at]);
        }

        return value.ToArray();
    }

    private void Escaped(MemoryStream value)
    {
        var c = Peek(1);
        at++;
        if (c is >= '0' and <= '7')
        {
            var code = 0;
            var end = at + 3;
            for (; at < end && Peek(0) is >= '0' and <= '7'; at++)
            {
                code = (code * 8) + (Peek(0) - '0');
            }

            at--;
            value.WriteByte((byte)code);
            return;
        }

        if (c is not ('\r' or '\n'))
        {
            const string Named = "nrtbf";
            var named = Named.IndexOf(c, StringComparison.Ordinal);
            value.WriteByte(named >= 0 ? (byte)"\n\r\t\b\f"[named] : (byte)c);
        }
    }

    private byte[] Hexadecimal()
    {
        var digits = new StringBuilder();
        for (at++; at < bytes.Length && bytes[at] != '>'; at++)
        {
            if (char.IsAsciiHexDigit((char)bytes[at]))
            {
                digits.Append((char)bytes[at]);
            }
        }

        at++;
        return Convert.FromHexString(digits.Length % 2 == 0 ? $"{digits}" : $"{digits}0");
    }

    private string Word()
    {
        var start = at;
        while (
            at < bytes.Length
            && !IsBlank(bytes[at])
            && !"()<>[]{}/%".Contains((char)bytes[at], StringComparison.Ordinal)
        )
        {
            at++;
        }

        return Encoding.Latin1.GetString(bytes, start, at - start);
    }

    private char Peek(int ahead) => at + ahead < bytes.Length ? (char)bytes[at + ahead] : '\0';

    private void SkipBlanks()
    {
        while (at < bytes.Length && (IsBlank(bytes[at]) || bytes[at] == '%'))
        {
            if (bytes[at] == '%')
            {
                while (at < bytes.Length && bytes[at] is not ((byte)'\r' or (byte)'\n'))
                {
                    at++;
                }
            }
            else
            {
                at++;
            }
        }
    }

    private static bool IsBlank(byte b) => b is 0 or 9 or 10 or 12 or 13 or 32;
}

internal sealed record Operator(string Name);
