using Publisher.Importers.Canonical;
using Publisher.Model;
using Xunit;

namespace Publisher.Tests.Importers.Canonical;

public sealed class InlineRunsTests
{
    private static Text Plain(string value) => new(value);

    private static Text Bold(string value) => new(value, TextStyle.Bold);

    private static Text Code(string value) => new(value, TextStyle.Code);

    private static void Becomes(Items<Inline> inlines, Items<Inline> expected)
    {
        var canonical = InlineRuns.Canonical(inlines);
        Assert.Equal(expected, canonical);
        Assert.Equal(canonical, InlineRuns.Canonical(canonical));
    }

    [Fact]
    public void Split_spans_become_one_run() =>
        Becomes([Plain("Sec"), Plain(""), Plain("ond")], [Plain("Second")]);

    [Fact]
    public void Blanks_at_the_edge_of_bold_words_are_plain() =>
        Becomes(
            [Plain("a"), Bold(" bold "), Plain("word")],
            [Plain("a "), Bold("bold"), Plain(" word")]
        );

    [Fact]
    public void A_plain_blank_between_bold_words_stays_plain() =>
        Becomes([Bold("one"), Plain(" "), Bold("two")], [Bold("one"), Plain(" "), Bold("two")]);

    [Fact]
    public void A_bold_blank_between_bold_words_joins_them() =>
        Becomes([Bold("one "), Bold(" two")], [Bold("one two")]);

    [Fact]
    public void A_blank_between_two_styles_is_a_run_of_its_own() =>
        Becomes([Bold("one "), Code("two")], [Bold("one"), Plain(" "), Code("two")]);

    [Fact]
    public void Runs_of_blanks_are_one_blank_outside_code() =>
        Becomes(
            [Plain(" a\u00A0 \tb "), Code("x  = 1"), Plain("  ")],
            [Plain("a b "), Code("x  = 1")]
        );

    [Fact]
    public void A_no_break_space_stays_where_it_stands_alone_and_is_a_blank_beside_others()
    {
        Becomes([Plain("10\u00A0km")], [Plain("10\u00A0km")]);
        Becomes([Plain("10\u00A0"), Bold("km")], [Plain("10\u00A0"), Bold("km")]);
        Becomes([Plain("a\u00A0\u00A0b \u00A0c")], [Plain("a b c")]);
        Becomes([Plain("\u00A0a\u00A0")], [Plain("a")]);
    }

    [Fact]
    public void Blanks_within_code_are_all_kept_as_ordinary_blanks() =>
        Becomes([Code("\u00A0a \u00A0\tb"), Code("  c")], [Code("a   b  c")]);

    [Fact]
    public void A_typed_wide_space_stays() =>
        Becomes([Plain("東京 \u3000都")], [Plain("東京\u3000都")]);

    [Fact]
    public void Breaks_at_the_ends_go_and_blanks_beside_a_break_go() =>
        Becomes(
            [new LineBreak(), Plain("one "), new LineBreak(), Plain(" two"), new LineBreak()],
            [Plain("one"), new LineBreak(), Plain("two")]
        );

    [Fact]
    public void Links_to_one_address_are_one_link() =>
        Becomes(
            [new Link([Plain("see ")], "#h.1"), new Link([Bold("this")], "#h.1")],
            [new Link([Plain("see "), Bold("this")], "#h.1")]
        );

    [Fact]
    public void Links_to_two_addresses_stay_two() =>
        Becomes(
            [new Link([Plain("a")], "#1"), new Link([Plain("b")], "#2")],
            [new Link([Plain("a")], "#1"), new Link([Plain("b")], "#2")]
        );

    [Fact]
    public void Blanks_and_breaks_at_the_edge_of_a_link_stand_outside_it() =>
        Becomes(
            [Plain("to"), new Link([Plain(" here "), new LineBreak()], "#1"), Plain("on")],
            [Plain("to "), new Link([Plain("here")], "#1"), new LineBreak(), Plain("on")]
        );

    [Fact]
    public void A_link_with_nothing_to_see_goes() =>
        Becomes([Plain("a"), new Link([Plain(" ")], "#1"), Plain("b")], [Plain("a b")]);

    [Fact]
    public void A_link_within_a_link_gives_way() =>
        Becomes(
            [new Link([Plain("a"), new Link([Plain("b")], "#2")], "#1")],
            [new Link([Plain("ab")], "#1")]
        );

    [Fact]
    public void A_picture_alone_keeps_its_link() =>
        Becomes(
            [new Link([new Image("image-1.png", "")], "https://example.org")],
            [new Link([new Image("image-1.png", "")], "https://example.org")]
        );

    [Fact]
    public void Characters_that_nobody_sees_go_but_for_those_that_part_a_word() =>
        Becomes(
            [Plain("\uFEFFre\u00ADsi\u200Bdu\uFEFFal\uEC02 \u200B\uD83D\uDE80\uD83D")],
            [Plain("resi\u200Bdu\uFEFFal \uD83D\uDE80\uFFFD")]
        );

    [Fact]
    public void Preformatted_lines_keep_their_indentation_only() =>
        Assert.Equal(
            "def f():\n    return 1\n\nf()",
            CodeLines.Canonical("\r\ndef f():  \r\n\u00A0 \u00A0 return 1\r\n \r\nf()\r\n\r\n")
        );
}
