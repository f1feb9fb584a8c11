namespace Publisher.English;

/// <summary>A parse under way: a stack of words that may still take part, the words to come, and the arcs so far.</summary>
internal sealed class ParserState(WordShape[] shapes, byte[] tags)
{
    public const int FeatureCount = 30;
    public const int NoHead = -1;

    private readonly int[] _stack = new int[shapes.Length];
    private readonly int[] _heads = [.. Enumerable.Repeat(NoHead, shapes.Length)];
    private readonly int[] _leftmost = [.. Enumerable.Repeat(NoHead, shapes.Length)];
    private readonly int[] _rightmost = [.. Enumerable.Repeat(NoHead, shapes.Length)];
    private readonly byte[] _lefts = new byte[shapes.Length];
    private readonly byte[] _rights = new byte[shapes.Length];
    private int _depth;

    public int Count => shapes.Length;

    public bool IsDone => Next == Count;

    /// <summary>Index of the first word to come.</summary>
    public int Next { get; private set; }

    public int Top => _depth > 0 ? _stack[_depth - 1] : NoHead;

    public ReadOnlySpan<int> Stack => _stack.AsSpan(0, _depth);

    public byte[] Tags => tags;

    public int Head(int word) => _heads[word];

    public int RightmostChild(int word) => _rightmost[word];

    public int RightChildren(int word) => _rights[word];

    public int LeftChildren(int word) => _lefts[word];

    public bool Allows(Transition transition) =>
        transition switch
        {
            Transition.Shift => true,
            Transition.Reduce => _depth > 0 && _heads[Top] != NoHead,
            Transition.LeftArc => _depth > 0 && _heads[Top] == NoHead,
            _ => _depth > 0,
        };

    public void Apply(Transition transition)
    {
        switch (transition)
        {
            case Transition.Shift:
                _stack[_depth++] = Next++;
                break;
            case Transition.Reduce:
                _depth--;
                break;
            case Transition.LeftArc:
                _heads[Top] = Next;
                _leftmost[Next] = Top;
                _lefts[Next]++;
                _depth--;
                break;
            default:
                _heads[Next] = Top;
                _rightmost[Top] = Next;
                _rights[Top]++;
                _stack[_depth++] = Next++;
                break;
        }
    }

    /// <summary>What the next transition is chosen by, after Zhang and Nivre (2011), without labels.</summary>
    public void Describe(Span<uint> into)
    {
        var s0 = Top;
        var s1 = _depth > 1 ? _stack[_depth - 2] : NoHead;
        var head = s0 >= 0 ? _heads[s0] : NoHead;
        var b0 = Next;
        var (s0w, s0t, b0w, b0t) = (Word(s0), Tag(s0), Word(b0), Tag(b0));
        var (b1t, b2t, s1t, ht) = (Tag(b0 + 1), Tag(b0 + 2), Tag(s1), Tag(head));
        var distance = s0 < 0 ? 0u : (uint)Math.Min(b0 - s0, 8);
        var attached =
            s0 < 0 ? 2u
            : head == NoHead ? 0u
            : 1u;
        var rights = s0 < 0 ? 0u : (uint)Math.Min((int)_rights[s0], 3);
        var lefts = s0 < 0 ? 0u : (uint)Math.Min((int)_lefts[s0], 3);
        var b0Lefts = (uint)Math.Min((int)_lefts[b0], 3);
        var (s0r, s0l, b0l) = (
            Tag(Child(_rightmost, s0)),
            Tag(Child(_leftmost, s0)),
            Tag(Child(_leftmost, b0))
        );
        var s1Attached =
            s1 < 0 ? 2u
            : _heads[s1] == NoHead ? 0u
            : 1u;
        into[0] = FeatureHash.Of(40, s0t, attached);
        into[1] = FeatureHash.Of(41, s0w, s0t, attached);
        into[2] = FeatureHash.Of(42, b0w, b0t);
        into[3] = FeatureHash.Of(43, b0t, b1t);
        into[4] = FeatureHash.Of(44, Word(b0 + 1), b1t);
        into[5] = FeatureHash.Of(45, b0t, b1t, b2t);
        into[6] = FeatureHash.Of(46, s0t, b0t, attached);
        into[7] = FeatureHash.Of(47, s0w, b0w);
        into[8] = FeatureHash.Of(48, s0w, b0t, attached);
        into[9] = FeatureHash.Of(49, s0t, b0w, attached);
        into[10] = FeatureHash.Of(50, s0t, b0t, b1t);
        into[11] = FeatureHash.Of(51, s1t, s0t, (b0t * 4) + attached);
        into[12] = FeatureHash.Of(52, ht, s0t, b0t);
        into[13] = FeatureHash.Of(53, s0t, s0l, b0t);
        into[14] = FeatureHash.Of(54, s0t, s0r, b0t);
        into[15] = FeatureHash.Of(55, s0t, b0t, b0l);
        into[16] = FeatureHash.Of(56, s0t, b0t, distance);
        into[17] = FeatureHash.Of(57, s0w, distance);
        into[18] = FeatureHash.Of(58, b0w, distance);
        into[19] = FeatureHash.Of(59, s0t, b0t, (rights * 4) + attached);
        into[20] = FeatureHash.Of(60, s0w, rights, lefts);
        into[21] = FeatureHash.Of(61, b0w, b0Lefts);
        into[22] = FeatureHash.Of(62, b0t, b0Lefts, s0t);
        into[23] = FeatureHash.Of(63, Word(s1), s0t, b0t);
        into[24] = FeatureHash.Of(64, s1t, s1Attached, (s0t * 4) + attached);
        into[25] = FeatureHash.Of(65, Word(head), b0t);
        into[26] = FeatureHash.Of(66, s0t, b0t, Word(b0 + 1));
        into[27] = FeatureHash.Of(67, Word(b0 - 1), b0w);
        into[28] = FeatureHash.Of(68, s0w, Tag(b0 - 1), b0t);
        into[29] = FeatureHash.Of(69, s0r, s0w, b0t);
    }

    private static int Child(int[] children, int word) => word < 0 ? NoHead : children[word];

    private uint Word(int at) => at >= 0 && at < shapes.Length ? shapes[at].Word : 0;

    private uint Tag(int at) => at >= 0 && at < tags.Length ? tags[at] + 1u : 0;
}
