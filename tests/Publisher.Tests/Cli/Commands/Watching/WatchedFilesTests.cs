using Publisher.Cli.Commands.Watching;
using Xunit;

namespace Publisher.Tests.Cli.Commands.Watching;

public sealed class WatchedFilesTests : IDisposable
{
    private static readonly DateTime Old = new(2026, 1, 31, 0, 0, 0, DateTimeKind.Utc);

    private readonly ScratchFolder _scratch = new();
    private readonly WatchedFiles _files = new();

    public void Dispose() => _scratch.Dispose();

    [Fact]
    public void Nothing_has_changed_at_first()
    {
        Watch(_scratch.Write("g.md", "words"), Path.Combine(_scratch.Root, "publisher.yml"));

        Assert.Empty(_files.Changed());
    }

    [Theory]
    [InlineData("other")]
    [InlineData("words and more")]
    [InlineData("")]
    public void Other_words_are_a_change(string words)
    {
        var path = _scratch.Write("g.md", "words");
        Watch(path);

        File.WriteAllText(path, words);

        Assert.Equal([path], _files.Changed());
    }

    [Fact]
    public void Other_words_of_the_same_length_and_time_are_a_change_while_the_file_is_new()
    {
        var path = _scratch.Write("g.md", "words");
        var time = File.GetLastWriteTimeUtc(path);
        Watch(path);

        File.WriteAllText(path, "other");
        File.SetLastWriteTimeUtc(path, time);

        Assert.Equal([path], _files.Changed());
    }

    [Fact]
    public void A_file_that_is_saved_as_it_was_is_no_change()
    {
        var path = _scratch.Write("g.md", "words");
        File.SetLastWriteTimeUtc(path, Old);
        Watch(path);

        File.WriteAllText(path, "words");

        Assert.Empty(_files.Changed());
    }

    [Fact]
    public void A_file_that_comes_or_goes_is_a_change()
    {
        var gone = _scratch.Write("g.md", "words");
        var come = Path.Combine(_scratch.Root, "publisher.yml");
        Watch(gone, come);

        File.Delete(gone);
        File.WriteAllText(come, "title: A");

        Assert.Equal([gone, come], _files.Changed());
    }

    [Fact]
    public void A_file_that_another_takes_the_place_of_is_a_change()
    {
        var path = _scratch.Write("g.md", "words");
        var other = _scratch.Write("g.md.new", "other");
        File.SetLastWriteTimeUtc(path, Old);
        File.SetLastWriteTimeUtc(other, Old);
        Watch(path);

        File.Move(other, path, overwrite: true);
        File.SetLastWriteTimeUtc(path, Old.AddDays(1));

        Assert.Equal([path], _files.Changed());
    }

    [Fact]
    public void What_a_link_leads_to_is_watched()
    {
        var path = _scratch.Write("there/g.md", "words");
        File.SetLastWriteTimeUtc(path, Old);
        var link = Path.Combine(_scratch.Root, "g.md");
        File.CreateSymbolicLink(link, path);
        Watch(link);

        File.WriteAllText(path, "other");

        Assert.Equal([link], _files.Changed());
    }

    [Fact]
    public void A_folder_changes_with_what_is_in_it_but_for_what_the_run_wrote()
    {
        var folder = Path.Combine(_scratch.Root, "look");
        _scratch.Write("look/html/style.css", "");
        var own = Path.Combine(folder, "editions");
        _files.Watch([folder], [own], DateTime.UtcNow.AddDays(1));

        Directory.CreateDirectory(own);
        _scratch.Write("look/.style.css.swp", "");
        Assert.Empty(_files.Changed());

        _scratch.Write("look/theme.yml", "");
        Assert.Equal([folder], _files.Changed());
    }

    [Fact]
    public void What_was_written_while_a_run_read_it_may_be_news_to_it()
    {
        var path = _scratch.Write("picture.png", "half");

        _files.Watch([path], [], DateTime.UtcNow.AddMinutes(-1));

        Assert.Equal([path], _files.Changed());
    }

    [Fact]
    public void A_change_is_told_until_it_is_accepted()
    {
        var path = _scratch.Write("g.md", "words");
        Watch(path);
        File.WriteAllText(path, "other");

        Assert.Equal([path], _files.Changed());
        Assert.Equal([path], _files.Changed());
        _files.Accept();
        Assert.Empty(_files.Changed());

        File.WriteAllText(path, "words");
        Assert.Equal([path], _files.Changed());
    }

    [Fact]
    public void What_is_watched_no_longer_does_not_change()
    {
        var (kept, left) = (_scratch.Write("g.md", "words"), _scratch.Write("old.png", "picture"));
        Watch(kept, left);

        Watch(kept);
        File.WriteAllText(left, "other");

        Assert.Empty(_files.Changed());
        Assert.Equal([_scratch.Root], _files.Folders);
    }

    private void Watch(params string[] paths) =>
        _files.Watch(paths, [], DateTime.UtcNow.AddDays(1));
}
