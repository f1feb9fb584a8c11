using System.Text;
using Publisher.Model;
using Xunit;

namespace Publisher.Tests.Importers.Opml;

/// <summary>Outlines that no outliner wrote: they are read, or refused in words, and in time.</summary>
public sealed class OpmlHostilityTests
{
    [Theory]
    [InlineData("<opml><body><outline text=\"a\"></body></opml>")]
    [InlineData("<opml><body><outline text=\"cut in the mid")]
    [InlineData(
        "<!DOCTYPE opml [<!ENTITY e SYSTEM \"file:///etc/passwd\">]><opml><body><outline text=\"&e;\"/></body></opml>"
    )]
    public void Broken_xml_and_document_types_are_refused_in_words(string text)
    {
        var error = Assert.Throws<UnreadableSourceException>(() => Import(text));

        Assert.Contains("doc.opml can't be read as XML", error.Message, StringComparison.Ordinal);
        Assert.NotEmpty(error.Hint);
    }

    [Fact]
    public void Five_thousand_levels_are_refused_in_words()
    {
        var nested = new StringBuilder().Insert(0, "<outline text=\"a\">", 5000);

        var error = Assert.Throws<UnreadableSourceException>(() => Import($"<opml><body>{nested}"));

        Assert.Contains("levels", error.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("**a ")]
    [InlineData("[")]
    [InlineData("[a](")]
    [InlineData("![a](b")]
    [InlineData("`")]
    [InlineData("$$")]
    [InlineData("__")]
    [InlineData("&lt;b")]
    [InlineData("&lt;a ")]
    [InlineData("&amp;lt;")]
    [InlineData("& ")]
    public void A_long_run_of_the_same_is_read_in_time(string part)
    {
        var run = new StringBuilder().Insert(0, part, 100_000);

        Ends.Soon(() => Import($"<opml><body><outline text=\"{run}\"/></body></opml>"));
    }

    [Fact]
    public void A_script_is_no_link()
    {
        var result = Import(
            "<opml><body><outline text=\"[a](javascript:x) [b](file:///c)\"/></body></opml>"
        );

        Assert.Equal(2, result.Findings.Count);
        Assert.Equal("a b", PlainText.Of(result.Value).Trim());
    }

    [Theory]
    [InlineData("utf-16", true)]
    [InlineData("utf-16", false)]
    [InlineData("utf-16BE", true)]
    [InlineData("utf-8", true)]
    public void An_encoding_is_told_by_the_bytes(string name, bool hasMark)
    {
        var encoding = Encoding.GetEncoding(name);
        byte[] bytes =
        [
            .. hasMark ? encoding.GetPreamble() : [],
            .. encoding.GetBytes(
                "<?xml version=\"1.0\"?><opml><body><outline text=\"é – ü\"/></body></opml>"
            ),
        ];

        var result = Publisher.Importers.Importers.Import(
            "doc.opml",
            "doc.opml",
            new MemoryFiles("doc.opml", bytes)
        );

        Assert.Equal("é – ü", PlainText.Of(result.Value).Trim());
    }

    private static ImportResult Import(string text) =>
        Publisher.Importers.Importers.Import(
            "doc.opml",
            "doc.opml",
            new MemoryFiles("doc.opml", text)
        );
}
