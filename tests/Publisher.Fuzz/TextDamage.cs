using System.Text;
using Publisher.Tests.Importers;
using Publisher.Tests.Importers.Html;

namespace Publisher.Fuzz;

/// <summary>Damage to text: that of <see cref="Mutation"/>, and what is deep, long or many beyond all use.</summary>
internal static class TextDamage
{
    private const int Many = 3_000;
    private const int Deep = 300;

    private static readonly string[] Openings =
    [
        "<table><tr><td>",
        "<div>",
        "<ul><li>",
        "<blockquote>",
        "<b>",
        "<outline text=\"a\">",
        "> ",
        "* ",
        "**",
        "[",
        "(",
        "<w:tbl><w:tr><w:tc><w:p/>",
        "<w:sdt><w:sdtContent>",
        "<m:oMath><m:f><m:num>",
        "\\frac{",
        "$x_{",
    ];

    private static readonly string[] Letters =
    [
        "a",
        "W",
        "1",
        "/",
        "é",
        "e\u0301",
        "\u0301",
        "漢",
        "ש",
        "🦀",
        "\u200B",
        "\u00AD",
        "\u00A0",
        "-",
        ".",
        " ",
        "a ",
        "a. ",
        "see a, ",
        "\n",
        "|",
        "&amp;",
    ];

    public static byte[] To(byte[] bytes, byte[] other, Whim whim) =>
        Encoding.UTF8.GetBytes(
            To(Encoding.UTF8.GetString(bytes), Encoding.UTF8.GetString(other), whim)
        );

    public static string To(string text, string other, Whim whim)
    {
        text = Mutation.Of(text, other, whim);
        var at = whim.Next(text.Length + 1);
        return whim.Next(12) switch
        {
            0 => text.Insert(at, Repeated(Openings[whim.Next(Openings.Length)], whim.Next(Deep))),
            1 => text.Insert(at, Repeated(Letters[whim.Next(Letters.Length)], whim.Next(Many))),
            2 => text.Insert(at, Repeated(Line(text, at), whim.Next(Deep / 3))),
            3 => Swapped(text, whim),
            4 => text.Insert(at, other),
            _ => text,
        };
    }

    private static string Repeated(string part, int count) =>
        new StringBuilder().Insert(0, part, part.Length > 400 ? 1 : count).ToString();

    private static string Line(string text, int at)
    {
        var from = at == 0 ? 0 : text.LastIndexOf('\n', at - 1) + 1;
        var to = text.IndexOf('\n', at);
        return text[from..(to < 0 ? text.Length : to + 1)];
    }

    private static string Swapped(string text, Whim whim)
    {
        var lines = text.Split('\n');
        var (one, other) = (whim.Next(lines.Length), whim.Next(lines.Length));
        (lines[one], lines[other]) = (lines[other], lines[one]);
        return string.Join('\n', lines);
    }
}

/// <summary>Damage to bytes, as of a bad disk or a cut download.</summary>
internal static class ByteDamage
{
    public static byte[] To(byte[] bytes, Whim whim)
    {
        List<byte> damaged = [.. bytes];
        for (var count = whim.Next(8) + 1; count > 0 && damaged.Count > 0; count--)
        {
            var at = whim.Next(damaged.Count);
            var length = whim.Next(Math.Min(64, damaged.Count - at) + 1);
            switch (whim.Next(6))
            {
                case 0:
                    damaged.RemoveRange(at, length);
                    break;
                case 1:
                    damaged.InsertRange(at, damaged.GetRange(at, length));
                    break;
                case 2 when whim.Once(4):
                    damaged.RemoveRange(at, damaged.Count - at);
                    break;
                default:
                    damaged[at] ^= (byte)(1 << whim.Next(8));
                    break;
            }
        }

        return [.. damaged];
    }
}
