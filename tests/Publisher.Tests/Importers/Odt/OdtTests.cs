using System.IO.Compression;
using System.Text;
using Publisher.Model;
using Xunit;

namespace Publisher.Tests.Importers.Odt;

/// <summary>Each case is a flat OpenDocument text in <c>Cases/odt</c>, and beside it the document that it means.</summary>
public sealed class OdtTests
{
    public static IEnumerable<TheoryDataRow<string>> Names =>
        Golden
            .Cases("odt", "*.fodt")
            .Select(path => new TheoryDataRow<string>(Path.GetFileNameWithoutExtension(path)));

    [Theory]
    [MemberData(nameof(Names))]
    public void A_text_means_this_document(string name)
    {
        var path = Golden.Cases("odt", name + ".fodt").Single();
        var result = Import("text.fodt", File.ReadAllBytes(path));

        Golden.Match(Path.ChangeExtension(path, ".txt"), Dump(result));
        Assert.True(result.Account.IsBalanced);
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void In_its_package_it_is_the_same_document(string name)
    {
        var flat = File.ReadAllBytes(Golden.Cases("odt", name + ".fodt").Single());
        var package = Zip(("content.xml", flat), ("styles.xml", flat), ("meta.xml", flat));

        Assert.Equal(
            Dump(Import("text.fodt", flat)),
            Dump(Import("text.odt", package))
                .Replace("text.odt", "text.fodt", StringComparison.Ordinal)
        );
    }

    [Fact]
    public void What_is_damaged_or_locked_is_refused()
    {
        var broken = Zip(("content.xml", "<office:document-content"u8.ToArray()));
        var locked = Zip(
            ("content.xml", "x"u8.ToArray()),
            ("META-INF/manifest.xml", "<manifest:encryption-data/>"u8.ToArray())
        );

        Assert.Contains(
            "damaged OpenDocument text",
            Refused("a.odt", broken),
            StringComparison.Ordinal
        );
        Assert.Contains("password", Refused("a.odt", locked), StringComparison.Ordinal);
    }

    [Fact]
    public void Elements_nested_without_end_are_refused()
    {
        var deep = new StringBuilder(
            "<office:document-content xmlns:office=\"urn:oasis:names:tc:opendocument:xmlns:office:1.0\">"
        );
        deep.Insert(deep.Length, "<a>", 100_000);

        Assert.Contains(
            "nested deeper",
            Refused("a.odt", Zip(("content.xml", Encoding.UTF8.GetBytes(deep.ToString())))),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void A_comment_without_an_end_stands_on_no_words()
    {
        const string Content = """
            <office:document-content xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0"
                xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0"><office:body><office:text>
            <text:p>Gybe: to turn the stern<office:annotation office:name="c1"><text:p>Mention the boom?</text:p></office:annotation> through the wind.</text:p>
            <text:p>Tack: to turn the bow.</text:p>
            </office:text></office:body></office:document-content>
            """;

        var comment = Assert.Single(
            Import("a.odt", Zip(("content.xml", Encoding.UTF8.GetBytes(Content)))).Value.Comments
        );

        Assert.Equal("", comment.Quote);
        Assert.Equal("Mention the boom?", comment.Text);
    }

    private static string Dump(ImportResult result) =>
        DocumentDump.Of(result)
        + string.Concat(
            result.Value.Comments.Select(comment =>
                $"comment of {comment.Author} on “{comment.Quote}”: {comment.Text}{(comment.IsResolved ? " (resolved)" : "")}\n"
            )
        )
        + $"language: {result.Value.Language}\n";

    private static string Refused(string name, byte[] bytes) =>
        Assert.Throws<UnreadableSourceException>(() => Import(name, bytes)).Message;

    private static ImportResult Import(string name, byte[] bytes) =>
        Publisher.Importers.Importers.Import(name, name, new MemoryFiles(name, bytes));

    private static byte[] Zip(params (string Path, byte[] Bytes)[] files)
    {
        using var stream = new MemoryStream();
        using (var zip = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (path, bytes) in files)
            {
                using var entry = zip.CreateEntry(path).Open();
                entry.Write(bytes);
            }
        }

        return stream.ToArray();
    }
}
