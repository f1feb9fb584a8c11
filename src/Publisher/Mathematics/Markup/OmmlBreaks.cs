namespace Publisher.Mathematics.Markup;

/// <summary>The breaks that authors set within an equation of Word, as in text: a run holds them.</summary>
internal static class OmmlBreaks
{
    private const string Break = "w:br";

    public static bool Breaks(MarkupElement part) =>
        part.Name == "r" && part.Child(Break) is not null;

    /// <summary>The parts of an equation, line by line.</summary>
    public static List<MarkupElement> Lines(MarkupElement equation)
    {
        var lines = new List<MarkupElement> { new(equation.Name) };
        foreach (var part in equation.Children)
        {
            if (!Breaks(part))
            {
                lines[^1].Children.Add(part);
                continue;
            }

            var looks = part.Children.Where(child => child.Name is "rPr" or "w:rPr").ToList();
            var piece = MarkupElement.Of(part.Name, looks);
            foreach (var child in part.Children.Except(looks))
            {
                if (child.Name == Break)
                {
                    lines[^1].Children.Add(piece);
                    lines.Add(new(equation.Name));
                    piece = MarkupElement.Of(part.Name, looks);
                }
                else
                {
                    piece.Children.Add(child);
                }
            }

            lines[^1].Children.Add(piece);
        }

        return lines;
    }
}
