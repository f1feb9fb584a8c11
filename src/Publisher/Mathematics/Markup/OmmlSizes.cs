using System.Globalization;

namespace Publisher.Mathematics.Markup;

/// <summary>Sizes in Office Math. A style is how much larger or smaller an argument is than it would be; a delimiter grows with
/// what it holds, so one of a size holds a strut that takes no room and does not show.</summary>
internal static class OmmlSizes
{
    private const string Thick = "\u2005";

    // The lines of a strut, by how much smaller than the text each is: 1.2, 1.8, 2.4 and 3 em, as TeX's sizes are.
    private static readonly (double Size, int[] Lines)[] Struts =
    [
        (1.2, [-2, -2]),
        (1.8, [0, -1]),
        (2.4, [-1, -1, -1]),
        (3, [0, 0, -1]),
    ];

    /// <summary>How much larger an argument is to be, for a style where it stands so deep in scripts.</summary>
    public static int ChangeTo(MathStyle style, int scripts) =>
        Math.Clamp(scripts + 1 - (int)style, -2, 2);

    /// <summary>The style that a change comes to.</summary>
    public static MathStyle StyleOf(int change, int scripts) =>
        (MathStyle)Math.Clamp(scripts + 1 - change, 0, 3);

    /// <summary>Says that an argument is larger than it would be by itself, or smaller.</summary>
    public static MarkupElement Change(MarkupElement argument, int by)
    {
        argument.Children.Insert(
            0,
            MarkupElement.Of(
                "argPr",
                OmmlRuns.Value("argSz", by.ToString(CultureInfo.InvariantCulture))
            )
        );
        return argument;
    }

    /// <summary>How much larger an argument is than by itself; null where nothing is said of it.</summary>
    public static int? ChangeOf(MarkupElement? argument) =>
        int.TryParse(
            argument?.Child("argPr")?.Child("argSz")?["val"],
            CultureInfo.InvariantCulture,
            out var by
        )
            ? Math.Clamp(by, -2, 2)
            : null;

    /// <summary>A delimiter of a size; null for what has none, or is a sign that other programs do not take for a delimiter.</summary>
    public static MarkupElement? Sign(Operator node, OmmlRuns runs)
    {
        if (node is not { Size: { } size, Sign: var sign })
        {
            return null;
        }

        var isBar = sign is "|" or "‖";
        var natural = Signs.ClassOf(sign);
        return (node.Class, isBar) switch
        {
            (OperatorClass.Open, _) when isBar || natural == node.Class => Delimited(
                (sign, "|", ""),
                [Strut(size)]
            ),
            (OperatorClass.Close, _) when isBar || natural == node.Class => Delimited(
                ("", "|", sign),
                [Strut(size)]
            ),
            (OperatorClass.Ordinary, true) => Delimited(
                ("", sign, ""),
                [Strut(size)],
                [Strut(size)]
            ),
            (OperatorClass.Relation, true) => Delimited(
                ("", sign, ""),
                [Strut(size), runs.Plain(Thick)],
                [Strut(size), runs.Plain(Thick)]
            ),
            _ => null,
        };
    }

    /// <summary>What is as high as a delimiter shall be.</summary>
    public static MarkupElement Strut(double size) =>
        MarkupElement.Of(
            "phant",
            MarkupElement.Of(
                "phantPr",
                OmmlRuns.Value("show", "0"),
                OmmlRuns.Value("zeroWid", "1")
            ),
            MarkupElement.Of(
                "e",
                MarkupElement.Of(
                    "eqArr",
                    Struts
                        .MinBy(strut => Math.Abs(strut.Size - size))
                        .Lines.Select(line =>
                        {
                            var argument = MarkupElement.Of("e", Run("("));
                            return line == 0 ? argument : Change(argument, line);
                        })
                )
            )
        );

    /// <summary>The size of a strut; null for what is none.</summary>
    public static double? SizeOf(MarkupElement node)
    {
        var lines = node is { Name: "phant" }
            ? node.Child("e")
                ?.Child("eqArr")
                ?.Children.Select(line => ChangeOf(line) ?? 0)
                .ToArray()
            : null;
        return
            lines is not null
            && node.Child("phantPr")?.Child("zeroWid")?["val"] == "1"
            && Array.Find(Struts, strut => strut.Lines.SequenceEqual(lines)) is { Size: > 0 } found
            ? found.Size
            : null;
    }

    /// <summary>The signs of delimiters that hold a strut, and what else they hold; null for those that hold none.</summary>
    public static IReadOnlyList<Expression>? Read(
        MarkupElement node,
        Func<MarkupElement, Expression> inside
    )
    {
        var parts = node.Children.Where(child => child.Name == "e").ToList();
        if (parts is not [{ Children: [var strut, ..] } first, ..] || SizeOf(strut) is not { } size)
        {
            return null;
        }

        if (parts.Count > 1)
        {
            var of = first.Children.Count > 1 ? OperatorClass.Relation : OperatorClass.Ordinary;
            return [Of("sepChr", "|", of)];
        }

        var signs = (
            Open: Of("begChr", "(", OperatorClass.Open),
            Close: Of("endChr", ")", OperatorClass.Close)
        );
        return
        [
            .. signs.Open.Sign.Length > 0 ? [signs.Open] : Array.Empty<Expression>(),
            .. Row.PartsOf(inside(first)),
            .. signs.Close.Sign.Length > 0 ? [signs.Close] : Array.Empty<Expression>(),
        ];

        Operator Of(string name, string absent, OperatorClass of) =>
            new(node.Child("dPr")?.Child(name) is { } sign ? sign["val"] : absent, of)
            {
                Size = size,
            };
    }

    private static MarkupElement Delimited(
        (string Open, string Between, string Close) signs,
        params MarkupElement[][] parts
    ) =>
        MarkupElement.Of(
            "d",
            [
                MarkupElement.Of(
                    "dPr",
                    OmmlRuns.Value("begChr", signs.Open),
                    OmmlRuns.Value("sepChr", signs.Between),
                    OmmlRuns.Value("endChr", signs.Close)
                ),
                .. parts.Select(part => MarkupElement.Of("e", part)),
            ]
        );

    private static MarkupElement Run(string text) =>
        MarkupElement.Of("r", MarkupElement.Leaf("t", text));
}
