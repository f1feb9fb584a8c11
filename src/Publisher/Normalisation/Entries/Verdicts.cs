namespace Publisher.Normalisation.Entries;

/// <summary>What the author decides instead of the judge.</summary>
internal static class Verdicts
{
    public static Verdict ByRule { get; } =
        new(
            IsEntry: true,
            double.PositiveInfinity,
            "the configuration says so of lines of this shape"
        );

    public static Verdict Quoted { get; } =
        new(IsEntry: true, double.PositiveInfinity, "the configuration says that it is an entry");

    public static Verdict Excluded { get; } =
        new(IsEntry: false, double.NegativeInfinity, "the configuration says that it is no entry");

    public static Verdict? Forced(bool isOfShape) => isOfShape ? ByRule : null;
}
