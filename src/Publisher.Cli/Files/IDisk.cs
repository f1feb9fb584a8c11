namespace Publisher.Cli.Files;

/// <summary>What changes a disk, one step a method, so that a test can stop a run before, within and after any of
/// them.</summary>
internal interface IDisk
{
    /// <summary>A new file, which must not be there yet.</summary>
    Stream Create(string path);

    void CreateFolder(string path);

    /// <summary>Moves a file, over another if there is one.</summary>
    void Move(string from, string to);

    /// <summary>Moves a folder to where none is: at once or not at all.</summary>
    void MoveFolder(string from, string to);

    void Delete(string path);

    /// <summary>Deletes a folder and all that is in it.</summary>
    void DeleteFolder(string path);
}

/// <summary>The computer's own.</summary>
internal sealed class Disk : IDisk
{
    public Stream Create(string path) =>
        new FileStream(path, FileMode.CreateNew, FileAccess.ReadWrite);

    public void CreateFolder(string path) => Directory.CreateDirectory(path);

    public void Move(string from, string to) => File.Move(from, to, overwrite: true);

    public void MoveFolder(string from, string to) => Directory.Move(from, to);

    public void Delete(string path) => File.Delete(path);

    public void DeleteFolder(string path) => Directory.Delete(path, recursive: true);
}
