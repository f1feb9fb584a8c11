using System.Text.RegularExpressions;
using Publisher.Model;
using Publisher.Normalisation;

namespace Publisher.References;

/// <summary>Reads what a line refers to in words: "see X, Y and Z", "as in X", "X (defined below)", and bold mentions of
/// terms that are defined elsewhere.</summary>
internal sealed class WrittenReferences(GlossaryNames names, EverydayNames everyday)
{
    private const int MostWords = 5;

    private readonly List<Reference> _references = [];
    private readonly List<BrokenReference> _broken = [];
    private readonly HashSet<int> _starts = [];

    public IReadOnlyList<Reference> References => _references;

    /// <summary>References whose target does not exist, as far as it is certain that they are references.</summary>
    public IReadOnlyList<BrokenReference> Broken => _broken;

    public void Read(Line line, List<Mention> mentions, LinePlace place)
    {
        _references.Clear();
        _broken.Clear();
        _starts.Clear();
        ReadCues(line, mentions, place);
        ReadElsewhere(line, mentions, place);
        ReadBold(line, mentions, place);
        _references.Sort((one, other) => one.Start.CompareTo(other.Start));
    }

    private void ReadCues(Line line, List<Mention> mentions, LinePlace place)
    {
        foreach (var cue in Matches(line))
        {
            var at = cue.Index + cue.Length;
            var isSee = cue.Groups["see"].Success;
            var reason = $"“{(isSee ? cue.Groups["see"] : cue.Groups["as"]).Value}”";
            if (!TryRefer(line, mentions, at, place, reason, isSee, out var end))
            {
                if (isSee)
                {
                    ReadOther(line, at, cue.Groups["quote"].Success, reason);
                }

                continue;
            }

            while (
                Wording.Joint().Match(line.Text, end) is { Success: true } joint
                && TryRefer(line, mentions, end + joint.Length, place, reason, isSee, out var next)
            )
            {
                end = next;
            }
        }
    }

    private static List<Match> Matches(Line line)
    {
        // Most lines have no such word, and the scan for a word costs a fraction of the expression.
        var hasCue =
            line.Text.Contains("see", StringComparison.OrdinalIgnoreCase)
            || line.Text.Contains("as in", StringComparison.OrdinalIgnoreCase)
            || line.Text.Contains("cf", StringComparison.OrdinalIgnoreCase)
            || line.Text.Contains("ed in", StringComparison.OrdinalIgnoreCase)
            || line.Text.Contains("ed under", StringComparison.OrdinalIgnoreCase);
        return hasCue ? [.. Wording.Cue().Matches(line.Text).Cast<Match>()] : [];
    }

    private bool TryRefer(
        Line line,
        List<Mention> mentions,
        int at,
        LinePlace place,
        string reason,
        bool isSee,
        out int end
    )
    {
        end = at;
        var index = IndexAt(mentions, at);
        if (index < 0 || place.Own.Contains(mentions[index].Meant.Id))
        {
            return false;
        }

        var mention = mentions[index];
        end = mention.End;
        var isMarked = IsBold(line, mention) || IsQuoted(line, mention);
        var isCertain =
            isMarked
            || (isSee && Wording.PhraseEnd().IsMatch(line.Text, end))
            || !everyday.Contains(mention);
        if (isCertain && !IsGlued(line.Text, mention))
        {
            Add(mention, reason);
        }

        return isCertain;
    }

    private void ReadElsewhere(Line line, List<Mention> mentions, LinePlace place)
    {
        if (!line.Text.Contains('(', StringComparison.Ordinal))
        {
            return;
        }

        foreach (var mention in mentions)
        {
            if (
                !place.Own.Contains(mention.Meant.Id)
                && Wording.Elsewhere().Match(line.Text, mention.End) is { Success: true } words
            )
            {
                Add(mention, $"“{words.Value.Trim(' ', '"', '”', '’', '(', ')')}”");
            }
        }

        var defined = mentions.Select(mention => mention.End).ToHashSet();
        foreach (var (start, end) in line.Bold)
        {
            if (
                !line.IsAllBold
                && !defined.Contains(end)
                && IsName(line.Text[start..end])
                && Wording.Elsewhere().IsMatch(line.Text, end)
            )
            {
                _broken.Add(new(start, end, line.Text[start..end]));
            }
        }
    }

    private void ReadBold(Line line, List<Mention> mentions, LinePlace place)
    {
        if (line.IsAllBold)
        {
            return;
        }

        foreach (var mention in mentions)
        {
            if (
                !place.Own.Contains(mention.Meant.Id)
                && IsBold(line, mention)
                && !Labels(line.Text, mention)
                && !IsGlued(line.Text, mention)
            )
            {
                Add(mention, "bold mention");
            }
        }
    }

    /// <summary>"**X**: ..." at the beginning of a line labels it.</summary>
    private static bool Labels(string text, Mention mention) =>
        text.AsSpan(0, mention.Start).Trim(" *“\"").Length <= 4
        && text.AsSpan(mention.End).TrimStart(" \"”)") is [':' or '–' or '—' or '-', ..];

    /// <summary>"see **X**" and "see “X”" are references for certain; in plain letters only what fills a parenthesis is,
    /// and only when it nearly is a name.</summary>
    private void ReadOther(Line line, int at, bool isQuoted, string reason)
    {
        var marked = isQuoted ? Line.Around(line.Quoted, at) : Line.Around(line.Bold, at);
        if (marked is var (start, end) && start == at && (isQuoted || !line.IsAllBold))
        {
            AddOther(new(start, end, line.Text[start..end]), reason);
            return;
        }

        if (Wording.WholeParenthesis().Match(line.Text, at) is { Success: true } words)
        {
            var group = words.Groups["words"];
            AddOther(
                new(group.Index, group.Index + group.Length, group.Value, IsPlain: true),
                reason
            );
        }
    }

    private void AddOther(BrokenReference other, string reason)
    {
        if (names.SectionOf(other.Words) is { } section)
        {
            if (_starts.Add(other.Start))
            {
                _references.Add(new(other.Start, other.End, section, LinkKind.Seen, reason));
            }
        }
        else if (IsName(other.Words))
        {
            _broken.Add(other);
        }
    }

    private static bool IsName(string words) =>
        words.Length is > 2 and < 80
        && PlainText.Words(words) <= MostWords
        && words.Any(char.IsLetter)
        && !Wording.NoName().IsMatch(words);

    private void Add(Mention mention, string reason)
    {
        // Mentions do not overlap, so only the same one can be referred to twice.
        if (_starts.Add(mention.Start))
        {
            _references.Add(
                new(mention.Start, mention.End, mention.Meant.Id, LinkKind.Seen, reason)
            );
        }
    }

    private static int IndexAt(List<Mention> mentions, int start)
    {
        var (low, high) = (0, mentions.Count);
        while (low < high)
        {
            var middle = (low + high) / 2;
            (low, high) = mentions[middle].Start < start ? (middle + 1, high) : (low, middle);
        }

        return low < mentions.Count && mentions[low].Start == start ? low : -1;
    }

    /// <summary>Whether the bold words are the name and no more than an article and a mark.</summary>
    private static bool IsBold(Line line, Mention mention) =>
        !line.IsAllBold
        && Line.Around(line.Bold, mention.Start) is var (start, end)
        && mention.End <= end
        && IsArticle(line.Text.AsSpan(start, mention.Start - start))
        && line.Text.AsSpan(mention.End, end - mention.End).Trim(" .,:;()“”\"'").Length == 0;

    private static bool IsQuoted(Line line, Mention mention) =>
        Line.Around(line.Quoted, mention.Start) == (mention.Start, mention.End);

    private static bool IsArticle(ReadOnlySpan<char> text) =>
        text.Trim(" (“\"'") is "" or "the" or "The" or "a" or "A" or "an" or "An";

    /// <summary>Part of a longer compound: "feature-rich", "feature_map", "feature.py".</summary>
    public static bool IsGlued(string text, Mention mention) =>
        (
            mention.Start > 1
            && IsJoint(text[mention.Start - 1])
            && char.IsLetterOrDigit(text[mention.Start - 2])
        )
        || (
            mention.End + 1 < text.Length
            && IsJoint(text[mention.End])
            && char.IsLetterOrDigit(text[mention.End + 1])
        );

    private static bool IsJoint(char character) =>
        WordScanner.IsHyphen(character) || character is '_' or '.' or '@';
}
