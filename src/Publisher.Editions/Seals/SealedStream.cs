using System.Security.Cryptography;

namespace Publisher.Editions.Seals;

/// <summary>Passes a file of a zip on as it is written, and enters it into the seal when it is whole.</summary>
internal sealed class SealedStream(Stream inner, string name, ZipSeal seal) : Stream
{
    private readonly IncrementalHash _content = IncrementalHash.CreateHash(
        HashAlgorithmName.SHA256
    );

    public override bool CanRead => false;

    public override bool CanSeek => false;

    public override bool CanWrite => true;

    public override long Length => throw new NotSupportedException();

    public override long Position
    {
        get => throw new NotSupportedException();
        set => throw new NotSupportedException();
    }

    public override void Write(ReadOnlySpan<byte> buffer)
    {
        _content.AppendData(buffer);
        inner.Write(buffer);
    }

    public override void Write(byte[] buffer, int offset, int count) =>
        Write(buffer.AsSpan(offset, count));

    public override void Flush() => inner.Flush();

    public override int Read(byte[] buffer, int offset, int count) =>
        throw new NotSupportedException();

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            inner.Dispose();
            seal.Add(name, _content.GetHashAndReset());
            _content.Dispose();
        }

        base.Dispose(disposing);
    }
}
