using Xunit;

namespace Publisher.Tests;

[Trait(SampleFiles.Trait, SampleFiles.Used)]
public sealed class SampleFilesTests
{
    [Fact]
    public void A_theory_without_data_fails_and_names_the_folder_it_looked_in()
    {
        var failure = Assert.Throws<FileNotFoundException>(() => SampleFiles.Named(".wpd", ".sxw"));

        Assert.Equal($"No sample *.wpd or *.sxw is in {SampleFiles.Own}.", failure.Message);
    }

    [Fact]
    public void Our_own_samples_come_first_and_others_beside_them()
    {
        Assert.Equal(Path.Combine(SampleFiles.Repository, "tests", "Samples"), SampleFiles.Own);
        Assert.Equal(SampleFiles.Own, SampleFiles.Folders[0]);
        Assert.All(SampleFiles.Folders, folder => Assert.True(Directory.Exists(folder), folder));
        Assert.NotEmpty(SampleFiles.OwnNamed(".md"));
    }
}
