using Publisher.Typesetting.Fonts;

namespace Publisher.Typesetting.Text;

/// <summary>Turns runs of characters into glyphs. One shaper serves a whole document, because words recur.</summary>
public sealed class Shaper
{
    // TeX lets a blank shrink by a third of itself; below 0.15 em or so some readers no longer take it for a blank.
    private const double BlankStretch = 0.5;
    private const double BlankShrink = 0.2;
    private const int TabWidth = 4;

    private readonly Dictionary<
        (
            FontSet Fonts,
            bool IsVerbatim,
            Hyphenation? Hyphenation,
            GlyphVariants Variants,
            string Language
        ),
        WordShaper
    > shapers = [];

    // Of the paragraph that is being shaped; kept, so that its room is grown once.
    private readonly List<Item> items = [];
    private readonly SortedSet<int> lacking = [];
    private readonly HashSet<int> told = [];
    private readonly List<Script> unshaped = [];

    /// <summary>The code points that no font had and that were not told before, in order; each is set as a visible substitute.</summary>
    public IReadOnlyList<int> TakeLacking()
    {
        if (lacking.Count == 0)
        {
            return [];
        }

        int[] taken = [.. lacking.Except(told)];
        told.UnionWith(lacking);
        lacking.Clear();
        return taken;
    }

    /// <summary>The scripts that were set since this was last asked for, and that we can't shape.</summary>
    public IReadOnlyList<Script> TakeUnshaped()
    {
        if (unshaped.Count == 0)
        {
            return [];
        }

        Script[] taken = [.. unshaped];
        unshaped.Clear();
        return taken;
    }

    public ShapedText Shape(IReadOnlyList<TextRun> runs)
    {
        items.Clear();
        for (var run = 0; run < runs.Count; run++)
        {
            Add(runs, run, items);
        }

        while (items.Count > 0 && items[^1].IsDiscardable)
        {
            items.RemoveAt(items.Count - 1);
        }

        return new(runs, [.. items]);
    }

    private void Add(IReadOnlyList<TextRun> runs, int index, List<Item> items)
    {
        var run = runs[index];
        if (run.Picture is { } picture)
        {
            items.Add(new(ItemKind.Box, picture.Width, index));
            return;
        }

        var shaper = ShaperOf(run.Style);
        var text = run.Text.AsSpan();
        Script.Collect(text, unshaped);
        for (var at = 0; at < text.Length; )
        {
            if (text[at] == '\n' || BreakRules.IsBlank(text[at]))
            {
                AddBlank(text[at++], run.Style, shaper.Blank * run.Style.Size, index, items);
                continue;
            }

            var end = at + 1;
            while (end < text.Length && text[end] != '\n' && !BreakRules.IsBlank(text[end]))
            {
                end++;
            }

            Tie(items, text[at..end], run);
            AddJoint(runs, index, text[at], items);
            AddWord(shaper.Shape(text[at..end]), shaper.Hyphen, index, run.Style.Size, items);
            at = end;
        }

        if (run.Room is { } room && items.FindLastIndex(item => item.IsBox) is >= 0 and var last)
        {
            items[last] = items[last] with { Width = room, HangRight = 0 };
        }
    }

    /// <summary>A page number alone in a line would be read with what follows, not with what it belongs to.</summary>
    private static void Tie(List<Item> items, ReadOnlySpan<char> next, TextRun run)
    {
        if (
            items is [.., { Word: { } word }, { Kind: ItemKind.Glue } blank]
            && (run.Room is not null || TiedWords.Tie(word.Text, next))
        )
        {
            items[^1] = blank with { Penalty = BreakRules.Tied };
        }
    }

    private WordShaper ShaperOf(TextStyle style)
    {
        var key = (
            style.Fonts,
            style.IsVerbatim,
            style.Hyphenation,
            style.Variants,
            style.Language
        );
        if (!shapers.TryGetValue(key, out var shaper))
        {
            shaper = new(style, lacking);
            shapers.Add(key, shaper);
        }

        return shaper;
    }

    private void AddBlank(char blank, TextStyle style, double width, int run, List<Item> items)
    {
        if (blank == '\n')
        {
            while (items.Count > 0 && items[^1].IsDiscardable)
            {
                items.RemoveAt(items.Count - 1);
            }

            items.Add(new(ItemKind.Break, 0, run));
        }
        else if (style.IsVerbatim)
        {
            AddVerbatimBlank(blank == '\t' ? TabWidth : 1, style, width, run, items);
        }
        else if (items.Count > 0 && items[^1].IsBox)
        {
            var (stretch, shrink) = (width * BlankStretch, width * BlankShrink);
            items.Add(new(ItemKind.Glue, width, run) { Stretch = stretch, Shrink = shrink });
        }
    }

    /// <summary>At the beginning of a line the blanks of code are its indent, and stay.</summary>
    private void AddVerbatimBlank(
        int count,
        TextStyle style,
        double width,
        int run,
        List<Item> items
    )
    {
        var isIndent = items.Count == 0 || items[^1].Kind == ItemKind.Break || IsIndent(items[^1]);
        for (var i = 0; i < count; i++)
        {
            if (isIndent)
            {
                AddWord(ShaperOf(style).Shape("\u00A0"), 0, run, style.Size, items);
            }
            else
            {
                items.Add(new(ItemKind.Glue, width, run));
            }
        }
    }

    private static bool IsIndent(Item item) => item.Word is { Text: "\u00A0" };

    /// <summary>Where the style changes within a word, a line may end by the same rules.</summary>
    private static void AddJoint(
        IReadOnlyList<TextRun> runs,
        int index,
        char next,
        List<Item> items
    )
    {
        if (items.Count == 0 || !items[^1].IsBox || items[^1].Run == index)
        {
            return;
        }

        var previous = runs[items[^1].Run];
        var penalty =
            previous.Picture is not null ? 0
            : IsIndent(items[^1]) ? BreakRules.Never
            : BreakRules.Penalty(
                [.. previous.Text.AsSpan()[^Math.Min(2, previous.Text.Length)..], next],
                Math.Min(2, previous.Text.Length),
                isAddress: false
            );
        if (penalty < BreakRules.Never)
        {
            items.Add(new(ItemKind.Penalty, 0, index) { Penalty = penalty });
        }
    }

    /// <param name="hyphen">How wide a hyphen is, in ems.</param>
    private static void AddWord(
        ShapedWord word,
        double hyphen,
        int run,
        double size,
        List<Item> items
    )
    {
        foreach (var part in word.Parts)
        {
            items.Add(
                new(ItemKind.Box, part.Width * size, run)
                {
                    Word = word,
                    From = part.From,
                    To = part.To,
                    HangLeft = part.HangLeft * size,
                    HangRight = part.HangRight * size,
                    Parted = part.AfterHyphen,
                }
            );
            if (part.Penalty < BreakRules.Never)
            {
                var before = part.BeforeHyphen is { } letters
                    ? letters.Width(0, letters.Glyphs.Length)
                    : 0;
                items.Add(
                    new(ItemKind.Penalty, part.IsHyphenated ? (before + hyphen) * size : 0, run)
                    {
                        Parted = part.BeforeHyphen,
                        Penalty = part.Penalty,
                        IsHyphen = part.IsHyphenated,
                        HangRight = part.IsHyphenated
                            ? OpticalMargin.Right('-') * hyphen * size
                            : 0,
                    }
                );
            }
        }
    }
}
