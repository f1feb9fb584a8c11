using Publisher.Editions.Templating;
using Xunit;

namespace Publisher.Tests.Editions.Templating;

public sealed class CompactTests
{
    [Theory]
    [InlineData("// Why.\nconst a = 1; // so\n\n  let b;\n", "const a = 1; // so\nlet b;\n")]
    [InlineData("const a = \"// no remark\";\n", "const a = \"// no remark\";\n")]
    [InlineData("const a = `one\n  // line\n  two`;\n", "const a = `one\n  // line\n  two`;\n")]
    public void A_script_goes_without_remarks_and_indentation(string script, string expected) =>
        Assert.Equal(expected, Compact.Script(script));

    [Theory]
    [InlineData("/* The\n look */\na {\n  color: red; /* so */\n}\n", "a {\ncolor: red;\n}\n")]
    [InlineData("a::after { content: \"/* \\\" */\"; }", "a::after { content: \"/* \\\" */\"; }\n")]
    [InlineData("a { background: url(/*.png); }", "a { background: url(/*.png); }\n")]
    [InlineData("a {} /* never closed", "a {}\n")]
    [InlineData("a { content: 'open", "a { content: 'open\n")]
    public void A_style_sheet_goes_without_remarks_and_indentation(string sheet, string expected) =>
        Assert.Equal(expected, Compact.Style(sheet));
}
