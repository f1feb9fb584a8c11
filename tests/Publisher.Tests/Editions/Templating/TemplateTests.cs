using System.Text;
using Publisher.Editions;
using Publisher.Editions.Templating;
using Xunit;

namespace Publisher.Tests.Editions.Templating;

public sealed class TemplateTests
{
    private static readonly Dictionary<string, object> Values = new(StringComparer.Ordinal)
    {
        ["name"] = "A < B & \"C\"",
        ["count"] = 3,
        ["size"] = 0.5,
        ["yes"] = true,
        ["no"] = false,
        ["zero"] = 0,
        ["blank"] = "",
        ["none"] = Array.Empty<string>(),
        ["letters"] = new[] { "x", "y", "z" },
        ["first-of"] = new Dictionary<string, object>(StringComparer.Ordinal)
        {
            ["name"] = "inner",
            ["items"] = new List<Dictionary<string, object>>
            {
                new(StringComparer.Ordinal) { ["name"] = "one" },
                new(StringComparer.Ordinal) { ["name"] = "two" },
            },
        },
    };

    [Theory]
    [InlineData("plain { text }", "plain { text }")]
    [InlineData("{{name}}", "A &lt; B &amp; &quot;C&quot;")]
    [InlineData("{{{name}}}|{{ count }}|{{size}}|{{yes}}", "A < B & \"C\"|3|0.5|true")]
    [InlineData("{{first-of.name}} {{first-of.items}}", null)]
    [InlineData("{{#if yes}}a{{else}}b{{/if}}{{#if no}}c{{else}}d{{/if}}", "ad")]
    [InlineData("{{#if zero}}0{{/if}}{{#if blank}}b{{/if}}{{#if none}}n{{/if}}", "")]
    [InlineData("{{#if letters}}l{{/if}}{{#if count}}c{{/if}}{{#if first-of}}f{{/if}}", "lcf")]
    [InlineData("{{#unless no}}a{{else}}b{{/unless}}{{#unless yes}}c{{^}}d{{/unless}}", "ad")]
    [InlineData("{{#if no}}1{{else if blank}}2{{else unless no}}3{{else}}4{{/if}}", "3")]
    [InlineData("{{#if no}}1{{else if blank}}2{{else}}4{{/if}}", "4")]
    [InlineData("{{#each letters}}{{this}}{{@index}}{{/each}}", "x0y1z2")]
    [InlineData("{{#each letters}}{{.}}{{#unless @last}}, {{/unless}}{{/each}}", "x, y, z")]
    [InlineData("{{#each letters}}{{#if @first}}>{{/if}}{{this}}{{/each}}", ">xyz")]
    [InlineData("{{#each none}}a{{else}}nothing{{/each}}", "nothing")]
    [InlineData("{{#each first-of.items}}{{name}}/{{../count}};{{/each}}", "one/3;two/3;")]
    [InlineData(
        "{{#with first-of}}{{name}}{{#each items}} {{../name}}.{{this.name}}{{/each}}{{/with}}",
        "inner inner.one inner.two"
    )]
    [InlineData(
        "{{#with first-of}}{{#each items}}{{../../count}}{{@root.count}}{{/each}}{{/with}}",
        "3333"
    )]
    [InlineData("{{#each letters}}{{#if ../yes}}{{this}}{{/if}}{{/each}}", "xyz")]
    [InlineData("a\n{{#if yes}}\nb\n{{else}}\nc\n{{/if}}\nd\n", "a\nb\nd\n")]
    [InlineData("a\n  {{#each letters}}  \n{{this}}\n  {{/each}}", "a\nx\ny\nz\n")]
    [InlineData("a\n{{! not shown }}\nb{{! nor this }}c\n", "a\nbc\n")]
    [InlineData("a\n{{!-- {{name}} is not shown --}}\nb", "a\nb")]
    [InlineData("a\n{{count}}\nb", "a\n3\nb")]
    [InlineData("a {{#if yes}}\nb{{/if}}\n", "a \nb\n")]
    [InlineData("a {{~count~}} b", "a3b")]
    [InlineData("a\n\n{{~#if yes~}}\n b\n{{~/if}}\nc", "abc")]
    [InlineData(@"\{{name}} {{count}}", "{{name}} 3")]
    [InlineData("{{", null)]
    [InlineData("", "")]
    public void Values_are_put_in_their_places(string template, string? page)
    {
        if (page is null)
        {
            Assert.Throws<InvalidTemplateException>(() => Fill(template));
        }
        else
        {
            Assert.Equal(page, Fill(template));
        }
    }

    [Theory]
    [InlineData("a\n{{nothing}}", 2, "no value “nothing” here; there are blank, count,")]
    [InlineData(
        "{{first-of.nothing}}",
        1,
        "no value “nothing”, of which “first-of.nothing” speaks,"
    )]
    [InlineData("{{#each letters}}\n{{name}}{{/each}}", 2, "the value here is “this”")]
    [InlineData("\n\n{{#if nothing}}{{/if}}", 3, "nothing")]
    [InlineData("{{../name}}", 1, "leads out of the page")]
    [InlineData("{{@index}}", 1, "no “@index” here")]
    [InlineData("{{letters}}", 1, "“letters” is a list; go through it with “{{#each letters}}”")]
    [InlineData("{{first-of}}", 1, "has values of its own")]
    [InlineData("{{#each name}}{{/each}}", 1, "“name” is no list")]
    [InlineData("\n{{#if yes}}\n", 2, "“{{#if yes}}” is opened here, and no “{{/if}}” closes it")]
    [InlineData("{{#if yes}}\n{{/each}}", 2, "“{{/each}}” stands where “{{#if yes}}” of line 1")]
    [InlineData("a\n{{/if}}", 2, "closes no block")]
    [InlineData("{{else}}", 1, "stands in no block")]
    [InlineData("{{#if yes}}{{else}}{{else}}{{/if}}", 1, "second “else”")]
    [InlineData(
        "{{#list letters}}{{/list}}",
        1,
        "no block “#list”; there are #if, #unless, #each and #with"
    )]
    [InlineData("{{> header}}", 1, "“> header” is not the name of a value")]
    [InlineData("{{upper name}}", 1, "“upper name” is not the name of a value")]
    [InlineData("{{}}", 1, "says nothing")]
    [InlineData("{{#if}}{{/if}}", 1, "says nothing")]
    [InlineData("a\nb {{name", 2, "no “}}” closes it")]
    [InlineData("{{{name}}", 1, "no “}}}” closes it")]
    public void What_a_template_can_not_say_is_told_with_its_line(
        string template,
        int line,
        string words
    )
    {
        var error = Assert.Throws<InvalidTemplateException>(() => Fill(template));

        Assert.StartsWith(
            $"templates/page.hbs, line {line}: ",
            error.Message,
            StringComparison.Ordinal
        );
        Assert.Contains(words, error.Message, StringComparison.Ordinal);
    }

    /// <summary>The stack, the memory and the time are all bounded, whatever a template says.</summary>
    [Fact]
    public void A_hostile_template_is_refused()
    {
        Refuses(Repeat("{{#if yes}}", 100_000), "within each other");
        Refuses(
            Repeat("{{#if no}}{{else if no}}", 1) + Repeat("{{else if no}}", 100_000),
            "within each other"
        );
        Refuses(
            Repeat("{{#each @root.letters}}", 30) + "{{@root.name}}" + Repeat("{{/each}}", 30),
            "million characters"
        );
        Refuses(
            Repeat("{{#each @root.letters}}", 30) + Repeat("{{/each}}", 30),
            "million characters"
        );
        Refuses(Repeat("{{name}} {", 100_000) + "{{", "opened here");
        Refuses("{{" + Repeat("a.", 100_000) + "}}", "is not the name");
        Assert.Equal(
            3 * 200_000,
            Fill(Repeat("\n{{!x}}\n{{count}}  ", 200_000)).Count(c => c is '3' or ' ')
        );

        static string Repeat(string text, int times) =>
            new StringBuilder().Insert(0, text, times).ToString();

        static void Refuses(string template, string words) =>
            Assert.Contains(
                words,
                Assert.Throws<InvalidTemplateException>(() => Fill(template)).Message,
                StringComparison.Ordinal
            );
    }

    private static string Fill(string template) =>
        Template.Fill(new One(template), "page.hbs", Values);

    private sealed class One(string template) : ITemplates
    {
        public bool Has(string path) => true;

        public ReadOnlyMemory<byte> Read(string path) => Encoding.UTF8.GetBytes(template);
    }
}
