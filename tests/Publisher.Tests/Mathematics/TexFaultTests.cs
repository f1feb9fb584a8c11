using System.Diagnostics;
using Publisher.Mathematics.Tex;
using Xunit;

namespace Publisher.Tests.Mathematics;

public sealed class TexFaultTests
{
    [Theory]
    [InlineData(@"\frak{a}{b} \alpa", "UnknownCommand", 12, "alpha")]
    [InlineData(@"\farc{a}{b}", "UnknownCommand", 0, "frac")]
    [InlineData(@"\opertorname{x}", "UnknownCommand", 0, "operatorname")]
    [InlineData(@"\qqqqqq", "UnknownCommand", 0, "")]
    [InlineData(@"\frac{a}{b", "MissingBrace", 8, "")]
    [InlineData(@"\ce{H2O", "MissingBrace", 3, "")]
    [InlineData(@"a}b", "SurplusBrace", 1, "")]
    [InlineData(@"\frac{a}", "MissingArgument", 0, "")]
    [InlineData(@"x^", "MissingArgument", 1, "")]
    [InlineData(@"x_a_b", "DoubleScript", 3, "")]
    [InlineData(@"\left( x", "MissingDelimiter", 0, "")]
    [InlineData(@"\left x \right)", "MissingDelimiter", 0, "")]
    [InlineData(@"x \right)", "Misplaced", 2, "")]
    [InlineData(@"\begin{matrix} a", "MissingEnd", 0, "")]
    [InlineData(@"\begin{matrix} a \end{pmatrix}", "MissingEnd", 0, "")]
    [InlineData(@"\begin{tikzpicture} a \end{tikzpicture}", "UnknownEnvironment", 0, "")]
    [InlineData(@"a $ b", "Misplaced", 2, "")]
    [InlineData(@"\text{a \foo}", "UnknownCommand", 8, "")]
    public void A_fault_has_its_place(string tex, string kind, int position, string nearest)
    {
        var reading = TexReader.Read(tex);

        Assert.Null(reading.Content);
        var fault = Assert.Single(reading.Faults);
        Assert.Equal(
            (kind, position, nearest),
            (fault.Kind.ToString(), fault.Position, fault.Nearest)
        );
    }

    public static TheoryData<string> Hostile =>
        [
            new string('{', 100_000),
            new string('{', 9_000) + new string('}', 9_000),
            string.Concat(Enumerable.Repeat(@"\sqrt", 4_000)),
            string.Concat(Enumerable.Repeat(@"\frac", 4_000)),
            string.Concat(Enumerable.Repeat("x^", 9_000)),
            string.Concat(Enumerable.Repeat(@"\left(", 3_000)),
            string.Concat(Enumerable.Repeat(@"\displaystyle", 1_500)),
            string.Concat(Enumerable.Repeat(@"a\over ", 2_800)),
            string.Concat(Enumerable.Repeat(@"\sin ", 3_900)),
            string.Concat(Enumerable.Repeat(@"\sum ", 3_900)),
            string.Concat(Enumerable.Repeat(@"\begin{matrix}", 1_400)),
            string.Concat(Enumerable.Repeat(@"\text{", 3_300)),
            string.Concat(Enumerable.Repeat(@"\not", 5_000)),
            string.Concat(Enumerable.Repeat("&", 20_000)),
            string.Concat(Enumerable.Repeat(@"\\", 10_000)),
            string.Concat(Enumerable.Repeat("'", 20_000)),
            @"\def\a{\a\a}\a",
            @"\def\a{\b\b}\def\b{\c\c}\def\c{\d\d}\def\d{\e\e}\def\e{\f\f}\def\f{\g\g}\def\g{\h\h}\def\h{xxxxxxxxxxxxxxxx\a}\a",
            @"\newcommand{\a}[1]{#1#1}\a{\a{\a{\a{\a{\a{\a{\a{\a{\a{\a{\a{\a{\a{\a{\a{x}}}}}}}}}}}}}}}}",
            @"\let\a\b\let\b\a\a",
            @"\newcommand{\a}[9]{#9#8}\a",
            @"\def\a{xx\a}\a",
            "\\",
            "\\begin",
            "\\begin{",
            "\ud800^\udc00_",
            "\0\u0001",
        ];

    [Theory]
    [MemberData(nameof(Hostile))]
    public void Hostile_formulas_are_read_or_refused_in_no_time(string tex)
    {
        var clock = Stopwatch.StartNew();

        var reading = TexReader.Read(tex);
        if (reading.Content is { } content)
        {
            Assert.NotNull(Publisher.Mathematics.Markup.MathMlWriter.Of(content).ToXml());
            Assert.NotNull(Publisher.Mathematics.Markup.OmmlWriter.Of(content).ToXml());
            Assert.NotNull(Publisher.Mathematics.Spoken.SpokenEnglish.Of(content));
            Assert.NotNull(Publisher.Mathematics.LinearText.Of(content));
        }

        Assert.InRange(clock.Elapsed.TotalSeconds, 0, 5);
        Assert.InRange(reading.Faults.Count, 0, 20);
    }
}
