using System.IO.Compression;
using Publisher.Importers;
using Publisher.Model;
using Xunit;

namespace Publisher.Tests.Importers;

public sealed class ZipFilesTests
{
    [Fact]
    public void Files_are_read_by_path_and_the_newest_dates_the_export()
    {
        var files = ZipFiles.Open(
            "a.zip",
            Zip(("doc.html", "<p>"), ("images\\image1.png", "x"), ("empty/", ""))
        );

        Assert.Equal(["doc.html", "images/image1.png"], files.Paths);
        Assert.Equal("x"u8.ToArray(), files.Read("images/image1.png")!.Value.ToArray());
        Assert.Null(files.Read("../doc.html"));
        Assert.Equal(new DateTimeOffset(2026, 1, 2, 3, 4, 6, TimeSpan.Zero), files.Date);
    }

    [Theory]
    [InlineData("<p>other</p>", 1)]
    [InlineData("<p>words</p>", 0)]
    public void A_second_file_of_a_name_is_told_where_it_says_something_else(
        string second,
        int count
    )
    {
        var zip = Zip(("a.html", "<p>words</p>"), ("a.html", second));

        var result = Publisher.Importers.Importers.Import(
            "a.zip",
            "a.zip",
            new MemoryFiles("a.zip", zip)
        );

        Assert.Equal("words", PlainText.Of(result.Value.Blocks).Trim());
        Assert.Equal(
            count,
            result.Findings.Count(finding =>
                finding.Message.Contains("“a.html”", StringComparison.Ordinal)
            )
        );
    }

    [Theory]
    [InlineData(0.3)]
    [InlineData(0.9)]
    public void A_truncated_zip_is_named(double part)
    {
        var whole = Zip(("doc.html", string.Join(' ', Enumerable.Range(0, 10_000))));

        var error = Assert.Throws<UnreadableSourceException>(() =>
            ZipFiles.Open("a.zip", whole.AsMemory(0, (int)(whole.Length * part)))
        );

        Assert.Contains("a.zip", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Bytes_damaged_within_are_named()
    {
        var whole = Zip(("doc.html", string.Join(' ', Enumerable.Range(0, 10_000))));
        Array.Fill(whole, (byte)0xFF, 100, 200);

        Assert.Throws<UnreadableSourceException>(() => ZipFiles.Open("a.zip", whole));
    }

    [Fact]
    public void A_zip_made_to_exhaust_memory_is_refused()
    {
        var bomb = Zip(("a.html", new string('a', 600_000)), ("b.html", new string('b', 600_000)));

        var error = Assert.Throws<UnreadableSourceException>(() =>
            ZipFiles.Open("a.zip", bomb, mostBytes: 1_000_000)
        );
        Assert.Contains("MB", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_zip_of_countless_files_is_refused() =>
        Assert.Throws<UnreadableSourceException>(() =>
            ZipFiles.Open(
                "a.zip",
                Zip([.. Enumerable.Range(0, 10_001).Select(index => ($"{index}", ""))])
            )
        );

    [Fact]
    public void One_file_packed_beyond_reason_is_refused() =>
        Assert.Throws<UnreadableSourceException>(() =>
            ZipFiles.Open("a.zip", Zip(("a.html", new string('a', 80_000_000))))
        );

    [Fact]
    public void A_zip_locked_with_a_password_is_named()
    {
        var locked = Zip(("a.html", "<p>"));
        locked[locked.AsSpan().IndexOf("PK\u0001\u0002"u8) + 8] |= 1;

        var error = Assert.Throws<UnreadableSourceException>(() => ZipFiles.Open("a.zip", locked));
        Assert.Contains("password", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_zip_within_a_zip_is_not_followed()
    {
        using var bytes = new MemoryStream();
        using (var archive = new ZipArchive(bytes, ZipArchiveMode.Create))
        {
            using var inner = archive.CreateEntry("a.html").Open();
            inner.Write(Zip(("b.html", "<p>words</p>")));
        }

        var error = Assert.Throws<UnreadableSourceException>(() =>
            Publisher.Importers.Importers.Import(
                "a.zip",
                "a.zip",
                new MemoryFiles("a.zip", bytes.ToArray())
            )
        );
        Assert.Contains("a zip within a zip: a.html", error.Message, StringComparison.Ordinal);
    }

    private static byte[] Zip(params (string Path, string Text)[] files)
    {
        using var bytes = new MemoryStream();
        using (var archive = new ZipArchive(bytes, ZipArchiveMode.Create))
        {
            foreach (var (path, text) in files)
            {
                var entry = archive.CreateEntry(path, CompressionLevel.Fastest);
                entry.LastWriteTime = new(2026, 1, 2, 3, 4, 6, TimeSpan.FromHours(5));
                using var writer = new StreamWriter(entry.Open());
                writer.Write(text);
            }
        }

        return bytes.ToArray();
    }
}
