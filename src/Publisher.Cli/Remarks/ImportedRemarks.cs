using Publisher.Feedback;

namespace Publisher.Cli.Remarks;

/// <summary>What a file holds for <c>feedback.yml</c>.</summary>
/// <param name="LeftOut">What was not taken, and why.</param>
internal sealed record ImportedRemarks(Items<ImportedRemark> Remarks, Items<string> LeftOut)
{
    /// <summary>Whether each remark has an address of its own, by which it is known again.</summary>
    public bool HaveAddresses { get; init; }
}

/// <summary>A remark that comes from elsewhere.</summary>
/// <param name="Ordinal">Of the paragraph that it stands on; 0 where that is not known.</param>
internal sealed record ImportedRemark(Remark Remark, int Ordinal = 0);
