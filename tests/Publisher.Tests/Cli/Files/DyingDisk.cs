using Publisher.Cli.Files;

namespace Publisher.Tests.Cli.Files;

/// <summary>The process is gone: no code of it runs any more.</summary>
internal sealed class KilledException : Exception;

/// <summary>A disk on which the process is killed within one of its steps, or which fails once.</summary>
/// <param name="lifetime">How many steps are done before it ends.</param>
/// <param name="fails">Whether the step fails and the process goes on.</param>
internal sealed class DyingDisk(int lifetime, bool fails = false) : IDisk
{
    private readonly Disk _disk = new();
    private int _left = lifetime;

    /// <summary>Whether the end came.</summary>
    public bool HasEnded { get; private set; }

    public Stream Create(string path)
    {
        Stream? stream = null;
        Step(() => stream = _disk.Create(path));
        return new DyingStream(stream!, this);
    }

    public void CreateFolder(string path) => Step(() => _disk.CreateFolder(path));

    public void Move(string from, string to) => Step(() => _disk.Move(from, to));

    public void MoveFolder(string from, string to) => Step(() => _disk.MoveFolder(from, to));

    public void Delete(string path) => Step(() => _disk.Delete(path));

    /// <summary>Deleting a folder takes time: it ends with one file gone.</summary>
    public void DeleteFolder(string path) =>
        Step(
            () => _disk.DeleteFolder(path),
            () =>
            {
                if (
                    Directory
                        .EnumerateFiles(path, "*", SearchOption.AllDirectories)
                        .FirstOrDefault() is
                    { } first
                )
                {
                    File.Delete(first);
                }
            }
        );

    private void Step(Action whole, Action? part = null)
    {
        if (HasEnded && !fails)
        {
            throw new KilledException();
        }

        if (_left-- == 0)
        {
            HasEnded = true;
            part?.Invoke();
            throw fails ? new IOException("The disk failed.") : new KilledException();
        }

        whole();
    }

    /// <summary>A file of which the last piece is written by half.</summary>
    private sealed class DyingStream(Stream stream, DyingDisk disk) : Stream
    {
        public override bool CanRead => true;

        public override bool CanSeek => true;

        public override bool CanWrite => true;

        public override long Length => stream.Length;

        public override long Position
        {
            get => stream.Position;
            set => stream.Position = value;
        }

        public override void Write(byte[] buffer, int offset, int count) =>
            disk.Step(
                () => stream.Write(buffer, offset, count),
                () => stream.Write(buffer, offset, count / 2)
            );

        public override void Flush() => stream.Flush();

        public override int Read(byte[] buffer, int offset, int count) =>
            stream.Read(buffer, offset, count);

        public override long Seek(long offset, SeekOrigin origin) => stream.Seek(offset, origin);

        public override void SetLength(long value) => stream.SetLength(value);

        protected override void Dispose(bool disposing)
        {
            stream.Dispose();
            base.Dispose(disposing);
        }
    }
}
