namespace Publisher.Training.Hyphenation;

/// <summary>A file of TeX's hyph-utf8: remarks with the licence, then <c>\patterns{...}</c> and <c>\hyphenation{...}</c>.</summary>
internal sealed class TexPatterns
{
    private const string Remark = "% ";

    private readonly string _text;

    private TexPatterns(string text, string about, TexPatterns? included)
    {
        _text = text;
        About = included is null ? about : $"{included.About}\n{about}";
        Patterns = [.. included?.Patterns ?? [], .. Group("\\patterns{")];
        Exceptions = [.. included?.Exceptions ?? [], .. Group("\\hyphenation{")];
    }

    /// <summary>What the file says of itself, its licence with it.</summary>
    public string About { get; }

    public IReadOnlyList<string> Patterns { get; }

    /// <summary>Words that are parted at their hyphens and nowhere else.</summary>
    public IReadOnlyList<string> Exceptions { get; }

    /// <summary>The least number of letters before a hyphen.</summary>
    public int Left => Minimum("left:");

    /// <summary>The least number of letters after a hyphen.</summary>
    public int Right => Minimum("right:");

    /// <exception cref="InvalidDataException">The file has no patterns, or doesn't say how many letters stay together.</exception>
    public static TexPatterns Read(string path)
    {
        var text = File.ReadAllText(path);
        var lines = text.Split('\n');
        var about = lines
            .TakeWhile(line => line.StartsWith('%'))
            .TakeWhile(line => !line.StartsWith("% =====", StringComparison.Ordinal))
            .Select(line => line[Math.Min(line.TrimEnd().Length, Remark.Length)..].TrimEnd());
        var included = lines.FirstOrDefault(line =>
            line.StartsWith("\\input ", StringComparison.Ordinal)
        );
        var read = new TexPatterns(
            text,
            string.Join('\n', about).Trim(),
            included is null
                ? null
                : Read(Path.Combine(Path.GetDirectoryName(path)!, included[7..].Trim()))
        );
        return read.Patterns.Count > 0
            ? read
            : throw new InvalidDataException($"{path} has no patterns.");
    }

    private string[] Group(string command)
    {
        var lines = _text.Split('\n').Select(line => line.Split('%')[0]);
        var bare = string.Join('\n', lines);
        var start = bare.IndexOf(command, StringComparison.Ordinal);
        if (start < 0)
        {
            return [];
        }

        start += command.Length;
        var end = bare.IndexOf('}', start);
        return bare[start..end].Split((char[])[], StringSplitOptions.RemoveEmptyEntries);
    }

    /// <summary>In <c>hyphenmins:</c>, by <c>typesetting:</c> (the numbers under <c>generation:</c> are patgen's).</summary>
    private int Minimum(string key)
    {
        var minima = About.Split('\n').SkipWhile(line => line != "hyphenmins:");
        var line = minima
            .SkipWhile(line => line.Trim() != "typesetting:")
            .First(line => line.Trim().StartsWith(key, StringComparison.Ordinal));
        return int.Parse(line.Split(':')[1], System.Globalization.CultureInfo.InvariantCulture);
    }
}
