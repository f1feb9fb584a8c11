using Publisher.Features;
using Xunit;

namespace Publisher.Tests.Features;

public sealed class FeatureTableTests
{
    [Fact]
    public void Every_feature_has_one_row() =>
        Assert.Equal(Enum.GetValues<Feature>(), FeatureTable.Rows.Select(row => row.Feature));

    [Fact]
    public void What_a_format_lacks_is_told_with_its_reason()
    {
        var lacking = FeatureTable.Lacking(ExportFormat.Markdown).ToList();

        Assert.Contains(
            lacking,
            line => line.StartsWith("only partly: equations - ", StringComparison.Ordinal)
        );
        Assert.DoesNotContain(
            lacking,
            line => line.Contains("footnotes", StringComparison.Ordinal)
        );
    }
}
