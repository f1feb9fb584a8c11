using Publisher.Model;

namespace Publisher.Importers.Canonical.Formulas;

/// <summary>Takes TeX between dollars and between its own brackets for formulas in a document whose format knows no such
/// thing: where its author says that he writes so, and where the document shows it. A formula may reach over a change of
/// style, but not into code or a link.</summary>
internal sealed class TypedFormulas : DocumentRewriter
{
    /// <summary>Null where the author has said what is a formula.</summary>
    private readonly EvidentTex? _evidence;

    private readonly bool _takesDollars;

    private TypedFormulas(EvidentTex? evidence, bool takesDollars) =>
        (_evidence, _takesDollars) = (evidence, takesDollars);

    public static Document Read(Document document, ImportSettings settings) =>
        Read(document, settings, takesDollars: true);

    /// <summary>For a format that has dollars of its own, and so has those that are none of TeX's.</summary>
    public static Document ReadBeyondDollars(Document document, ImportSettings settings) =>
        Read(document, settings, takesDollars: false);

    private static Document Read(Document document, ImportSettings settings, bool takesDollars)
    {
        if (settings.Formulas == FormulaMarks.None || !EvidentTex.MayBeIn(document, takesDollars))
        {
            return document;
        }

        if (settings.Formulas == FormulaMarks.Dollars)
        {
            return new TypedFormulas(null, takesDollars).Rewrite(document);
        }

        var evidence = new EvidentTex();
        if (!takesDollars)
        {
            evidence.TakeKnown(document);
        }

        var read = new TypedFormulas(evidence, takesDollars).Rewrite(document);
        return evidence.IsEnough ? read : document;
    }

    public override Document Rewrite(Document document) =>
        base.Rewrite(document) with
        {
            Title = Read(document.Title),
            Subtitle = Read(document.Subtitle),
        };

    protected override void Paragraph(Paragraph node, Built into) =>
        into.Blocks.Add(node with { Content = Read(node.Content) });

    protected override void Heading(Heading node, Built into) =>
        into.Blocks.Add(node with { Content = Read(node.Content) });

    private Items<Inline> Read(Items<Inline> inlines)
    {
        var read = new List<Inline>();
        Read(inlines, read);
        return read.Exists(IsFormula) && !inlines.SequenceEqual(read)
            ? InlineRuns.Canonical(read)
            : inlines;
    }

    private static bool IsFormula(Inline inline) =>
        inline is Formula || (inline is Link link && link.Content.Any(IsFormula));

    private void Read(Items<Inline> inlines, List<Inline> into)
    {
        var runs = new List<Text>();
        foreach (var inline in inlines)
        {
            if (inline is Text text && !text.Style.HasFlag(TextStyle.Code))
            {
                runs.Add(text);
                continue;
            }

            Cut(runs, into);
            runs.Clear();
            if (inline is Link link)
            {
                var content = new List<Inline>();
                Read(link.Content, content);
                into.Add(link with { Content = content.ToItems() });
            }
            else
            {
                into.Add(inline);
            }
        }

        Cut(runs, into);
    }

    private void Cut(List<Text> runs, List<Inline> into) =>
        new Cutter(runs, into, _evidence, _takesDollars).Cut();

    /// <summary>Cuts neighbouring runs where formulas begin and end.</summary>
    private sealed class Cutter(
        List<Text> runs,
        List<Inline> into,
        EvidentTex? evidence,
        bool takesDollars
    )
    {
        private static readonly char[] Marks = ['$', '\\'];

        private int _run;
        private int _offset;

        public void Cut()
        {
            var words = string.Concat(runs.Select(run => run.Value));
            var start = 0;
            for (var at = words.IndexOfAny(Marks); at >= 0; )
            {
                var length = 1;
                if (At(words, at) is { } formula)
                {
                    length = formula.Length;
                    Keep(at - start);
                    Tie();
                    into.Add(formula.Node);
                    Pass(length, keep: null);
                    start = at + length;
                }

                at = words.IndexOfAny(Marks, at + length);
            }

            Keep(words.Length - start);
        }

        private (Formula Node, int Length)? At(string words, int at)
        {
            var rest = words.AsSpan(at);
            if (Marked(words, at) is not { } found)
            {
                // A reference alone does not show that a document writes its formulas so.
                return ReferenceInText.At(rest) is { } reference
                    ? (reference.Node, reference.Length)
                    : null;
            }

            return evidence?.Takes(found.Node.Tex, rest is ['\\', ..] or ['$', '$', ..]) == false
                ? null
                : found;
        }

        /// <summary>What TeX ties a number to its word with, <c>Eq.~\ref{…}</c>, is a no-break space.</summary>
        private void Tie()
        {
            if (into is [.., Text { Value: [.., '~'] } word])
            {
                into[^1] = word with { Value = $"{word.Value[..^1]}\u00A0" };
            }
        }

        /// <summary>The formula whose marks open there.</summary>
        private (Formula Node, int Length)? Marked(string words, int at)
        {
            var before = at > 0 ? words[at - 1] : '\0';
            var rest = words.AsSpan(at);
            return before == '\\' ? null
                : takesDollars && TypedFormula.At(rest, before, words => words) is { } typed
                    ? (typed.Node, typed.Length)
                : FormulaEnvironment.At(rest) is { } environment
                    ? (environment.Node, environment.Length)
                : BracketedFormula.At(rest) is { } bracketed ? (bracketed.Node, bracketed.Length)
                : null;
        }

        private void Keep(int count) => Pass(count, into.Add);

        private void Pass(int count, Action<Inline>? keep)
        {
            while (count > 0)
            {
                var run = runs[_run];
                var part = Math.Min(count, run.Value.Length - _offset);
                keep?.Invoke(run with { Value = run.Value.Substring(_offset, part) });
                count -= part;
                _offset += part;
                if (_offset == run.Value.Length)
                {
                    (_run, _offset) = (_run + 1, 0);
                }
            }
        }
    }
}
