using System.IO.Compression;
using Publisher.Editions;
using Publisher.Editions.Docx;
using Publisher.Editions.Epub;
using Publisher.Editions.Html;
using Publisher.Editions.Pdf;
using Publisher.Editions.Seals;
using Publisher.Model;
using Xunit;

namespace Publisher.Tests.Editions.Seals;

public sealed class SealTests
{
    private static readonly EditionSettings Settings = TemplateFolder.Settings with
    {
        Version = "1.2 – β",
    };

    private static readonly Dictionary<string, byte[]> Files = new(StringComparer.Ordinal)
    {
        ["html"] = Edition.Of<HtmlEdition>(SampleDocument.Document, Settings),
        ["epub"] = Edition.Of<EpubEdition>(SampleDocument.Document, Settings),
        ["pdf"] = Edition.Of<PdfEdition>(SampleDocument.Document, Settings),
        ["docx"] = Edition.Of<DocxEdition>(SampleDocument.Document, Settings),
    };

    public static TheoryData<string> Names => [.. Files.Keys];

    [Theory]
    [MemberData(nameof(Names))]
    public void Every_edition_says_which_it_is_and_is_unaltered(string name) =>
        Assert.Equal(
            new Seal($"1.2 2026-03-14 {ContentId.Of(SampleDocument.Document)}", true),
            Seal.Of(Files[name])
        );

    [Theory]
    [InlineData("html")]
    [InlineData("pdf")]
    public void A_byte_that_was_changed_breaks_it(string name)
    {
        var file = Files[name];
        // What ends a PDF says where the content is, and holds none.
        var content = name == "html" ? file.Length : file.Length * 9 / 10;
        for (var at = 10; at < content; at += content / 60)
        {
            var altered = (byte[])file.Clone();
            altered[at] ^= 0x20;

            Assert.True(
                Seal.Of(altered) is not { IsUnaltered: true },
                $"The {name} is taken for unaltered though its byte {at} was changed."
            );
        }
    }

    [Theory]
    [InlineData("epub")]
    [InlineData("docx")]
    public void A_file_within_that_was_changed_breaks_it(string name)
    {
        using var stream = new MemoryStream();
        stream.Write(Files[name]);
        using (var zip = new ZipArchive(stream, ZipArchiveMode.Update, leaveOpen: true))
        {
            using var part = zip.Entries[^1].Open();
            part.Seek(0, SeekOrigin.End);
            part.WriteByte((byte)' ');
        }

        Assert.False(Seal.Of(stream.ToArray())?.IsUnaltered);
    }

    [Fact]
    public void What_we_did_not_write_has_none()
    {
        Assert.Null(Seal.Of("<html></html>"u8.ToArray()));
        Assert.Null(Seal.Of("%PDF-1.7"u8.ToArray()));
        Assert.Null(Seal.Of("PK no zip"u8.ToArray()));
        Assert.Null(Seal.Of(Array.Empty<byte>()));
    }
}
