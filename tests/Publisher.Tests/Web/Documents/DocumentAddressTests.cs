using Publisher.Web.Documents;
using Xunit;

namespace Publisher.Tests.Web.Documents;

public sealed class DocumentAddressTests
{
    private const string Id = "1AbcDefGhiJklMnoPqrStuVwxYz0123456789_-abcdE";
    private const string PublishedId = "2PACX-1vTabcdefghijklmnopqrstuvwxyz0123456789";

    [Theory]
    [InlineData($"https://docs.google.com/document/d/{Id}/edit")]
    [InlineData($"https://docs.google.com/document/d/{Id}/edit?usp=sharing#heading=h.abc")]
    [InlineData($"https://docs.google.com/document/d/{Id}/edit?tab=t.0")]
    [InlineData($"https://docs.google.com/document/u/0/d/{Id}/edit")]
    [InlineData($"https://docs.google.com/document/u/12/d/{Id}/mobilebasic")]
    [InlineData($"https://docs.google.com/a/example.org/document/d/{Id}/edit")]
    [InlineData($"https://docs.google.com/document/d/{Id}/pub")]
    [InlineData($"https://docs.google.com/document/d/{Id}/export?format=docx")]
    [InlineData($"https://docs.google.com/document/d/{Id}")]
    [InlineData($"http://docs.google.com/document/d/{Id}/view")]
    [InlineData($"docs.google.com/document/d/{Id}/edit")]
    [InlineData($"HTTPS://DOCS.GOOGLE.COM/document/d/{Id}/edit")]
    [InlineData($"https://drive.google.com/open?id={Id}")]
    [InlineData($"https://drive.google.com/open?usp=drive_fs&id={Id}&authuser=0")]
    [InlineData($"https://drive.google.com/file/d/{Id}/view?usp=sharing")]
    [InlineData($"https://docs.google.com/document/export?format=zip&id={Id}")]
    public void A_document_is_known_by_each_of_its_addresses(string words) =>
        Assert.Equal(new(DocumentKind.Document, Id, null), DocumentAddress.Of(words));

    [Theory]
    [InlineData($"https://docs.google.com/document/d/e/{PublishedId}/pub")]
    [InlineData($"https://docs.google.com/document/d/e/{PublishedId}/pub?embedded=true")]
    [InlineData($"https://docs.google.com/document/u/1/d/e/{PublishedId}/pub#h.abc")]
    public void A_published_page_is_known(string words) =>
        Assert.Equal(new(DocumentKind.Published, PublishedId, null), DocumentAddress.Of(words));

    [Theory]
    [InlineData($"https://drive.google.com/drive/folders/{Id}")]
    [InlineData($"https://drive.google.com/drive/u/0/folders/{Id}?usp=sharing")]
    [InlineData($"https://drive.google.com/drive/mobile/folders/{Id}")]
    [InlineData($"https://drive.google.com/folderview?id={Id}")]
    [InlineData($"https://drive.google.com/embeddedfolderview?id={Id}#list")]
    public void A_folder_is_known(string words) =>
        Assert.Equal(new(DocumentKind.Folder, Id, null), DocumentAddress.Of(words));

    [Fact]
    public void The_key_of_an_old_link_is_kept_and_not_shown()
    {
        var address = DocumentAddress.Of(
            $"https://docs.google.com/document/d/{Id}/edit?usp=sharing&resourcekey=0-keyOfALink"
        )!;

        Assert.Equal("0-keyOfALink", address.ResourceKey);
        Assert.DoesNotContain("keyOfALink", address.Page.AbsoluteUri, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("https://docs.google.com.example.org/document/d/1234567890/edit")]
    [InlineData("https://docs.google.com@example.org/document/d/1234567890/edit")]
    [InlineData("https://ada:secret@docs.google.com/document/d/1234567890/edit")]
    [InlineData("https://docs.google.com:8443/document/d/1234567890/edit")]
    [InlineData("https://example.org/document/d/1234567890/edit")]
    [InlineData("https://docs.google.com/spreadsheets/d/1234567890/edit")]
    [InlineData("https://docs.google.com/document/d/../../x/edit")]
    [InlineData("https://docs.google.com/document/d/a%2Fb/edit")]
    [InlineData("https://docs.google.com/")]
    [InlineData("https://drive.google.com/open?id=a%26b")]
    [InlineData("ftp://docs.google.com/document/d/1234567890/edit")]
    [InlineData("file:///etc/passwd")]
    [InlineData("tea.zip")]
    [InlineData("")]
    public void Nothing_else_is_an_address(string words) => Assert.Null(DocumentAddress.Of(words));

    [Theory]
    [InlineData(Id, DocumentKind.Document)]
    [InlineData(PublishedId, DocumentKind.Published)]
    public void A_bare_id_is_known(string words, DocumentKind kind) =>
        Assert.Equal(kind, DocumentAddress.OfId(words)!.Kind);

    [Theory]
    [InlineData("glossary")]
    [InlineData("a-long-name-of-a-file-somewhere.zip")]
    [InlineData($"{Id}/../x")]
    [InlineData($"{Id}\n")]
    public void Another_word_is_no_id(string words) => Assert.Null(DocumentAddress.OfId(words));
}
