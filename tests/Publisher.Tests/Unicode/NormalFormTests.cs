extern alias core;

using System.Globalization;
using System.Text;
using core::Publisher.Unicode;
using Xunit;

namespace Publisher.Tests.Unicode;

/// <summary>The normal forms of every character, alone and beside others, are the framework's. Its own come of ICU and are of
/// another version of Unicode than ours on some machines: the blocks that were new since 15.0 are left out.</summary>
public sealed class NormalFormTests
{
    private static readonly (int First, int Last)[] Later =
    [
        (0x0897, 0x0897),
        (0x105C0, 0x105FF),
        (0x10D40, 0x10D8F),
        (0x10EC0, 0x10EFF),
        (0x11380, 0x113FF),
        (0x116D0, 0x116FF),
        (0x11BC0, 0x11BFF),
        (0x11F50, 0x11F5F),
        (0x16100, 0x1613F),
        (0x16D40, 0x16D7F),
        (0x1CC00, 0x1CEBF),
        (0x1E5D0, 0x1E5FF),
        (0x1E6C0, 0x1E6FF),
    ];

    [Fact]
    public void Every_character_has_the_forms_of_the_framework()
    {
        foreach (var rune in All())
        {
            AssertSame(rune.ToString());
        }
    }

    [Fact]
    public void Every_character_has_them_between_others()
    {
        foreach (var rune in All())
        {
            AssertSame($"e{rune}\u0301");
            AssertSame($"\u1100{rune}\u11A8\u0323");
        }
    }

    [Fact]
    public void Letters_with_many_marks_have_the_forms_of_the_framework()
    {
        var marks = All()
            .Where(rune => Rune.GetUnicodeCategory(rune) is UnicodeCategory.NonSpacingMark)
            .ToArray();
        var random = new Random(20261129);
        for (var run = 0; run < 50_000; run++)
        {
            var letters = "aeoAñßﬁ가각각ऩ①";
            var text = new StringBuilder();
            for (var length = random.Next(1, 8); length > 0; length--)
            {
                text.Append(
                    random.Next(3) == 0
                        ? letters[random.Next(letters.Length)].ToString()
                        : marks[random.Next(marks.Length)].ToString()
                );
            }

            AssertSame(text.ToString());
        }
    }

    [Theory]
    [InlineData("\uD800")]
    [InlineData("a\uDC00\u0301")]
    [InlineData("\uFFFE\u0301e\u0301\uD83D")]
    public void Half_a_surrogate_pair_stays(string text)
    {
        Assert.Equal(text, NormalForms.D(text));
        Assert.Equal(text.Where(char.IsSurrogate), NormalForms.C(text).Where(char.IsSurrogate));
    }

    [Fact]
    public void Time_grows_in_line_with_a_row_of_marks()
    {
        var marks = string.Concat(Enumerable.Repeat("\u0323\u0301", 500_000));

        var normal = NormalForms.D("a" + marks);

        Assert.StartsWith("a\u0323\u0323", normal, StringComparison.Ordinal);
        Assert.EndsWith("\u0301\u0301", normal, StringComparison.Ordinal);
    }

    private static IEnumerable<Rune> All() =>
        Enumerable
            .Range(0, 0x110000)
            .Where(code => Rune.IsValid(code))
            .Where(code => !Later.Any(block => code >= block.First && code <= block.Last))
            .Select(code => new Rune(code));

    private static void AssertSame(string text)
    {
        if (text.Contains('\uFFFE', StringComparison.Ordinal))
        {
            return; // The framework refuses the character.
        }

        Assert.Equal(text.Normalize(NormalizationForm.FormC), NormalForms.C(text));
        Assert.Equal(text.Normalize(NormalizationForm.FormD), NormalForms.D(text));
        Assert.Equal(text.Normalize(NormalizationForm.FormKD), NormalForms.KD(text));
    }
}
