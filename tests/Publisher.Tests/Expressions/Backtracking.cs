namespace Publisher.Tests.Expressions;

/// <summary>Matches a regular expression as .NET does, by backtracking, and counts the steps.</summary>
internal sealed class Backtracking(string input, long mostSteps)
{
    private int _bump;

    public long Steps { get; private set; }

    /// <summary>Finds all matches, one after the other.</summary>
    /// <returns>False where it took more steps than allowed.</returns>
    public bool FindAll(ExpressionNode root)
    {
        for (var at = 0; at <= input.Length && Steps <= mostSteps; )
        {
            var (start, end) = (at, -1);
            _bump = at;
            if (Match(root, at, found => (end = found) >= 0))
            {
                at = Math.Max(end, start + 1);
            }
            else
            {
                at = Math.Max(_bump, start + 1);
            }
        }

        return Steps <= mostSteps;
    }

    private bool Match(ExpressionNode node, int at, Func<int, bool> next)
    {
        if (++Steps > mostSteps)
        {
            return false;
        }

        if (node.IsOneCharacter)
        {
            return node.IsLoop ? Repeat(node, at, next) : Step(node, at) is { } to && next(to);
        }

        switch (node.Kind)
        {
            case "Multi":
                var from = node.IsBackward ? at - node.Text.Length : at;
                return from >= 0
                    && from + node.Text.Length <= input.Length
                    && string.CompareOrdinal(input, from, node.Text, 0, node.Text.Length) == 0
                    && next(node.IsBackward ? from : from + node.Text.Length);
            case "Concatenate":
                return Sequence(node, node.IsBackward ? node.Children.Count - 1 : 0, at, next);
            case "Alternate":
                foreach (var child in node.Children)
                {
                    if (Match(child, at, next))
                    {
                        return true;
                    }
                }

                return false;
            case "Capture" or "Group":
                return Match(node.Children[0], at, next);
            case "Atomic":
                var end = -1;
                return Match(node.Children[0], at, found => (end = found) >= 0) && next(end);
            case "PositiveLookaround":
                return Match(node.Children[0], at, _ => true) && next(at);
            case "NegativeLookaround":
                return !Match(node.Children[0], at, _ => true) && Steps <= mostSteps && next(at);
            case "Loop" or "Lazyloop":
                return Loop(node, 0, at, -1, next);
            case "UpdateBumpalong":
                _bump = Math.Max(_bump, at);
                return next(at);
            case "Empty":
                return next(at);
            case "Nothing":
                return false;
            default:
                return IsPlace(node.Kind, at) && next(at);
        }
    }

    private bool Sequence(ExpressionNode node, int index, int at, Func<int, bool> next)
    {
        var step = node.IsBackward ? -1 : 1;
        return index < 0 || index == node.Children.Count
            ? next(at)
            : Match(node.Children[index], at, found => Sequence(node, index + step, found, next));
    }

    private bool Loop(ExpressionNode node, int count, int at, int before, Func<int, bool> next)
    {
        bool Again() =>
            count < node.Most
            && (count < node.Least || at != before)
            && Match(node.Children[0], at, found => Loop(node, count + 1, found, at, next));

        return count < node.Least ? Again()
            : node.IsLazy ? next(at) || Again()
            : Again() || next(at);
    }

    private bool Repeat(ExpressionNode node, int at, Func<int, bool> next)
    {
        var direction = node.IsBackward ? -1 : 1;
        var count = 0;
        while (count < (node.IsLazy ? node.Least : node.Most) && Step(node, at) is { } to)
        {
            Steps++;
            (at, count) = (to, count + 1);
        }

        if (count < node.Least)
        {
            return false;
        }

        if (node.Kind.EndsWith("atomic", StringComparison.Ordinal))
        {
            return next(at);
        }

        while (Steps++ <= mostSteps)
        {
            if (next(at))
            {
                return true;
            }

            if (node.IsLazy)
            {
                if (count++ >= node.Most || Step(node, at) is not { } to)
                {
                    return false;
                }

                at = to;
            }
            else if (count-- == node.Least)
            {
                return false;
            }
            else
            {
                at -= direction;
            }
        }

        return false;
    }

    private int? Step(ExpressionNode node, int at) =>
        node.IsBackward
            ? at > 0 && node.Takes(input[at - 1])
                ? at - 1
                : null
            : at < input.Length && node.Takes(input[at])
                ? at + 1
                : null;

    private bool IsPlace(string kind, int at) =>
        kind switch
        {
            "Beginning" or "Start" => at == 0,
            "Bol" => at == 0 || input[at - 1] == '\n',
            "Eol" => at == input.Length || input[at] == '\n',
            "End" => at == input.Length,
            "EndZ" => at == input.Length || (at == input.Length - 1 && input[at] == '\n'),
            "Boundary" => IsBoundary(at),
            "NonBoundary" => !IsBoundary(at),
            _ => throw new NotSupportedException(kind),
        };

    private bool IsBoundary(int at) => IsWord(at - 1) != IsWord(at);

    private bool IsWord(int at) =>
        at >= 0 && at < input.Length && (char.IsLetterOrDigit(input[at]) || input[at] == '_');
}
