namespace Publisher.Mathematics.Tex.Commands;

/// <summary>Rows and cells up to the end of an environment or group.</summary>
internal sealed class GridReader(TexParser parser)
{
    /// <summary>More rows or cells are a fault.</summary>
    private const int Most = 2000;

    private readonly List<GridRow> _rows = [];
    private readonly List<Expression> _cells = [];
    private bool _hasRule;

    /// <summary>The first label of a line that has no number: it leads to the whole.</summary>
    private string _label = "";

    /// <summary>Whether a rule stands under the last row.</summary>
    public bool HasRuleBelow { get; private set; }

    /// <param name="first">The first cell, where it was read already.</param>
    public Items<GridRow> Rows(Expression? first = null)
    {
        var outer = (parser.Tag, parser.Label);
        (parser.Tag, parser.Label) = ("", "");
        var cells = 0;
        while (true)
        {
            if (first is null)
            {
                Rules();
            }

            _cells.Add(first ?? parser.Row());
            first = null;
            var token = parser.Tokens.Next();
            if (++cells > Most)
            {
                parser.Tokens.Stop(TexFaultKind.TooLong, token);
            }

            if (token.IsCommand("\\") || token.IsCommand("cr"))
            {
                Space();
                EndRow();
            }
            else if (token.Kind != TokenKind.Align)
            {
                parser.Tokens.Back(token);
                if (_cells is not [Row { Parts.Count: 0 }] || _rows.Count == 0)
                {
                    EndRow();
                }

                HasRuleBelow = _hasRule;

                (parser.Tag, parser.Label) = outer;
                parser.Label = parser.Label.Length > 0 ? parser.Label : _label;
                return _rows.ToItems();
            }
        }
    }

    private void EndRow()
    {
        parser.Tag = parser.Tokens.Macros.NumberOf(parser.Label, parser.Tag);
        _rows.Add(new(_cells.ToItems()) { HasRuleAbove = _hasRule, Tag = parser.Tag });
        _cells.Clear();
        _hasRule = false;
        _label = parser.Tag.Length > 0 || _label.Length > 0 ? _label : parser.Label;
        (parser.Tag, parser.Label) = ("", "");
    }

    /// <summary>Rules between rows stand where a row begins.</summary>
    private void Rules()
    {
        while (
            parser.Tokens.Peek()
                is {
                    Kind: TokenKind.Command,
                    Text: "hline" or "hdashline" or "toprule" or "midrule" or "bottomrule"
                }
        )
        {
            parser.Tokens.Next();
            _hasRule = true;
        }
    }

    /// <summary>The end of a row may ask for space: <c>\\[2pt]</c>, with no blank before the bracket.</summary>
    private void Space()
    {
        if (parser.Tokens.PeekRaw().IsCharacter('*'))
        {
            parser.Tokens.Raw();
        }

        if (parser.Tokens.PeekRaw().IsCharacter('['))
        {
            parser.Tokens.Option();
        }
    }
}
