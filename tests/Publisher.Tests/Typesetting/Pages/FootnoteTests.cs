using FsCheck;
using FsCheck.Fluent;
using Publisher.Typesetting.Graphics;
using Publisher.Typesetting.Pages;
using Publisher.Typesetting.Pages.Footnotes;
using Xunit;

namespace Publisher.Tests.Typesetting.Pages;

public sealed class FootnoteTests
{
    /// <summary>Nine lines and the rule.</summary>
    private const double Height = 100;

    [Fact]
    public void A_note_stands_at_the_foot_of_the_page_of_its_mark()
    {
        var page = Build(Line("a"), Line("b", Note("n", 2)), Line("c")).Single();

        Assert.Equal("a b c | n0 n1", Said(page));
        Assert.Equal(Height, page[^1].Top + page[^1].Slice.Height);
    }

    [Fact]
    public void Text_ends_where_the_notes_begin() =>
        Assert.Equal(
            ["a0 a1 a2 a3 a4 | n0 n1 n2 n3", "a5"],
            Pages([Line("a0", Note("n", 4)), .. Lines("a", 1, 5)])
        );

    [Fact]
    public void A_line_whose_note_has_no_room_to_begin_goes_to_the_next_page() =>
        Assert.Equal(
            ["a0 a1 a2 a3 a4 a5 a6", "b | n0 n1"],
            Pages([.. Lines("a", 0, 7), Line("b", Note("n", 2))])
        );

    [Fact]
    public void A_note_that_does_not_fit_goes_on_before_the_notes_of_the_next_page() =>
        Assert.Equal(
            ["a0 a1 a2 a3 a4 b | n0 n1 n2", "c d | n3 n4 m0 m1"],
            Pages([
                .. Lines("a", 0, 5),
                Line("b", Note("n", 5)),
                Line("c"),
                Line("d", Note("m", 2)),
            ])
        );

    [Fact]
    public void Neither_the_first_nor_the_last_line_of_a_note_stands_alone() =>
        Assert.Equal(
            ["a0 a1 a2 a3 a4 a5", "b | n0 n1 n2"],
            Pages([.. Lines("a", 0, 6), Line("b", Note("n", 3))])
        );

    [Fact]
    public void No_note_but_the_last_of_a_page_is_parted() =>
        Assert.Equal(
            ["a0 a1 a2 | n0 n1 n2 n3", "b | m0 m1 m2 m3"],
            Pages([Line("a0", Note("n", 4)), .. Lines("a", 1, 2), Line("b", Note("m", 4))])
        );

    [Fact]
    public void What_must_follow_a_mark_takes_room_from_the_note()
    {
        var kept = Line("c");
        kept.KeepsWithPrevious = true;
        Assert.Equal(
            ["a0 a1 a2 b c | n0 n1 n2", "| n3 n4"],
            Pages([.. Lines("a", 0, 3), Line("b", Note("n", 5)), kept])
        );
    }

    [Fact]
    public void A_note_longer_than_a_page_goes_on_beside_the_text_and_then_alone()
    {
        var pages = Pages([Line("a", Note("n", 24)), .. Lines("b", 0, 2)]);

        Assert.Equal(
            Enumerable.Range(0, 24).Select(i => $"n{i}"),
            string.Join(' ', pages).Split(' ').Where(word => word[0] == 'n')
        );
        Assert.StartsWith("a | n0", pages[0], StringComparison.Ordinal);
        Assert.StartsWith("b0 b1 | n", pages[1], StringComparison.Ordinal);
    }

    [Fact]
    public void The_note_of_a_repeated_head_stands_once()
    {
        var head = Line("h", Note("n", 2));
        var rows = Enumerable
            .Range(0, 12)
            .Select(i => new TestSlice($"r{i}", 10) { Repeated = [head] });
        Assert.Equal(
            ["h r0 r1 r2 r3 r4 r5 | n0 n1", "h r6 r7 r8 r9 r10 r11"],
            Pages([head, .. rows])
        );
    }

    [Fact]
    public void A_line_with_more_notes_than_a_page_holds_comes_to_an_end()
    {
        var notes = Enumerable.Range(0, 60).Select(i => Note($"n{i}-", 3)).ToArray();
        var pages = Pages([Line("a", notes), Line("b")]);

        Assert.Equal(
            Enumerable.Range(0, 60).SelectMany(i => new[] { $"n{i}-0", $"n{i}-1", $"n{i}-2" }),
            string.Join(' ', pages).Split(' ').Where(word => word[0] == 'n')
        );
    }

    /// <summary>A slice for each number: how high it is, whether it is kept, how many lines of notes it brings.</summary>
    [Fact]
    public void Every_line_stands_once_in_order_and_no_page_is_overfull()
    {
        var numbers = Gen.Choose(0, 10_000).ArrayOf().ToArbitrary();
        Prop.ForAll(
                numbers,
                given =>
                {
                    TestSlice[] slices = [.. given.Select(Arbitrary)];
                    var pages = Build(slices);
                    var placed = pages.SelectMany(page => page.Select(p => p.Slice)).ToList();

                    Assert.Equal(slices, placed.OfType<TestSlice>().Where(s => !s.IsNote));
                    Assert.Equal(
                        slices.SelectMany(s => s.Notes).SelectMany(note => note.Slices!),
                        placed.OfType<TestSlice>().Where(s => s.IsNote)
                    );
                    Assert.All(pages, MustNotOverlap);
                    Assert.All(pages, MustBeginItsNotes);
                }
            )
            .Check(Config.QuickThrowOnFailure.WithMaxTest(500).WithReplay(1, 3));
    }

    private static TestSlice Arbitrary(int number, int index)
    {
        var notes = Enumerable
            .Range(0, number % 7 == 0 ? 1 + (number % 3) : 0)
            .Select(i => Note($"n{index}.{i}.", number % (number % 11 == 0 ? 60 : 7)))
            .ToArray();
        // One line and the beginnings of its notes always fit on a page of their own.
        return new TestSlice($"s{index}", notes.Length > 0 ? 8 : number % 60, notes)
        {
            SpaceBefore = number % 6,
            KeepsWithPrevious = number % 5 == 0,
        };
    }

    private static void MustNotOverlap(PlacedSlice[] page)
    {
        var bottom = 0.0;
        foreach (var (slice, top, _) in page)
        {
            Assert.True(top >= bottom - 0.01, Said(page));
            bottom = top + slice.Height;
        }

        Assert.True(bottom <= Height + 0.01, Said(page));
    }

    /// <summary>The notes of all marks but the last stand whole on their page, unless one slice alone has too many.</summary>
    private static void MustBeginItsNotes(PlacedSlice[] page)
    {
        var slices = page.Select(p => p.Slice).OfType<TestSlice>().ToHashSet();
        var notes = slices.Where(s => !s.IsNote).SelectMany(s => s.Notes).ToList();
        if (slices.Count(s => !s.IsNote) > 1)
        {
            Assert.All(
                notes.Where(note => note.Slices!.Count > 0),
                note => Assert.Contains((TestSlice)note.Slices![0], slices)
            );
        }
    }

    private static TestSlice Line(string text, params Footnote[] notes) => new(text, 10, notes);

    private static IEnumerable<TestSlice> Lines(string text, int from, int count) =>
        Enumerable.Range(from, count).Select(i => Line($"{text}{i}"));

    private static Footnote Note(string name, int lines) => new(new TestNote(name, lines), null);

    private static List<string> Pages(IEnumerable<Slice> slices) =>
        [.. Build([.. slices]).Select(Said)];

    private static string Said(PlacedSlice[] page) =>
        string.Join(' ', page.Select(placed => placed.Slice is TestSlice slice ? slice.Text : "|"));

    private static List<PlacedSlice[]> Build(params Slice[] slices)
    {
        var pages = new List<PlacedSlice[]>();
        var foot = new Foot(Height, 200, new(RgbColor.Black, 1, 50, 3, 2));
        var builder = new PageBuilder(Height, foot, page => pages.Add([.. page]));
        foreach (var slice in slices)
        {
            builder.Add(slice);
        }

        builder.EndPage();
        return pages;
    }

    private sealed class TestSlice(string text, double height, params Footnote[] notes) : Slice
    {
        public string Text => text;

        public bool IsNote { get; init; }

        public override double Height => height;

        public override IReadOnlyList<Footnote> Notes => notes;

        protected override void Draw(Canvas canvas, double top) { }
    }

    /// <summary>Lines that part as those of a paragraph do.</summary>
    private sealed class TestNote(string name, int lines) : FlowBlock
    {
        public override double PartedWidth => 0;

        public override double MinWidth => 0;

        public override double MaxWidth => 0;

        internal override void Set(Column column)
        {
            for (var i = 0; i < lines; i++)
            {
                if (i == 1 || (i > 0 && i == lines - 1))
                {
                    column.KeepNext();
                }

                column.Emit(new TestSlice($"{name}{i}", 10) { IsNote = true });
            }
        }
    }
}
