using Publisher.Typesetting.Pages.Footnotes;
using Publisher.Typesetting.Tags;

namespace Publisher.Typesetting.Pages.Tables;

/// <summary>A row of a table, or the part of a row that one page holds.</summary>
internal sealed class RowSlice(int row, IReadOnlyList<CellPart> cells, double height) : Slice
{
    private IReadOnlyList<Footnote>? notes;

    public int Row => row;

    public IEnumerable<PlacedSlice> Slices => cells.SelectMany(cell => cell.Placed);

    public required TableStyle Style { get; init; }

    /// <summary>Whether a page may end within it.</summary>
    public bool CanPart { get; set; }

    public double Left { get; init; }

    public double Width { get; init; }

    /// <summary>Thickness in points of the rule below.</summary>
    public double Rule { get; init; }

    /// <summary>Where that rule runs: not through a cell that goes on into the next row.</summary>
    public IReadOnlyList<(double Left, double Width)> RuleParts { get; init; } = [];

    /// <summary>Thickness in points of the rule above.</summary>
    public double TopRule { get; init; }

    public string Anchor { get; init; } = "";

    /// <summary>The row's element and those of its cells, in order.</summary>
    public IReadOnlyList<StructureElement> Tags { get; init; } = [];

    public override IEnumerable<HeadMark> Marks =>
        OwnMarks.Concat(Slices.SelectMany(placed => placed.Slice.Marks));

    public override IReadOnlyList<Footnote> Notes =>
        notes ??= [.. Slices.SelectMany(placed => placed.Slice.Notes)];

    public override double Height => height;

    public override double Baseline =>
        Slices
            .Select(placed => Style.PaddingY + placed.Slice.Baseline)
            .DefaultIfEmpty(height)
            .First();

    /// <summary>Each cell gives what has room; one that has no room for any of it holds the whole row.</summary>
    public override SliceParts? Part(double room, bool mustPart)
    {
        if (!CanPart && !mustPart)
        {
            return null;
        }

        List<(CellPart Taken, CellPart Left)> parts =
        [
            .. cells.Select(cell => cell.Part(room - Style.PaddingY, mustPart)),
        ];
        var isParted =
            parts.Exists(part => !part.Left.IsEmpty)
            && !parts.Exists(part => part.Taken.IsEmpty && !part.Left.IsEmpty);
        return isParted
            ? new(
                First([.. parts.Select(part => part.Taken)]),
                Rest([.. parts.Select(part => part.Left)])
            )
            : null;
    }

    private RowSlice First(IReadOnlyList<CellPart> taken)
    {
        var first = new RowSlice(row, taken, taken.Max(cell => cell.Height) + Style.PaddingY)
        {
            Style = Style,
            Left = Left,
            Width = Width,
            TopRule = TopRule,
            Anchor = Anchor,
            Tags = Tags,
            GoesOn = GoesOn,
        };
        first.Replace(this);
        return first;
    }

    private RowSlice Rest(IReadOnlyList<CellPart> left) =>
        new(row, left, left.Max(cell => cell.Height) + (2 * Style.PaddingY))
        {
            Style = Style,
            CanPart = CanPart,
            GoesOn = true,
            Left = Left,
            Width = Width,
            Rule = Rule,
            RuleParts = RuleParts,
            Frame = Frame,
            Repeated = Repeated,
        };

    protected override void Draw(Canvas canvas, double top)
    {
        canvas.Place(Tags);
        if (Anchor.Length > 0)
        {
            canvas.Anchor(Anchor, 0, top);
        }

        if (TopRule > 0)
        {
            canvas.Fill(Style.Color, Left, top, Width, TopRule);
        }

        SliceStack.Draw(canvas, [.. Slices], top + Style.PaddingY);

        if (Rule > 0)
        {
            foreach (var (from, width) in RuleParts)
            {
                canvas.Fill(Style.Color, from, top + height - Rule, width, Rule);
            }
        }
    }
}

/// <summary>Draws slices that stand one below the other, behind them the frames that several share.</summary>
internal static class SliceStack
{
    public static void Draw(Canvas canvas, IReadOnlyList<PlacedSlice> slices, double top)
    {
        var drawn = new Dictionary<Frame, (double Top, double Bottom)>(
            ReferenceEqualityComparer.Instance
        );
        foreach (var (slice, at, _) in slices)
        {
            foreach (var frame in slice.Frame?.OutermostFirst ?? [])
            {
                // Text that a page end parts from its padding gets some of the page's margin instead.
                var padding = slice is StrutSlice ? 0 : frame.Style.Padding;
                var from = drawn.TryGetValue(frame, out var extent) ? extent.Top : at - padding;
                drawn[frame] = (from, at + slice.Height + padding);
            }
        }

        foreach (var (frame, (from, to)) in drawn)
        {
            frame.Draw(canvas, top + from, top + to);
        }

        foreach (var (slice, at, isRepeated) in slices)
        {
            canvas.IsSilent |= isRepeated;
            slice.DrawAll(canvas, top + at);
            canvas.IsSilent &= !isRepeated;
        }
    }
}
