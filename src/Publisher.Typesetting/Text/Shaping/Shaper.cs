using Publisher.Typesetting.Text.Breaks;

namespace Publisher.Typesetting.Text.Shaping;

/// <summary>Turns runs of characters into glyphs. One shaper serves a whole document, because words recur.</summary>
/// <param name="words">What is known of them from other shapers.</param>
public sealed class Shaper(ShapedWords words)
{
    // TeX lets a blank shrink by a third of itself; below 0.15 em or so some readers no longer take it for a blank.
    private const double BlankStretch = 0.5;
    private const double BlankShrink = 0.2;
    private const int TabWidth = 4;

    // Of the paragraph that is being shaped; kept, so that its room is grown once.
    private readonly List<Item> items = [];
    private readonly SortedSet<int> lacking = [];
    private readonly HashSet<int> told = [];
    private readonly List<Script> unshaped = [];

    public Shaper()
        : this(new ShapedWords()) { }

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
        var paragraph = new Paragraph(runs);
        for (var run = 0; run < runs.Count; run++)
        {
            Add(paragraph, run, items);
        }

        while (items.Count > 0 && items[^1].IsDiscardable)
        {
            items.RemoveAt(items.Count - 1);
        }

        return new(runs, [.. items]);
    }

    private void Add(Paragraph paragraph, int index, List<Item> items)
    {
        var run = paragraph.Runs[index];
        if (run.Picture is { } picture)
        {
            AddJoint(paragraph, index, 0, items);
            items.Add(new(ItemKind.Box, picture.Width, index));
            return;
        }

        if (run.Inset is { } inset)
        {
            AddJoint(paragraph, index, 0, items);
            AddInset(inset, index, items);
            return;
        }

        var shaper = words.Of(run.Style);
        var text = run.Text.AsSpan();
        Script.Collect(text, unshaped);
        for (var at = 0; at < text.Length; )
        {
            // A no-break space with no word before it belongs to the word behind it.
            if (
                IsGap(text[at], run)
                && (!BreakRules.IsFixedBlank(text[at]) || items is [.., { IsBox: true }])
            )
            {
                AddBlank(text[at++], run.Style, shaper, index, items);
                continue;
            }

            var end = at + 1;
            while (end < text.Length && !IsGap(text[end], run))
            {
                end++;
            }

            Tie(items, text[at..end], run);
            AddJoint(paragraph, index, at, items);
            AddWord(Shaped(shaper, text[at..end]), shaper.Hyphen, index, run.Style.Size, items);
            at = end;
        }

        if (run.Room is { } room && items.FindLastIndex(item => item.IsBox) is >= 0 and var last)
        {
            items[last] = items[last] with { Width = room, HangRight = 0 };
        }
    }

    private static void AddInset(Inset inset, int run, List<Item> items)
    {
        for (var i = 0; i < inset.Parts.Count; i++)
        {
            var part = inset.Parts[i];
            items.Add(new(ItemKind.Box, part.Width, run) { From = i });
            if (i + 1 < inset.Parts.Count)
            {
                items.Add(
                    new(ItemKind.Glue, part.SpaceAfter, run)
                    {
                        Penalty = part.Penalty,
                        Stretch = part.SpaceAfter * BlankStretch,
                        Shrink = part.SpaceAfter * BlankShrink,
                    }
                );
            }
        }
    }

    /// <summary>In code a no-break space is a character like others, and a word that is given room is one whatever is in it.</summary>
    private static bool IsGap(char character, TextRun run) =>
        character == '\n'
        || BreakRules.IsBlank(character)
        || (BreakRules.IsFixedBlank(character) && run is { Style.IsVerbatim: false, Room: null });

    /// <summary>A page number alone in a line would be read with what follows, not with what it belongs to.</summary>
    private static void Tie(List<Item> items, ReadOnlySpan<char> next, TextRun run)
    {
        if (items is [.., { Word: { } word }, { Kind: ItemKind.Glue } blank])
        {
            var tie = run.Style.Ties.Penalty(word.Text, next);
            items[^1] = blank with
            {
                Penalty = run.Room is null ? tie : Math.Max(tie, BreakRules.Tied),
            };
        }
    }

    private ShapedWord Shaped(WordShaper shaper, ReadOnlySpan<char> text)
    {
        var word = shaper.Shape(text);
        lacking.UnionWith(word.Lacking);
        return word;
    }

    private void AddBlank(char blank, TextStyle style, WordShaper shaper, int run, List<Item> items)
    {
        var width = shaper.BlankOf(blank) * style.Size;
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
            // What the author typed at a width of its own keeps it.
            var isOrdinary = blank is ' ' or '\t' or '\r' || BreakRules.IsFixedBlank(blank);
            items.Add(
                new(ItemKind.Glue, width, run)
                {
                    Blank = blank,
                    Stretch = isOrdinary ? width * BlankStretch : 0,
                    Shrink = isOrdinary ? width * BlankShrink : 0,
                }
            );
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
                AddWord(Shaped(words.Of(style), "\u00A0"), 0, run, style.Size, items);
            }
            else
            {
                items.Add(new(ItemKind.Glue, width, run));
            }
        }
    }

    private static bool IsIndent(Item item) => item.Word is { Text: "\u00A0" };

    /// <summary>Between two words, and where the style changes within one, a line may end by the rules of the whole
    /// paragraph.</summary>
    /// <param name="at">Where in the run the next word begins.</param>
    private static void AddJoint(Paragraph paragraph, int index, int at, List<Item> items)
    {
        if (items is not [.., { Kind: ItemKind.Box or ItemKind.Glue } last])
        {
            return;
        }

        if (last.Kind == ItemKind.Glue)
        {
            var isFree =
                paragraph.Runs[last.Run].Style.IsVerbatim || paragraph.EndsBefore(index, at);
            items[^1] = isFree ? last : last with { Penalty = BreakRules.Never };
        }
        else if (last.Run != index && !IsIndent(last))
        {
            var penalty = paragraph.PenaltyBefore(index);
            if (penalty < BreakRules.Never)
            {
                items.Add(new(ItemKind.Penalty, 0, index) { Penalty = penalty });
            }
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
