using System.Text;

namespace Publisher.Cli.Files;

/// <summary>Standard output and standard error where they are full or closed: what a person asked for and can't get is
/// an error; what is said besides is left unsaid.</summary>
internal static class StandardStreams
{
    private const int Output = 1;
    private const int Error = 2;
    private static readonly Encoding Utf8 = new UTF8Encoding(
        encoderShouldEmitUTF8Identifier: false
    );

#pragma warning disable CA2000 // The standard streams live as long as the process.
    public static void Guard()
    {
        var (hasOutput, hasError) = (Descriptor.IsOpen(Output), Descriptor.IsOpen(Error));
        Descriptor.OccupyClosed();
        Console.SetOut(
            Writer(
                hasOutput ? Console.OpenStandardOutput() : null,
                error =>
                    throw new UsageException(
                        $"The result can't be written to standard output: {error}",
                        "Make room there, or send it elsewhere."
                    )
            )
        );
        Console.SetError(Writer(hasError ? Console.OpenStandardError() : null, _ => { }));
    }

    private static TextWriter Writer(Stream? stream, Action<string> fail) =>
        TextWriter.Synchronized(
            new StreamWriter(
                new GuardedStream(stream, fail),
                Console.OutputEncoding is UTF8Encoding ? Utf8 : Console.OutputEncoding
            )
            {
                AutoFlush = true,
            }
        );
#pragma warning restore CA2000

    /// <param name="stream">Null where it is closed.</param>
    private sealed class GuardedStream(Stream? stream, Action<string> fail) : Stream
    {
        public override bool CanRead => false;

        public override bool CanSeek => false;

        public override bool CanWrite => true;

        public override long Length => throw new NotSupportedException();

        public override long Position
        {
            get => throw new NotSupportedException();
            set => throw new NotSupportedException();
        }

        public override void Write(byte[] buffer, int offset, int count) =>
            Write(buffer.AsSpan(offset, count));

        public override void Write(ReadOnlySpan<byte> buffer)
        {
            if (stream is null)
            {
                fail("it is closed.");
                return;
            }

            try
            {
                stream.Write(buffer);
            }
            catch (Exception error) when (error is IOException or UnauthorizedAccessException)
            {
                fail(error.Message);
            }
        }

        public override void Flush() { }

        public override int Read(byte[] buffer, int offset, int count) =>
            throw new NotSupportedException();

        public override long Seek(long offset, SeekOrigin origin) =>
            throw new NotSupportedException();

        public override void SetLength(long value) => throw new NotSupportedException();
    }
}
