using System.Xml.Linq;
using FsCheck;
using FsCheck.Fluent;
using Publisher.Mathematics;
using Publisher.Mathematics.Markup;
using Xunit;

namespace Publisher.Tests.Mathematics;

public sealed class MarkupRoundTripTests
{
    private const string Namespaces = " xmlns:m=\"urn:m\" xmlns:w=\"urn:w\"";

    private static readonly Config Config = Config.QuickThrowOnFailure.WithMaxTest(500);

    [Fact]
    public void A_formula_comes_back_from_MathML() =>
        FsCheck.Check.One(
            Config,
            Prop.ForAll(
                Canonical(isWord: false),
                formula => Assert.Equal(formula, MathMlReader.Read(MathMl(formula)))
            )
        );

    [Fact]
    public void A_formula_comes_back_from_Office_Math() =>
        FsCheck.Check.One(
            Config,
            Prop.ForAll(
                Canonical(isWord: true),
                formula => Assert.Equal(formula, OmmlReader.Read(Omml(formula)))
            )
        );

    private static Arbitrary<Expression> Canonical(bool isWord) =>
        new ExpressionGenerator(isWord)
            .Formula.Where(formula => formula is not Row { Parts.Count: 0 })
            .ToArbitrary();

    private static MarkupElement MathMl(Expression formula) =>
        MarkupElement.Read(
            XElement.Parse(MathMlWriter.Of(formula).ToXml(), LoadOptions.PreserveWhitespace),
            name => name.LocalName
        );

    private static MarkupElement Omml(Expression formula) =>
        MarkupElement.Read(
            XElement.Parse(
                OmmlWriter.Of(formula).ToXml("m:", Namespaces),
                LoadOptions.PreserveWhitespace
            ),
            name => name.NamespaceName == "urn:w" ? $"w:{name.LocalName}" : name.LocalName
        );
}
