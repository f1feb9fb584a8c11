using System.Globalization;
using System.Text;
using Publisher.Mathematics;
using Publisher.Mathematics.Markup;
using Publisher.Mathematics.Spoken;
using Publisher.Mathematics.Tex;
using Xunit;

namespace Publisher.Tests.Mathematics;

/// <summary>Formulas, one a line of <c>Cases/mathematics/*.tex</c>, and what becomes of each.</summary>
public sealed class FormulaCaseTests
{
    public static TheoryData<string> Files =>
        [.. Golden.Cases("mathematics", "*.tex").Select(path => Path.GetFileName(path))];

    [Theory]
    [MemberData(nameof(Files))]
    public void A_formula_becomes_what_is_expected(string file)
    {
        var path = Golden.Cases("mathematics", file)[0];
        var account = new StringBuilder();
        foreach (var tex in File.ReadLines(path))
        {
            Account(tex, account);
        }

        Golden.Match(Path.ChangeExtension(path, ".expected"), account.ToString());
    }

    [Fact]
    public void There_are_four_hundred_formulas() =>
        Assert.True(
            Golden.Cases("mathematics", "*.tex").Sum(path => File.ReadLines(path).Count()) >= 400
        );

    private static void Account(string tex, StringBuilder into)
    {
        var reading = TexReader.Read(tex);
        into.Append(tex).Append('\n');
        foreach (var fault in reading.Faults)
        {
            into.Append(
                CultureInfo.InvariantCulture,
                $"  fault   {fault.Kind} at {fault.Position}: {fault.Written}\n"
            );
        }

        if (reading.Content is { } content)
        {
            into.Append(CultureInfo.InvariantCulture, $"  text    {LinearText.Of(content)}\n");
            into.Append(CultureInfo.InvariantCulture, $"  spoken  {SpokenEnglish.Of(content)}\n");
            into.Append(CultureInfo.InvariantCulture, $"  mathml  {MathMlWriter.Of(content)}\n");
            var omml = OmmlWriter.Of(content).ToXml();
            into.Append(
                CultureInfo.InvariantCulture,
                $"  omml    {omml.Replace(" xml:space=\"preserve\"", "", StringComparison.Ordinal)}\n"
            );
        }
    }
}
