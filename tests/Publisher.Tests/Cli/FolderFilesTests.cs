using Publisher.Cli;
using Xunit;

namespace Publisher.Tests.Cli;

public sealed class FolderFilesTests
{
    [Fact]
    public void Files_in_the_folder_are_read_and_nothing_around_it()
    {
        using var scratch = new ScratchFolder();
        scratch.Write("export/doc.html", "<html>");
        scratch.Write("export/images/image1.png", "picture");
        scratch.Write("secret.txt", "secret");
        scratch.Write("export-more/secret.txt", "secret");
        var files = new FolderFiles(Path.Combine(scratch.Root, "export"));

        Assert.Equal(["doc.html"], files.Paths);
        Assert.Equal("picture"u8.ToArray(), files.Read("images/image1.png")!.Value.ToArray());
        Assert.Null(files.Read("../secret.txt"));
        Assert.Null(files.Read("images/../../secret.txt"));
        Assert.Null(files.Read("../export-more/secret.txt"));
        Assert.Null(files.Read(Path.Combine(scratch.Root, "secret.txt")));
        Assert.Null(files.Read("images"));
        Assert.Null(files.Read("images/\0.png"));
    }
}
