using System.Text;
using Publisher.Mathematics.Tex;
using Publisher.Mathematics.Tex.Commands;

namespace Publisher.Mathematics.Markup;

/// <summary>The characters of runs of Office Math as parts of a formula.</summary>
internal static class OmmlTexts
{
    public static IReadOnlyList<Expression> Read(MarkupElement run)
    {
        var text = string.Concat(
            run.Children.Where(child => child.Name is "t" or "w:t").Select(child => child.Text)
        );
        var properties = run.Child("rPr");
        var looks = run.Child("w:rPr");
        text = text.Replace(OmmlParts.Nothing, "", StringComparison.Ordinal);
        if (text.Length == 0)
        {
            return [];
        }

        var parts = properties?.Child("nor") is not null
            ? [Words(text, looks)]
            : Parts(text, OmmlAlphabets.Of(properties));
        var colour = looks?.Child("w:color")?["val"] ?? "";
        var ground = looks?.Child("w:shd")?["fill"] ?? "";
        return Painted(Painted(parts, colour, isGround: false), ground, isGround: true);
    }

    /// <summary>Parts of one colour that stand side by side are coloured as one.</summary>
    public static List<Expression> Merged(List<Expression> parts)
    {
        var merged = new List<Expression>(parts.Count);
        foreach (var part in parts)
        {
            if (
                part is Coloured next
                && merged.Count > 0
                && merged[^1] is Coloured last
                && (last.Colour, last.IsGround) == (next.Colour, next.IsGround)
            )
            {
                merged[^1] = last with { Content = Row.Of([last.Content, next.Content]) };
            }
            else
            {
                merged.Add(part);
            }
        }

        return merged;
    }

    /// <summary>The name of a function in the place of one.</summary>
    public static Expression Named(Expression name) =>
        name switch
        {
            Identifier { Name: var letters } => new Function(
                letters,
                FunctionCommands.TakesLimits(letters)
            ),
            Words { Value: var letters } => new Function(
                letters.Trim(),
                FunctionCommands.TakesLimits(letters.Trim())
            ),
            Scripts { Placement: ScriptPlacement.Above } limits => limits with
            {
                Base = Named(limits.Base) is Function of
                    ? of with
                    {
                        TakesLimits = true,
                    }
                    : limits.Base,
                Placement = ScriptPlacement.ByStyle,
            },
            Scripts scripts => scripts with { Base = Named(scripts.Base) },
            Row row when row.Parts.All(part => part is Identifier or Space) => Named(
                new Identifier(
                    string.Concat(
                        row.Parts.Select(part => part is Identifier of ? of.Name : "\u2009")
                    )
                )
            ),
            _ => name,
        };

    private static IReadOnlyList<Expression> Painted(
        IReadOnlyList<Expression> parts,
        string colour,
        bool isGround
    ) =>
        colour.Length == 6
        && colour.All(char.IsAsciiHexDigit)
        && !(colour == "000000" && !isGround)
        && !(isGround && colour == "FFFFFF")
            ? [new Coloured(Row.Of(parts), $"#{colour.ToLowerInvariant()}", isGround)]
            : parts;

    private static Words Words(string text, MarkupElement? looks)
    {
        bool Has(string name) =>
            looks?.Child(name) is { } property && property["val"] is not ("0" or "false" or "off");
        return new(
            text,
            (Has("w:b") ? WordsStyle.Bold : WordsStyle.None)
                | (Has("w:i") ? WordsStyle.Italic : WordsStyle.None)
                | (
                    looks
                        ?.Child("w:rFonts")
                        ?["ascii"].StartsWith("Courier", StringComparison.Ordinal) == true
                        ? WordsStyle.Monospace
                        : WordsStyle.None
                )
        );
    }

    private static List<Expression> Parts(string text, Alphabet? alphabet)
    {
        var parts = new List<Expression>();
        var clusters = Clusters(text);
        if (OmmlParts.Width(text) is { } width)
        {
            return [new Space(width)];
        }

        for (var at = 0; at < clusters.Count; at++)
        {
            var cluster = clusters[at];
            if (OmmlParts.Width(cluster) is { } space)
            {
                parts.Add(new Space(space));
            }
            else if (char.IsAsciiDigit(cluster[0]))
            {
                var digits = Run(
                    clusters,
                    at,
                    (next, after) =>
                        char.IsAsciiDigit(next[0])
                        || (
                            next is "." or ","
                            && after is not null
                            && char.IsAsciiDigit(after[0])
                            && IsNumber(text, next)
                        )
                );
                at += digits.Count - 1;
                var number = string.Concat(digits);
                parts.Add(
                    new Number(number, Alphabets.Fitting(number, alphabet ?? Alphabet.Upright))
                );
            }
            else if (alphabet is not null && IsLetter(cluster))
            {
                var letters = Run(clusters, at, (next, _) => IsLetter(next));
                at += letters.Count - 1;
                var name = string.Concat(letters);
                parts.Add(new Identifier(name, Alphabets.Fitting(name, alphabet.Value)));
            }
            else if (
                !string.IsNullOrWhiteSpace(cluster)
                && cluster is not ("\u2061" or "\u2062" or "\u2063" or "\u2064")
            )
            {
                parts.Add(Sign(cluster, alphabet));
            }
        }

        return parts;
    }

    private static Expression Sign(string cluster, Alphabet? alphabet) =>
        TexCharacters.Sign(cluster == "'" ? "′" : cluster, alphabet) switch
        {
            Operator sign => sign with
            {
                IsBold = alphabet is Alphabet.Bold or Alphabet.BoldItalic,
            },
            Identifier { Alphabet: Alphabet.Upright, Name: var name } when alphabet is null =>
                new Identifier(name, Alphabets.Fitting(name, Alphabet.Italic)),
            var letter => letter,
        };

    /// <summary>A comma parts what a list counts up, unless the whole run is one number.</summary>
    private static bool IsNumber(string text, string mark) =>
        mark == "."
        || text.All(character => char.IsAsciiDigit(character) || character is ',' or '.');

    private static List<string> Run(
        List<string> clusters,
        int at,
        Func<string, string?, bool> isPart
    )
    {
        var run = new List<string> { clusters[at] };
        for (
            at++;
            at < clusters.Count
                && isPart(clusters[at], at + 1 < clusters.Count ? clusters[at + 1] : null);
            at++
        )
        {
            run.Add(clusters[at]);
        }

        return run;
    }

    /// <summary>Letters that no alphabet was chosen for by their own character.</summary>
    private static bool IsLetter(string cluster) =>
        Rune.IsLetter(Rune.GetRuneAt(cluster, 0))
            && Alphabets.Plain(cluster).Alphabet == Alphabet.Upright
            && TexCharacters.Sign(cluster, null) is Identifier
        || cluster == "\u2009";

    /// <summary>Characters with what combines with them.</summary>
    private static List<string> Clusters(string text)
    {
        var clusters = new List<string>();
        foreach (var rune in text.EnumerateRunes())
        {
            var isCombining = rune.Value is >= 0x300 and <= 0x36F or >= 0x20D0 and <= 0x20EF;
            if (isCombining && clusters.Count > 0)
            {
                clusters[^1] += rune.ToString();
            }
            else
            {
                clusters.Add(rune.ToString());
            }
        }

        return clusters;
    }
}
