namespace Publisher.Typesetting.Pages;

/// <summary>Room of a certain width that blocks are set into, top to bottom: a page's text area or a cell. It passes on
/// slices, with the space, the labels and the keeps that fall between blocks.</summary>
/// <param name="pageHeight">The height of the text area: what stands alone must not be higher.</param>
internal sealed class Column(double left, double measure, double pageHeight, Action<Slice> emit)
{
    private readonly List<string> anchors = [];
    private readonly List<HeadMark> marks = [];
    private readonly List<Label> labels = [];
    private Frame? frame;
    private double space;
    private bool keepsNext;

    public double Left { get; private set; } = left;

    public double Measure { get; private set; } = measure;

    /// <summary>Before anything was moved in.</summary>
    public double FullMeasure { get; } = measure;

    public double PageHeight { get; } = pageHeight;

    /// <summary>What is to stand, at least, before the next slice.</summary>
    public double Space => space;

    public void Add(FlowBlock block)
    {
        space = Math.Max(space, block.SpaceBefore);
        anchors.AddRange(block.Anchors);
        marks.AddRange(block.Marks);
        block.Set(this);
        space = Math.Max(space, block.SpaceAfter);
        keepsNext |= block.KeepsWithNext;
    }

    public void Emit(Slice slice)
    {
        slice.SpaceBefore = space;
        slice.KeepsWithPrevious |= keepsNext;
        slice.Frame = frame;
        slice.OwnMarks = marks.Count > 0 ? [.. marks] : [];
        slice.Anchors = anchors.Count > 0 ? [.. anchors] : null;
        slice.Labels = labels.Count > 0 ? [.. labels] : null;
        anchors.Clear();
        marks.Clear();
        labels.Clear();
        (space, keepsNext) = (0, false);
        emit(slice);
    }

    public void Strut(double height)
    {
        if (height > 0)
        {
            Emit(new StrutSlice(height, height));
        }
    }

    /// <summary>Gives what still waits for a slice - anchors, a label - an empty one.</summary>
    public void Finish()
    {
        if (anchors.Count > 0 || labels.Count > 0)
        {
            Emit(new StrutSlice(0, 0));
        }
    }

    /// <summary>Forbids a page end before the next slice.</summary>
    public void KeepNext() => keepsNext = true;

    /// <summary>Hangs a label beside the next slice.</summary>
    public void Hang(Label label) => labels.Add(label);

    public bool HasLabel => labels.Count > 0;

    /// <summary>Makes the column narrower until the result is disposed of.</summary>
    public Scope Narrowed(double fromLeft, double fromRight)
    {
        var scope = new Scope(this, Left, Measure, frame);
        Left += fromLeft;
        // In a cell too narrow for the indent something must still stand.
        Measure = Math.Max(1, Measure - fromLeft - fromRight);
        return scope;
    }

    /// <summary>Puts what follows into a frame until the result is disposed of.</summary>
    public Scope Framed(FrameStyle style)
    {
        var scope = new Scope(this, Left, Measure, frame);
        frame = new(style, Left, Measure, frame);
        return scope;
    }

    internal readonly ref struct Scope(Column column, double left, double measure, Frame? frame)
    {
        public void Dispose()
        {
            (column.Left, column.Measure) = (left, measure);
            column.frame = frame;
        }
    }
}
