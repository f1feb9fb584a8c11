using System.Globalization;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;
using YamlDotNet.RepresentationModel;

namespace Publisher.Editions;

/// <summary>Settings and themes as people write them. What is nested, long or repeated beyond all use is refused before
/// anything is built of it, since the time for that grows with the square of the depth.</summary>
public static class BoundedYaml
{
    /// <summary>Levels of lists and mappings.</summary>
    public const int Deepest = 40;

    /// <summary>Characters of one value.</summary>
    public const int LongestValue = 5_000;

    /// <summary>Values in all, those that are repeated by an alias counted again each time.</summary>
    public const int MostValues = 100_000;

    /// <summary>The root of the first document; null where there is nothing.</summary>
    /// <exception cref="YamlException">It is no YAML, or goes beyond a limit.</exception>
    /// <param name="mostValues">The most values in all.</param>
    public static YamlNode? Read(string text, int mostValues = MostValues)
    {
        new Measure(mostValues).Take(text);
        var yaml = new YamlStream();
        yaml.Load(new StringReader(text));
        return yaml.Documents is [] ? null : yaml.Documents[0].RootNode;
    }

    /// <summary>Goes through the events of a file, which takes time in line with its length.</summary>
    private sealed class Measure(int mostValues)
    {
        private readonly Stack<(AnchorName Anchor, long Values)> _open = new();
        private readonly Dictionary<AnchorName, long> _named = [];
        private long _values;

        public void Take(string text)
        {
            var parser = new Parser(new StringReader(text));
            while (Next(parser))
            {
                Take(parser.Current!);
            }
        }

        /// <summary>YamlDotNet has no error of its own for a line that begins further out than the bracket that it is in.</summary>
        private static bool Next(Parser parser)
        {
            try
            {
                return parser.MoveNext();
            }
            catch (InvalidOperationException error)
            {
                var place = parser.Current?.Start ?? Mark.Empty;
                throw new YamlException(
                    place,
                    place,
                    "a bracket is opened here, or shortly before, that nothing closes.",
                    error
                );
            }
        }

        private void Take(ParsingEvent found)
        {
            switch (found)
            {
                case Scalar scalar:
                    Limit(scalar, scalar.Value.Length, LongestValue, "characters in one value");
                    Add(found, scalar.Anchor, 1);
                    break;
                case AnchorAlias alias:
                    Add(found, AnchorName.Empty, Repeated(alias));
                    break;
                case MappingStart or SequenceStart:
                    _open.Push((((NodeEvent)found).Anchor, _values));
                    Limit(found, _open.Count, Deepest, "levels of lists and settings");
                    break;
                case MappingEnd or SequenceEnd:
                    var (anchor, before) = _open.Pop();
                    Add(found, anchor, 1, before);
                    break;
            }
        }

        private void Add(ParsingEvent found, AnchorName anchor, long values, long? before = null)
        {
            var start = before ?? _values;
            _values += values;
            Limit(found, _values, mostValues, "values");
            if (!anchor.IsEmpty)
            {
                _named[anchor] = _values - start;
            }
        }

        private long Repeated(AnchorAlias alias) =>
            _named.TryGetValue(alias.Value, out var values)
                ? values
                : throw new YamlException(
                    alias.Start,
                    alias.End,
                    $"*{alias.Value} repeats what is not named before, or is within it."
                );

        private static void Limit(ParsingEvent found, long count, int most, string what)
        {
            if (count > most)
            {
                throw new YamlException(
                    found.Start,
                    found.End,
                    string.Create(
                        CultureInfo.InvariantCulture,
                        $"there are more than {most} {what}, which is the limit."
                    )
                );
            }
        }
    }
}
