using System.Text;
using Publisher.Model;
using Xunit;

namespace Publisher.Tests.Importers;

/// <summary>Files that are not what their names say, or in no usual encoding.</summary>
public sealed class WrongFileTests
{
    [Theory]
    [InlineData(
        "<base href=\"https://accounts.google.com/v3/signin/\"><title>Anmelden</title>",
        "sign-in"
    )]
    [InlineData("<title>Google Docs: You need access</title>", "need access")]
    [InlineData("<title>Google Drive - Access Denied</title>", "need access")]
    [InlineData(
        "<title>Page Not Found</title><link href=\"https://ssl.gstatic.com/docs/legacy.css\">",
        "does not exist"
    )]
    [InlineData("<title>Bread - Google Docs</title><script>var DOCS_timing={};</script>", "editor")]
    public void A_page_that_Google_answers_with_is_named_as_what_it_is(string head, string expected)
    {
        var error = Assert.Throws<UnreadableSourceException>(() =>
            Import(
                "a.html",
                Encoding.UTF8.GetBytes(
                    $"<!DOCTYPE html><html><head>{head}</head><body><p>Words</p></body></html>"
                )
            )
        );

        Assert.Contains(expected, error.Message, StringComparison.Ordinal);
        Assert.Contains("File > Download", error.Hint, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("<title>You need access</title>", "<p>text</p>")]
    [InlineData(
        "<title>Page not found</title>",
        "<p class=\"c1\">text <a href=\"https://accounts.google.com/\">x</a></p>"
    )]
    public void A_document_about_such_pages_is_a_document(string head, string body) =>
        Assert.NotEmpty(
            Import(
                "a.html",
                Encoding.UTF8.GetBytes($"<html><head>{head}</head><body>{body}</body></html>")
            ).Value.Blocks
        );

    [Fact]
    public void A_page_that_is_declared_to_be_XML_is_one_however_long_its_first_remark_is() =>
        Assert.NotEmpty(
            Import(
                "a.html",
                Encoding.UTF8.GetBytes(
                    $"<?xml version=\"1.0\"?>\n<!DOCTYPE html PUBLIC \"-//W3C//DTD XHTML 1.0 Strict//EN\" \"xhtml1-strict.dtd\">\n<html><head><!--{new string('x', 2000)}--></head><body><p>Words</p></body></html>"
                )
            ).Value.Blocks
        );

    [Theory]
    [InlineData("{\\rtf1\\ansi words}", "is RTF")]
    [InlineData("%PDF-1.7\n", "is a PDF")]
    [InlineData("{\"doc_id\":\"0\",\"email\":\"\"}", "pointer to a document in Drive")]
    [InlineData(
        "{\"url\": \"https://docs.google.com/document/d/0\", \"x\": 1}",
        "pointer to a document in Drive"
    )]
    [InlineData("[InternetShortcut]\r\nURL=https://example.org/\r\n", "shortcut")]
    [InlineData(
        "From: <Saved by a browser>\r\nSnapshot-Content-Location: https://example.org/\r\nMIME-Version: 1.0\r\nContent-Type: multipart/related;\r\n\tboundary=\"x\"\r\n\r\n",
        "web archive (MHTML)"
    )]
    [InlineData("Return-Path: <a@example.org>\nSubject: Hi\n\nWords", "an e-mail")]
    [InlineData("{\"name\": \"x\"}", "data in JSON")]
    [InlineData("\\documentclass{article}", "LaTeX")]
    public void A_kind_that_is_not_read_is_named(string text, string expected)
    {
        var error = Assert.Throws<UnreadableSourceException>(() =>
            Import("a.md", Encoding.UTF8.GetBytes(text))
        );

        Assert.Contains(expected, error.Message, StringComparison.Ordinal);
        Assert.NotEmpty(error.Hint);
    }

    [Theory]
    [InlineData("terms.rst", "Warp\n====\n\nThreads.", "is reStructuredText")]
    [InlineData("terms.adoc", "= Warp\n\nThreads.", "is AsciiDoc")]
    [InlineData("terms.ORG", "* Warp\nThreads.", "is a document of Org mode")]
    [InlineData("terms.csv", "Warp,Threads\n", "is a table of values")]
    [InlineData("terms.textile", "h1. Warp", "is Textile")]
    public void A_markup_that_is_not_read_is_named_by_its_name(
        string name,
        string text,
        string expected
    )
    {
        var error = Assert.Throws<UnreadableSourceException>(() =>
            Import(name, Encoding.UTF8.GetBytes(text))
        );

        Assert.Contains($"{name} {expected}", error.Message, StringComparison.Ordinal);
        Assert.NotEmpty(error.Hint);
    }

    [Fact]
    public void What_its_content_says_comes_before_its_name() =>
        Assert.NotEmpty(
            Import("page.rst", "<!doctype html><p>Threads</p>"u8.ToArray()).Value.Blocks
        );

    [Theory]
    [InlineData("Note: a line with a colon.\nMIME-Version is a header.")]
    [InlineData("The file begins with %PDF-1.7, as they do.")]
    [InlineData("{not data}")]
    public void Words_about_such_files_are_words(string text) =>
        Assert.NotEmpty(Import("a.md", Encoding.UTF8.GetBytes(text)).Value.Blocks);

    [Theory]
    [InlineData("utf-16", true, false)]
    [InlineData("utf-16", false, false)]
    [InlineData("utf-16BE", true, false)]
    [InlineData("utf-16BE", false, false)]
    [InlineData("utf-32", true, false)]
    [InlineData("utf-32", false, false)]
    [InlineData("utf-32BE", true, false)]
    [InlineData("utf-32BE", false, false)]
    [InlineData("utf-8", true, false)]
    [InlineData("windows-1252", false, true)]
    public void The_encoding_is_told_by_the_bytes(string name, bool hasMark, bool isTold)
    {
        var encoding =
            CodePagesEncodingProvider.Instance.GetEncoding(name) ?? Encoding.GetEncoding(name);
        foreach (
            var (file, text) in new[]
            {
                ("a.html", "<html><body><p>A é – “ü”</p></body></html>"),
                ("a.md", "A é – “ü”\n"),
                ("a.opml", "<opml><body><outline text=\"A é – “ü”\"/></body></opml>"),
            }
        )
        {
            byte[] bytes = [.. hasMark ? encoding.GetPreamble() : [], .. encoding.GetBytes(text)];

            var result = Import(file, bytes);

            Assert.Equal("A é – “ü”", PlainText.Of(result.Value.Blocks).Trim());
            Assert.Equal(isTold, result.Findings.Count == 1);
        }
    }

    [Theory]
    [InlineData("a.md", "a\0b words", "a\uFFFDb words")]
    [InlineData("a.html", "<p>x\uFFFE \uFDD0 \U0001FFFF words</p>", "x\uFFFD \uFFFD \uFFFD words")]
    [InlineData("a.md", "\uFDEF\U0010FFFE words", "\uFFFD\uFFFD words")]
    public void What_is_no_character_leaves_a_mark(string file, string text, string expected) =>
        Assert.Equal(
            expected,
            PlainText.Of(Import(file, Encoding.UTF8.GetBytes(text)).Value.Blocks).Trim()
        );

    [Fact]
    public void What_is_no_text_is_refused()
    {
        byte[] bytes = [0x80, 0x01, 0x02, .. "text"u8];

        Assert.Throws<UnreadableSourceException>(() => Import("a.md", bytes));
    }

    private static ImportResult Import(string file, byte[] bytes) =>
        Publisher.Importers.Importers.Import(file, file, new MemoryFiles(file, bytes));
}
