using System.Globalization;
using System.Text;
using Publisher.Typesetting.Text.Breaks;
using Xunit;

namespace Publisher.Tests.Typesetting.Text.Breaks;

public sealed class LineBreaksTests
{
    /// <summary>Unicode's own test, all scripts; none is let off.</summary>
    [Fact]
    public void Lines_end_where_the_test_file_of_unicode_says()
    {
        var cases = File.ReadLines(
                Path.Combine(
                    Golden.Repository,
                    "tests/Publisher.Tests/Cases/line-breaks/LineBreakTest.txt"
                )
            )
            .Where(line => line[0] != '#')
            .ToList();

        Assert.Equal(10_274, cases.Count);
        Assert.Empty(cases.Where(line => Marked(TextOf(line)) != line).Take(20));
    }

    [Fact]
    public void Text_that_is_no_text_ends_no_line_wrongly()
    {
        string[] texts = ["", "\uD800", "a\uDC00 b", "\u0301", "\u200D\u200D"];
        foreach (var text in texts)
        {
            var allowed = new bool[text.Length];
            LineBreaks.Find(text, allowed);

            Assert.Equal(text.IndexOf('b', StringComparison.Ordinal), Array.IndexOf(allowed, true));
        }
    }

    private static string TextOf(string line)
    {
        var text = new StringBuilder();
        foreach (var code in line.Split(' ').Where(part => part is not ("×" or "÷")))
        {
            text.Append(
                char.ConvertFromUtf32(
                    int.Parse(code, NumberStyles.HexNumber, CultureInfo.InvariantCulture)
                )
            );
        }

        return text.ToString();
    }

    private static string Marked(string text)
    {
        var allowed = new bool[text.Length];
        LineBreaks.Find(text, allowed);
        var marked = new StringBuilder();
        var at = 0;
        foreach (var rune in text.EnumerateRunes())
        {
            marked.Append(allowed[at] ? "÷ " : "× ");
            marked.Append(CultureInfo.InvariantCulture, $"{rune.Value:X4} ");
            at += rune.Utf16SequenceLength;
        }

        return marked.Append('÷').ToString();
    }
}
