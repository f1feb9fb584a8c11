using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace Publisher.Conformance.Specifications;

/// <summary>Each example of CommonMark's specification, read from its own package, and of GFM's extensions means what the
/// specification says; those that do not are listed with the reason.</summary>
public sealed partial class SpecificationTests
{
    private const double Least = 0.98;

    /// <summary>Where our reading differs, and why it is to.</summary>
    private static readonly Dictionary<int, string> Explained = new()
    {
        [173] =
            "a style sheet that nobody closed is kept as text, lest it take the document with it",
        [191] =
            "a browser moves code that stands between the cells out of the table; we leave it in its cell",
        [475] = "a picture's title is its description, where it has no other",
        [590] = "[[foo]] is a link to what it names",
        [602] = "GFM links the address",
        [608] = "GFM links the address",
        [611] = "GFM links the address",
        [612] = "GFM links the mail address",
    };

    [Fact]
    public void The_examples_of_CommonMark_mean_what_it_says()
    {
        var path = Tools.CommonMark;
        Judge(Examples(File.ReadAllText(path)), Explained, "commonmark");
    }

    [Fact]
    public void What_GFM_adds_means_what_it_says() =>
        Judge(
            Examples(
                File.ReadAllText(
                    Path.Combine(
                        Repository.Root,
                        "tests",
                        "Publisher.Conformance",
                        "Specifications",
                        "gfm.txt"
                    )
                )
            ),
            [],
            "gfm"
        );

    private static List<(int Number, string Markdown, string Html)> Examples(
        string specification
    ) =>
        [
            .. Example()
                .Matches(specification.ReplaceLineEndings("\n"))
                .Select(
                    (match, at) =>
                        (
                            at + 1,
                            match.Groups["markdown"].Value.Replace('→', '\t'),
                            match.Groups["html"].Value.Replace('→', '\t')
                        )
                ),
        ];

    private static void Judge(
        List<(int Number, string Markdown, string Html)> examples,
        Dictionary<int, string> explained,
        string name
    )
    {
        var wrong = new StringBuilder();
        var right = 0;
        foreach (var (number, markdown, html) in examples)
        {
            var meant = OutlinedPage.Of(html);
            var read = OutlinedDocument.Of(Read(markdown));
            if (meant == read)
            {
                right++;
            }
            else if (!explained.ContainsKey(number))
            {
                wrong.Append(
                    CultureInfo.InvariantCulture,
                    $"--- {number}\n{markdown}... meant\n{meant}... read\n{read}"
                );
            }
        }

        File.WriteAllText(
            Path.Combine(Directory.CreateDirectory(Repository.Made).FullName, $"{name}.txt"),
            wrong.ToString()
        );
        Assert.True(wrong.Length == 0, $"{right} of {examples.Count} are right.\n{wrong}");
        Assert.True(right >= Least * examples.Count, $"{right} of {examples.Count} are right.");
    }

    private static Model.Document Read(string markdown) =>
        Importers.Importers.Import("doc.md", new OneFile(markdown)).Value;

    private sealed class OneFile(string text) : Importers.IExportFiles
    {
        public IReadOnlyList<string> Paths => ["doc.md"];

        public DateTimeOffset? Date => null;

        public ReadOnlyMemory<byte>? Read(string path) =>
            path == "doc.md" ? Encoding.UTF8.GetBytes(text) : null;
    }

    [GeneratedRegex(
        @"^`{32} example\n(?<markdown>[\s\S]*?)^\.\n(?<html>[\s\S]*?)^`{32}$",
        RegexOptions.Multiline | RegexOptions.ExplicitCapture
    )]
    private static partial Regex Example();
}
