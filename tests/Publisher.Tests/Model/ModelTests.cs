using System.Reflection;
using Publisher.Model;
using Xunit;

namespace Publisher.Tests.Model;

public sealed class ModelTests
{
    [Fact]
    public void Lists_of_equal_values_are_equal()
    {
        Items<string> left = ["a", "b"];
        Items<string> right = [.. new[] { "a", "b" }];

        Assert.True(left == right);
        Assert.Equal(left.GetHashCode(), right.GetHashCode());
        Assert.True(left != (Items<string>)["a"]);
        Assert.True(default == (Items<string>)[]);
        Assert.Equal("[a, b]", left.ToString());
    }

    [Fact]
    public void Where_a_node_came_from_takes_no_part_in_equality()
    {
        var here = new Paragraph([new Text("word")]) { Source = new("a.html", 3, ["h.1"]) };
        var there = new Paragraph([new Text("word")]) { Source = new("b.md", 9, []) };

        Assert.Equal<Block>(here, there);
        Assert.NotEqual<Block>(here, new Paragraph([new Text("words")]));
        Assert.NotEqual<Block>(here, new Heading(1, [new Text("word")]));
    }

    /// <summary>The compiler can't tell that the one switch over kinds is complete; this does.</summary>
    [Theory]
    [InlineData(typeof(Block))]
    [InlineData(typeof(Inline))]
    public void The_writer_has_a_method_for_every_kind(Type family)
    {
        var kinds = family
            .Assembly.GetTypes()
            .Where(type => type.IsSubclassOf(family) && !type.IsAbstract)
            .Select(type => type.Name)
            .ToList();
        var methods = typeof(DocumentWriter<>)
            .GetMethods(BindingFlags.Instance | BindingFlags.NonPublic)
            .Where(method =>
                method.IsAbstract && method.GetParameters()[0].ParameterType.BaseType == family
            )
            .Select(method => method.Name);

        Assert.NotEmpty(kinds);
        Assert.Equal(kinds.Order(StringComparer.Ordinal), methods.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Plain_text_holds_every_word_once_in_reading_order()
    {
        var document = new Document([
            new Section(
                1,
                [new Text("Section")],
                [
                    new Entry(
                        new(["term"]),
                        EntryForm.Item,
                        [
                            new Text("term", TextStyle.Bold),
                            new Text(" is"),
                            new LineBreak(),
                            new Text("this"),
                        ],
                        [
                            new List(
                                ListStyle.Bullet,
                                1,
                                [new ListItem([new Paragraph([new Text("point")])])]
                            ),
                        ]
                    ),
                    new DefinitionList([
                        new(
                            [
                                [new Paragraph([new Text("named")])],
                            ],
                            [
                                [new Paragraph([new Text("said")])],
                            ]
                        ),
                    ]),
                    new Figure([new CodeBlock("shown", "")], [new Paragraph([new Text("called")])]),
                    new Table(
                        [new TableRow([new TableCell([new Paragraph([new Text("cell")])])])],
                        0
                    ),
                    new CodeBlock("x = 1", ""),
                    new Rule(),
                ]
            ),
        ])
        {
            Title = [new Text("Title")],
            Notes = [new Note("1", [new Paragraph([new Text("note")])])],
        };

        Assert.Equal(
            "Title\nSection\nterm is\nthis\npoint\nnamed\nsaid\nshown\ncalled\ncell\nx = 1\nnote\n",
            PlainText.Of(document)
        );
        Assert.Equal(15, PlainText.Words(PlainText.Of(document)));
    }

    [Theory]
    [InlineData("89504E470D0A1A0A0000000D4948445200000003000000050802000000", "image/png", 3, 5)]
    [InlineData("474946383961070009000000", "image/gif", 7, 9)]
    [InlineData("FFD8FFE000044A46FFC0000B0800040006010111003F", "image/jpeg", 6, 4)]
    public void Pictures_are_recognised_by_their_bytes(
        string hex,
        string type,
        int width,
        int height
    )
    {
        var image = ImageFile.Recognise(Convert.FromHexString(hex));

        Assert.NotNull(image);
        Assert.Equal((type, width, height), (image.MediaType, image.Width, image.Height));
        Assert.Equal(image, ImageFile.Recognise(Convert.FromHexString(hex)));
    }

    [Theory]
    [InlineData("")]
    [InlineData("89504E470D0A1A0A")]
    [InlineData("FFD8FF")]
    [InlineData("FFD8FFE0FFFF")]
    [InlineData("3C68746D6C3E")]
    public void What_is_no_picture_is_not_recognised(string hex) =>
        Assert.Null(ImageFile.Recognise(Convert.FromHexString(hex)));
}
