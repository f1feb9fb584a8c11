using System.Text;

namespace Publisher.Typesetting.Mathematics;

/// <summary>Sets atoms side by side (The TeXbook, appendix G, rules 5, 6, 17 and 20).</summary>
internal sealed class RowSetter(FormulaSetter setter)
{
    /// <summary>The atoms of a row with the room between them; a style or a colour is no row of its own.</summary>
    public List<RowElement> Elements(Atom atom, MathStyle style)
    {
        var atoms = new List<(Atom Atom, MathStyle Style)>();
        Flatten(atom, style, isOuter: true, atoms);
        var elements = new List<RowElement>(atoms.Count);
        var space = 0.0;
        foreach (var (part, partStyle) in atoms)
        {
            if (part is SpaceAtom blank)
            {
                space += blank.Width * setter.SizeOf(partStyle);
                continue;
            }

            elements.Add(new(setter.Write(part, partStyle), Classes.Of(part), partStyle, space));
            space = 0;
        }

        if (space != 0)
        {
            elements.Add(new(MathBox.Empty, AtomClass.Ordinary, style, space) { IsBlank = true });
        }

        Settle(elements);
        Space(elements);
        return elements;
    }

    /// <summary>One box of them; the room before the first counts only where the author asked for it.</summary>
    public static MathBox Join(ReadOnlySpan<RowElement> elements)
    {
        if (elements is [{ Before: 0 } alone])
        {
            return alone.Box;
        }

        var parts = new PlacedMathBox[elements.Length];
        var pen = 0.0;
        for (var i = 0; i < elements.Length; i++)
        {
            var element = elements[i];
            pen += element.Before;
            parts[i] = new(element.Box, pen, 0);
            pen += element.Box.Width + element.Correction;
        }

        return MathBox.Of(pen, parts);
    }

    private static void Flatten(
        Atom atom,
        MathStyle style,
        bool isOuter,
        List<(Atom Atom, MathStyle Style)> into
    )
    {
        switch (atom)
        {
            case RowAtom row when isOuter:
                foreach (var part in row.Parts)
                {
                    Flatten(part, style, isOuter: false, into);
                }

                break;
            // What is set smaller is one ordinary atom, with the room of its row around it.
            case StyleAtom styled when isOuter || style.IsScript || !style.As(styled.Size).IsScript:
                Flatten(styled.Content, style.As(styled.Size), isOuter: true, into);
                break;
            case ColorAtom { IsGround: false } colored:
                Flatten(colored.Content, style with { Color = colored.Color }, isOuter: true, into);
                break;
            default:
                into.Add((atom, style));
                break;
        }
    }

    /// <summary>A binary sign with nothing to join on one side is an ordinary one.</summary>
    private static void Settle(List<RowElement> elements)
    {
        for (var i = 0; i < elements.Count; i++)
        {
            AtomClass? before = i > 0 ? elements[i - 1].Class : null;
            if (
                elements[i].Class == AtomClass.Binary
                && before
                    is null
                        or AtomClass.Binary
                        or AtomClass.Operator
                        or AtomClass.Relation
                        or AtomClass.Open
                        or AtomClass.Punctuation
            )
            {
                elements[i] = elements[i] with { Class = AtomClass.Ordinary };
            }
            else if (
                before == AtomClass.Binary
                && elements[i].Class
                    is AtomClass.Relation
                        or AtomClass.Close
                        or AtomClass.Punctuation
            )
            {
                elements[i - 1] = elements[i - 1] with { Class = AtomClass.Ordinary };
            }
        }

        if (elements is [.., { Class: AtomClass.Binary } last])
        {
            elements[^1] = last with { Class = AtomClass.Ordinary };
        }
    }

    /// <summary>A slanted letter is given the room that it leans into, but before another one.</summary>
    private void Space(List<RowElement> elements)
    {
        for (var i = 0; i < elements.Count; i++)
        {
            var element = elements[i];
            if (i > 0 && !element.IsBlank)
            {
                var room = Spacing.Between(
                    elements[i - 1].Class,
                    element.Class,
                    element.Style.IsScript
                );
                element = element with
                {
                    Before = element.Before + (room * setter.SizeOf(element.Style)),
                };
            }

            var next = i + 1 < elements.Count ? elements[i + 1] : null;
            var leans = element.Box is { IsCharacter: true, Italic: > 0 };
            elements[i] =
                leans && (next is null || next.Before != 0 || !IsSlanted(next.Box))
                    ? element with
                    {
                        Correction = element.Box.Italic,
                    }
                    : element;
        }
    }

    private static bool IsSlanted(MathBox box) =>
        box.Glyph is { Text: var text }
        && Rune.DecodeFromUtf16(text, out var rune, out _) == System.Buffers.OperationStatus.Done
        && rune.Value
            is 0x210E
                or (>= 0x1D434 and <= 0x1D49B)
                or (>= 0x1D608 and <= 0x1D66F)
                or (>= 0x1D6E2 and <= 0x1D755)
                or (>= 0x1D790 and <= 0x1D7C9);
}

/// <summary>An atom of a row that is set.</summary>
/// <param name="Before">The room before it, in points.</param>
internal sealed record RowElement(MathBox Box, AtomClass Class, MathStyle Style, double Before)
{
    /// <summary>The room behind it that it leans into.</summary>
    public double Correction { get; init; }

    /// <summary>Room at the end of the row.</summary>
    public bool IsBlank { get; init; }
}
