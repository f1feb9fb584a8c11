using System.Globalization;

namespace Publisher.Typesetting.Drawings;

/// <summary>Reads the outline of a path (SVG 2, 9.3). What goes astray ends it there, as browsers have it.</summary>
internal ref struct PathData
{
    private readonly ReadOnlySpan<char> text;
    private readonly Outline outline = new();
    private int at;
    private Point control;
    private char previous;

    private PathData(ReadOnlySpan<char> text) => this.text = text;

    public static Outline Read(string data)
    {
        var reader = new PathData(data);
        reader.ReadAll();
        return reader.outline;
    }

    private void ReadAll()
    {
        var command = '\0';
        while (SkipBlanks())
        {
            if (char.IsAsciiLetter(text[at]))
            {
                command = text[at++];
            }
            else if (command is '\0' or 'Z' or 'z')
            {
                return;
            }
            if ((outline.IsEmpty && command is not ('M' or 'm')) || !Step(command))
            {
                return;
            }
            previous = char.ToUpperInvariant(command);
            // More pairs after a move are lines.
            command =
                command == 'M' ? 'L'
                : command == 'm' ? 'l'
                : command;
        }
    }

    private bool Step(char command)
    {
        var origin = char.IsAsciiLetterLower(command) ? outline.Current : default;
        switch (char.ToUpperInvariant(command))
        {
            case 'M' when TryPoint(origin, out var end):
                outline.MoveTo(end);
                return true;
            case 'L' when TryPoint(origin, out var end):
                outline.LineTo(end);
                return true;
            case 'H' when TryNumber(out var x):
                outline.LineTo(new(origin.X + x, outline.Current.Y));
                return true;
            case 'V' when TryNumber(out var y):
                outline.LineTo(new(outline.Current.X, origin.Y + y));
                return true;
            case 'Z':
                outline.Close();
                return true;
            case 'A':
                return Arc(origin);
            case var curve:
                return Curve(curve, origin);
        }
    }

    private bool Curve(char command, Point origin)
    {
        var from = outline.Current;
        // A smooth curve goes on as the one before it ended.
        var smooth =
            (command is 'S' && previous is 'C' or 'S') || (command is 'T' && previous is 'Q' or 'T')
                ? from + (from - control)
                : from;
        var first = smooth;
        if (command is 'C' or 'Q' && !TryPoint(origin, out first))
        {
            return false;
        }
        var second = first;
        if (command is 'C' or 'S' && !TryPoint(origin, out second))
        {
            return false;
        }
        if (command is not ('C' or 'S' or 'Q' or 'T') || !TryPoint(origin, out var end))
        {
            return false;
        }
        control = second;
        if (command is 'C' or 'S')
        {
            outline.CurveTo(first, second, end);
        }
        else
        {
            outline.QuadraticTo(first, end);
        }
        return true;
    }

    private bool Arc(Point origin)
    {
        if (
            TryNumber(out var rx)
            && TryNumber(out var ry)
            && TryNumber(out var turn)
            && TryFlag(out var isLarge)
            && TryFlag(out var isSweeping)
            && TryPoint(origin, out var end)
        )
        {
            Drawings.Arc.Add(
                outline,
                new(Math.Abs(rx), Math.Abs(ry)),
                turn,
                isLarge,
                isSweeping,
                end
            );
            return true;
        }
        return false;
    }

    private bool TryPoint(Point origin, out Point point)
    {
        point = default;
        if (!TryNumber(out var x) || !TryNumber(out var y))
        {
            return false;
        }
        point = new(origin.X + x, origin.Y + y);
        return true;
    }

    /// <summary>A flag is one digit, and the next number may follow it at once.</summary>
    private bool TryFlag(out bool flag)
    {
        flag = SkipBlanks() && text[at] == '1';
        return at < text.Length && text[at++] is '0' or '1';
    }

    private bool TryNumber(out double number)
    {
        SkipBlanks();
        var end = at;
        end += end < text.Length && text[end] is '+' or '-' ? 1 : 0;
        end += Digits(end);
        if (end < text.Length && text[end] == '.')
        {
            end += 1 + Digits(end + 1);
        }
        if (end + 1 < text.Length && text[end] is 'e' or 'E')
        {
            var sign = text[end + 1] is '+' or '-' ? 1 : 0;
            var digits = Digits(end + 1 + sign);
            end += digits > 0 ? 1 + sign + digits : 0;
        }
        var isNumber =
            double.TryParse(
                text[at..end],
                NumberStyles.Float,
                CultureInfo.InvariantCulture,
                out number
            )
            && Math.Abs(number) < 1e9;
        at = end;
        return isNumber;
    }

    private readonly int Digits(int from)
    {
        var end = from;
        while (end < text.Length && char.IsAsciiDigit(text[end]))
        {
            end++;
        }
        return end - from;
    }

    private bool SkipBlanks()
    {
        while (at < text.Length && (text[at] == ',' || char.IsWhiteSpace(text[at])))
        {
            at++;
        }
        return at < text.Length;
    }
}
