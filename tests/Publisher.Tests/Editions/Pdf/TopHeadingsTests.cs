using Publisher.Editions.Pdf;
using Publisher.Model;
using Xunit;

namespace Publisher.Tests.Editions.Pdf;

public sealed class TopHeadingsTests
{
    [Fact]
    public void Headings_are_terms_where_none_is_a_chapter() =>
        Assert.True(TopHeadings.AreTerms(new([Preface, Term("a"), Term("b")])));

    [Fact]
    public void A_section_among_them_is_a_chapter_and_so_is_a_term_with_sections()
    {
        Assert.False(TopHeadings.AreTerms(new([Section, Term("a"), Term("b")])));
        Assert.False(TopHeadings.AreTerms(new([Term("a"), Term("b", Section)])));
    }

    [Fact]
    public void One_heading_alone_says_nothing() =>
        Assert.False(TopHeadings.AreTerms(new([Term("a")])));

    [Fact]
    public void The_contents_name_a_term_among_chapters_and_not_chapters_worth_of_terms()
    {
        var term = Term("a");

        Assert.True(TopHeadings.IsChapter(term, [term, Section, Section]));
        Assert.False(TopHeadings.IsChapter(term, [term, Term("b"), Section, Section]));
        Assert.True(TopHeadings.IsChapter(Term("c", Section), [Term("b"), Term("c", Section)]));
    }

    private static Paragraph Preface => new([new Text("Words")]);

    private static Section Section => new(1, [new Text("Chapter")], [Preface]);

    private static Entry Term(string name, params Block[] body) =>
        new(new([name]) { Id = name }, EntryForm.Heading, [new Text(name)], [.. body]);
}
