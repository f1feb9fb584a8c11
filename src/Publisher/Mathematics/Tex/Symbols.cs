using System.Collections.Frozen;
using System.Globalization;

namespace Publisher.Mathematics.Tex;

/// <summary>What a named symbol is set as.</summary>
internal enum SymbolClass
{
    /// <summary>An identifier in italic.</summary>
    Letter,

    /// <summary>An identifier that is always upright.</summary>
    Upright,
    Ord,

    /// <summary>A vertical delimiter: which side it closes is the author's to say.</summary>
    Fence,
    Large,
    Integral,
    Bin,
    Rel,
    Open,
    Close,
    Punct,
    Inner,
}

internal readonly record struct Symbol(string Sign, SymbolClass Class);

/// <summary>The named symbols: <c>symbols.txt</c>, one a line.</summary>
internal static class Symbols
{
    private const string Resource = "Publisher.Mathematics.Tex.symbols.txt";

    private static readonly FrozenDictionary<string, Symbol> ByName = Read();

    private static readonly FrozenDictionary<string, SymbolClass> BySign = ByName
        .Values.Where(symbol =>
            symbol.Class is not (SymbolClass.Open or SymbolClass.Close)
            || symbol.Sign is not ("|" or "‖")
        )
        .GroupBy(symbol => symbol.Sign, StringComparer.Ordinal)
        .ToFrozenDictionary(
            signs => signs.Key,
            signs => signs.Min(symbol => symbol.Class),
            StringComparer.Ordinal
        );

    public static IEnumerable<string> Names => ByName.Keys;

    /// <param name="name">Without its backslash.</param>
    public static bool TryGet(string name, out Symbol symbol) =>
        ByName.TryGetValue(name, out symbol);

    /// <summary>What a character is that stands for itself; null for one that no command names.</summary>
    public static SymbolClass? ClassOf(string sign) =>
        BySign.TryGetValue(sign, out var found) ? found : null;

    private static FrozenDictionary<string, Symbol> Read()
    {
        using var stream =
            typeof(Symbols).Assembly.GetManifestResourceStream(Resource)
            ?? throw new InvalidOperationException($"{Resource} is not in the assembly.");
        using var reader = new StreamReader(stream);
        var symbols = new Dictionary<string, Symbol>(StringComparer.Ordinal);
        while (reader.ReadLine() is { } line)
        {
            if (line.Split(' ') is [var name, var points, var of])
            {
                symbols[name] = new(Sign(points), Enum.Parse<SymbolClass>(of, ignoreCase: true));
            }
        }

        return symbols.ToFrozenDictionary(StringComparer.Ordinal);
    }

    private static string Sign(string points) =>
        string.Concat(
            points
                .Split('+')
                .Select(point =>
                    char.ConvertFromUtf32(
                        int.Parse(point, NumberStyles.HexNumber, CultureInfo.InvariantCulture)
                    )
                )
        );
}
