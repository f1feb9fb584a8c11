using Publisher.Model;

namespace Publisher.Importers.Canonical;

/// <summary>The one form that the inlines of a block have, whichever export they came from.</summary>
/// <remarks>
/// <para>A run is never empty and neighbours never share a style. White space is one blank, except within a run of
/// code. A block neither begins nor ends with white space or a line break, nor does white space stand beside a
/// line break.</para>
/// <para>A styled run never begins or ends with white space: a blank has a style only where it has that style
/// itself and so have the words on both sides of it, in the same link; every other blank is plain. It is in the language of
/// the words around it where that is one, else in the document's.</para>
/// <para>A link holds no link, is never empty, and neither begins nor ends with white space or a line break. Links to
/// the same address with nothing but white space or breaks between them are one link.</para>
/// <para>A formula is a display only where nothing else stands on its line.</para>
/// </remarks>
internal static class InlineRuns
{
    public static Items<Inline> Canonical(IEnumerable<Inline> inlines)
    {
        var pieces = new List<Piece>();
        foreach (var inline in inlines)
        {
            Cut(inline, link: null, pieces);
        }

        var runs = new RunBuilder();
        Piece? left = null;
        for (var at = 0; at < pieces.Count; )
        {
            var end = at;
            while (end < pieces.Count && pieces[end].IsGap)
            {
                end++;
            }

            if (left is { } before && end < pieces.Count)
            {
                Gap(before, pieces.GetRange(at, end - at), pieces[end], runs);
            }

            if (end < pieces.Count)
            {
                left = pieces[end];
                runs.Add(pieces[end]);
            }

            at = end + 1;
        }

        return Displayed(runs.Build());
    }

    /// <summary>A text without style or links: a picture's description.</summary>
    public static string Canonical(string text) =>
        Canonical([new Text(text)]) is [Text only] ? only.Value : "";

    private static Items<Inline> Displayed(Items<Inline> inlines)
    {
        var displayed = new List<Inline>(inlines.Count);
        for (var at = 0; at < inlines.Count; at++)
        {
            var isAlone =
                (at == 0 || inlines[at - 1] is LineBreak)
                && (at + 1 == inlines.Count || inlines[at + 1] is LineBreak);
            displayed.Add(isAlone ? inlines[at] : WithinLine(inlines[at]));
        }

        return displayed.ToItems();
    }

    private static Inline WithinLine(Inline inline) =>
        inline switch
        {
            Formula { IsDisplay: true } formula => formula with { IsDisplay = false },
            Link link when link.Content.Any(inner => inner is Formula { IsDisplay: true }) =>
                link with
                {
                    Content = [.. link.Content.Select(WithinLine)],
                },
            _ => inline,
        };

    private static void Cut(Inline inline, Link? link, List<Piece> into)
    {
        switch (inline)
        {
            case Text text:
                Cut(text, Characters.Clean(text.Value, keepsWithinWords: true), link, into);
                break;
            case Link inner:
                foreach (var content in inner.Content)
                {
                    Cut(content, link ?? (inner.Address.Length > 0 ? inner : null), into);
                }

                break;
            default:
                into.Add(new(PieceKind.Atom, "", TextStyle.None, link) { Atom = inline });
                break;
        }
    }

    /// <summary>Only the white space at the edges of a run can change its style; within, it has the run's.</summary>
    private static void Cut(Text run, string text, Link? link, List<Piece> into)
    {
        var style = run.Style;
        var core = text.AsSpan().TrimStart();
        var start = text.Length - core.Length;
        core = core.TrimEnd();
        var end = start + core.Length;
        AddBlank(text[..start]);
        if (core.Length > 0)
        {
            into.Add(
                new(PieceKind.Word, Blanks.Within(text[start..end], style), style, link)
                {
                    Language = run.Language,
                }
            );
            AddBlank(text[end..]);
        }

        void AddBlank(string blank)
        {
            if (blank.Length > 0)
            {
                into.Add(new(PieceKind.Blank, blank, style, link));
            }
        }
    }

    /// <summary>What stands between two words, pictures or marks: breaks, or one blank, or nothing.</summary>
    private static void Gap(Piece left, List<Piece> gap, Piece right, RunBuilder runs)
    {
        if (gap.Count == 0)
        {
            return;
        }

        var isWithin = left.Address == right.Address;
        var link = isWithin ? left.Link : null;
        var breaks = gap.Where(piece => piece.Atom is not null).ToList();
        foreach (var piece in breaks)
        {
            runs.Add(piece with { Link = link });
        }

        if (breaks.Count == 0)
        {
            var isStyled =
                isWithin
                && left.Style == right.Style
                && gap.TrueForAll(blank => blank.Style == left.Style);
            var style = isStyled ? left.Style : TextStyle.None;
            var blank = string.Concat(gap.Select(piece => piece.Value));
            runs.Add(
                new(PieceKind.Blank, Blanks.Between(blank, style), style, link)
                {
                    Language = left.Language == right.Language ? left.Language : "",
                }
            );
        }
    }
}
