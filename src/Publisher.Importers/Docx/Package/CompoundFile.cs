using System.Text;
using Publisher.Model;

namespace Publisher.Importers.Docx.Package;

/// <summary>The container (MS-CFB) of old Word documents, and of new ones behind a password.</summary>
internal static class CompoundFile
{
    /// <summary>The name of the stream that holds an encrypted package (MS-OFFCRYPTO 2.3.4.4).</summary>
    private static readonly byte[] Encrypted = Encoding.Unicode.GetBytes("EncryptedPackage");

    public static bool IsOne(ReadOnlySpan<byte> bytes) =>
        bytes is [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1, ..];

    public static UnreadableSourceException Refused(string name, ReadOnlySpan<byte> bytes) =>
        bytes.IndexOf(Encrypted) >= 0
            ? new(
                $"{name} is protected by a password.",
                "Open it in the word processor, save it without a password, and give that."
            )
            : new(
                $"{name} is a document of Word before 2007 (.doc), or of another old program.",
                "Open it in the word processor and save it as .docx."
            );
}
