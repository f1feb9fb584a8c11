using Publisher.Feedback;

namespace Publisher.Cli.Output.Differences;

/// <summary>Corrections in words.</summary>
internal static class CorrectionWording
{
    /// <summary>Where it is, and what a reader said.</summary>
    public static string Of(Correction correction)
    {
        var name = correction.Unit.Name;
        var said = correction.Kind switch
        {
            RemarkKind.Unfinished => "reported as unfinished",
            RemarkKind.OutOfDate => "reported as out of date",
            RemarkKind.Wrong => "reported as wrong",
            RemarkKind.Question => "asked about",
            _ => "remarked on",
        };
        return name.Length > 0 ? $"“{name}”, {said}" : $"In the document, {said}";
    }
}
