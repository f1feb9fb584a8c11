using System.Diagnostics.CodeAnalysis;
using System.IO.Compression;
using System.Security.Cryptography;

namespace Publisher.Typesetting.Pdf;

/// <summary>
/// The file as a sequence of numbered objects, written as they become known: streams at once, all else gathered into
/// compressed object streams (ISO 32000-1, 7.5.7), with a cross-reference stream at the end (7.5.8).
/// </summary>
internal sealed class ObjectFile : IDisposable
{
    private const int ObjectsPerStream = 200;
    private const int Plain = 1;
    private const int Packed = 2;

    [SuppressMessage(
        "Usage",
        "CA2213:Disposable fields should be disposed",
        Justification = "The stream is the caller's."
    )]
    private readonly Stream? output;
    private readonly IncrementalHash hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
    private readonly MemoryStream compressed = new();
    private readonly List<(byte Kind, int Place, ushort Index)> places = [(0, 0, ushort.MaxValue)];
    private readonly List<(int Number, int Offset)> gathered = [];
    private readonly TokenWriter gatheredBytes = new();
    private readonly TokenWriter scratch = new();
    private int position;

    /// <param name="output">Null for a draft, which numbers objects and writes none.</param>
    public ObjectFile(Stream? output)
    {
        this.output = output;
        // The four bytes beyond ASCII tell transfer programs that the file is binary (7.5.2).
        Emit("%PDF-1.7\n%\u00E2\u00E3\u00CF\u00D3\n"u8);
    }

    public bool IsDraft => output is null;

    /// <summary>A number for an object that is written later.</summary>
    public int Allocate()
    {
        places.Add(default);
        return places.Count - 1;
    }

    public void Write(int number, TokenWriter value)
    {
        if (IsDraft)
        {
            return;
        }
        gathered.Add((number, gatheredBytes.Length));
        gatheredBytes.Raw(value.Written).Byte((byte)'\n');
        if (gathered.Count == ObjectsPerStream)
        {
            WriteGathered();
        }
    }

    /// <summary>Writes a stream; <paramref name="entries"/> are those of its dictionary besides Length and Filter.</summary>
    public void WriteStream(
        int number,
        ReadOnlySpan<byte> entries,
        ReadOnlySpan<byte> data,
        bool compress = true
    )
    {
        if (IsDraft)
        {
            return;
        }
        if (compress)
        {
            compressed.SetLength(0);
            using (var zlib = new ZLibStream(compressed, CompressionLevel.Optimal, leaveOpen: true))
            {
                zlib.Write(data);
            }
            data = compressed.GetBuffer().AsSpan(0, (int)compressed.Length);
        }
        places[number] = (Plain, position, 0);
        scratch.Clear();
        scratch.Integer(number).Raw(" 0 obj\n<<"u8).Raw(entries);
        scratch.Raw(compress ? "/Filter/FlateDecode"u8 : []).Raw("/Length "u8).Integer(data.Length);
        Emit(scratch.Raw(">>\nstream\n"u8).Written);
        Emit(data);
        Emit("\nendstream\nendobj\n"u8);
    }

    /// <summary>Writes what is gathered, the cross-reference stream and the trailer.</summary>
    public void Finish(int catalog, int info)
    {
        WriteGathered();
        // The identifier is a digest of all that stands before it: the same document, the same bytes (14.4).
        var id = hash.GetCurrentHash().AsSpan(0, 16);
        var number = Allocate();
        places[number] = (Plain, position, 0);
        var start = position;
        var table = new TokenWriter();
        foreach (var (kind, place, index) in places)
        {
            table.Byte(kind);
            table
                .Byte((byte)(place >> 24))
                .Byte((byte)(place >> 16))
                .Byte((byte)(place >> 8))
                .Byte((byte)place);
            table.Byte((byte)(index >> 8)).Byte((byte)index);
        }
        var entries = new TokenWriter().Raw("/Type/XRef/W[1 4 2]/Size "u8).Integer(places.Count);
        entries.Raw("/Root "u8).Reference(catalog).Raw("/Info "u8).Reference(info);
        entries.Raw("/ID[<"u8).Hex(id).Raw("><"u8).Hex(id).Raw(">]"u8);
        WriteStream(number, entries.Written, table.Written);
        scratch.Clear();
        Emit(scratch.Raw("startxref\n"u8).Integer(start).Raw("\n%%EOF\n"u8).Written);
        output?.Flush();
    }

    public void Dispose()
    {
        hash.Dispose();
        compressed.Dispose();
    }

    private void WriteGathered()
    {
        if (gathered.Count == 0)
        {
            return;
        }
        var stream = Allocate();
        var content = new TokenWriter();
        for (var i = 0; i < gathered.Count; i++)
        {
            places[gathered[i].Number] = (Packed, stream, (ushort)i);
            content.Integer(gathered[i].Number).Space().Integer(gathered[i].Offset).Space();
        }
        var entries = new TokenWriter().Raw("/Type/ObjStm/N "u8).Integer(gathered.Count);
        entries.Raw("/First "u8).Integer(content.Length);
        content.Raw(gatheredBytes.Written);
        WriteStream(stream, entries.Written, content.Written);
        gathered.Clear();
        gatheredBytes.Clear();
    }

    private void Emit(ReadOnlySpan<byte> bytes)
    {
        output?.Write(bytes);
        hash.AppendData(bytes);
        position = checked(position + bytes.Length);
    }
}
