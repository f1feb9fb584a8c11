using Publisher.Languages;
using Publisher.Model;
using Publisher.References.Everyday;
using Publisher.Words;

namespace Publisher.References;

/// <summary>Reads what a line refers to in words: "see X, Y and Z", "as in X", "X (defined below)", and bold mentions of
/// terms that are defined elsewhere.</summary>
internal sealed class WrittenReferences(GlossaryNames names, EverydayNames everyday)
{
    private const int MostWords = 5;
    private static readonly char[] MarksOfSentence = [' ', '.', ',', ';', ':', '!', '?'];

    private readonly List<Reference> _references = [];
    private readonly List<BrokenReference> _broken = [];
    private readonly HashSet<int> _starts = [];
    private int _inSmallLetters;

    public IReadOnlyList<Reference> References => _references;

    /// <summary>References whose target does not exist, as far as it is certain that they are references.</summary>
    public IReadOnlyList<BrokenReference> Broken => _broken;

    /// <summary>Whether references of the lines that were read name entries in small letters and plain words: "see pin".</summary>
    public bool NamesInSmallLetters => _inSmallLetters > 0;

    public void Read(ParagraphText line, List<Mention> mentions, ParagraphPlace place)
    {
        _references.Clear();
        _broken.Clear();
        _starts.Clear();
        ReadCues(line, mentions, place);
        ReadElsewhere(line, mentions, place);
        ReadBold(line, mentions, place);
        _references.Sort((one, other) => one.Start.CompareTo(other.Start));
    }

    private void ReadCues(ParagraphText line, List<Mention> mentions, ParagraphPlace place)
    {
        foreach (var cue in Cues.In(line.Text, names.Language))
        {
            var (at, isFirst) = (cue.End, true);
            while (at >= 0)
            {
                var isRead =
                    TryRefer(line, mentions, at, place, cue, out var end)
                    || (
                        cue.Kind is CueKind.See or CueKind.Marked
                        && ReadOther(line, mentions, at, cue, isFirst, place, out end)
                    );
                at = isRead ? Cues.NextName(line.Text, end, names.Language) : -1;
                isFirst = false;
            }
        }
    }

    private bool TryRefer(
        ParagraphText line,
        List<Mention> mentions,
        int at,
        ParagraphPlace place,
        Cue cue,
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
        var isCertain =
            cue.Kind == CueKind.Whole
                ? line.Text.AsSpan(end).Trim(" .;”“\"»").Length == 0
                : IsBold(line, mention)
                    || MarkedAt(line, at) is var (_, after)
                        && after >= end
                        && IsMarks(line.Text[end..after])
                    || (
                        cue.Kind == CueKind.See
                        && ReferenceWording.PhraseEnd().IsMatch(line.Text, end)
                    )
                    || !everyday.Contains(mention);
        if (isCertain)
        {
            Add(mention, cue.Reason);
            _inSmallLetters +=
                cue.Kind is CueKind.See or CueKind.Marked && IsSmall(line.Text[at..end]) ? 1 : 0;
        }

        return isCertain;
    }

    private void ReadElsewhere(ParagraphText line, List<Mention> mentions, ParagraphPlace place)
    {
        if (!line.Text.Contains('(', StringComparison.Ordinal))
        {
            return;
        }

        foreach (var mention in mentions)
        {
            if (
                !place.Own.Contains(mention.Meant.Id)
                && ReferenceWording.Elsewhere().Match(line.Text, mention.End)
                    is { Success: true } words
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
                && ReferenceWording.Elsewhere().IsMatch(line.Text, end)
            )
            {
                _broken.Add(new(start, end, line.Text[start..end]));
            }
        }
    }

    private void ReadBold(ParagraphText line, List<Mention> mentions, ParagraphPlace place)
    {
        if (line.IsAllBold)
        {
            return;
        }

        foreach (var mention in mentions)
        {
            if (
                !place.Own.Contains(mention.Meant.Id)
                && !place.Own.Any(own => names.IsTwin(own, mention.Meant))
                && IsBold(line, mention)
                && !Labels(line.Text, mention)
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

    /// <summary>"see <b>X</b>" and "see “X”" are references for certain. In plain letters words are one where they fill
    /// a sentence, a parenthesis or an item of a list and are written as the headwords are, and where they are all that
    /// an entry says; in small letters where the document names other entries so; other words only when they nearly are a
    /// name.</summary>
    /// <param name="end">Of what was read.</param>
    private bool ReadOther(
        ParagraphText line,
        List<Mention> mentions,
        int at,
        Cue cue,
        bool isFirst,
        ParagraphPlace place,
        out int end
    )
    {
        if (MarkedAt(line, at) is var (start, after))
        {
            end = after;
            var name = line.Text[start..after].TrimEnd(MarksOfSentence);
            AddOther(new(start, start + name.Length, name), cue.Reason);
            return true;
        }

        end = at;
        if (at < line.Text.Length && line.Text[at] == WordScanner.Foreign)
        {
            // A link: what it names is settled, and more names may follow.
            _inSmallLetters += line.LinkAt(at) is { } name && IsSmall(name) ? 1 : 0;
            end++;
            return true;
        }

        if (
            PlainName.At(line.Text, at, names.Language) is not { IsWhole: true } plain
            || plain.NamesItsAuthor(line.Text)
        )
        {
            return false;
        }

        end = plain.End;
        if (IndexAt(mentions, at) is >= 0 and var index && mentions[index].End == end)
        {
            // The entry's own name, or a word that only may name an entry.
            return true;
        }

        var words = line.Text[at..end];
        var certainty =
            plain.IsCitation(line.Text) || plain.PointsIntoText(line.Text, names.Language)
                ? Certainty.None
                : CertaintyOf(words, plain, line, cue, isFirst);
        if (
            cue.Kind == CueKind.See
            && !plain.IsCitation(line.Text)
            && IsRedirection(line, cue, end, place)
        )
        {
            certainty = Certainty.Full;
        }

        if (cue.Kind != CueKind.See && certainty == Certainty.None)
        {
            return false;
        }

        AddOther(new(at, end, words, certainty), cue.Reason);
        return true;
    }

    private Certainty CertaintyOf(
        string words,
        PlainName plain,
        ParagraphText line,
        Cue cue,
        bool isFirst
    )
    {
        if (isFirst && cue.HasArticle)
        {
            return Certainty.None;
        }

        return cue.Kind == CueKind.See && names.Style.Fits(words) ? Certainty.Full
            : (cue.Kind == CueKind.See || (isFirst && cue.IsBidding))
            && plain.EndsPhrase(line.Text, names.Language)
            && HeadwordStyle.MayFit(words, names.Language)
                ? Certainty.ByHabit
            : Certainty.None;
    }

    /// <summary>The words from a place on that are set apart by quotation marks, bold or italics; not the title of a work.</summary>
    private static (int Start, int End)? MarkedAt(ParagraphText line, int at)
    {
        foreach (
            var stretches in new[] { line.Quoted, line.IsAllBold ? [] : line.Bold, line.Italic }
        )
        {
            if (
                ParagraphText.Around(stretches, at) is var (start, end)
                && start == at
                && !(
                    stretches == line.Italic
                    && ParagraphText.Around(line.Titles, at) == (start, end)
                )
            )
            {
                return (start, end);
            }
        }

        return null;
    }

    private static bool IsSmall(string name) => name.Length > 0 && char.IsLower(name[0]);

    private static bool IsMarks(string text) => text.Trim(MarksOfSentence).Length == 0;

    /// <summary>"<b>Eddy</b>: see whirlpool" is all that the entry says.</summary>
    private static bool IsRedirection(ParagraphText line, Cue cue, int end, ParagraphPlace place) =>
        place.IsHead
        && line.Bold is [(<= 4, var boldEnd), ..]
        && boldEnd <= cue.Start
        && line.Text.AsSpan(boldEnd..cue.Start).Trim(" :–—-").Length == 0
        && line.Text.AsSpan(end).Trim(" .").Length == 0;

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

    private bool IsName(string words) =>
        words.Length is > 2 and < 80
        && !TextPlaces.AreIn(words, names.Language)
        && PlainText.Words(words) <= MostWords
        && words.Any(char.IsLetter)
        && !ReferenceWording.NoName().IsMatch(words);

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
    private static bool IsBold(ParagraphText line, Mention mention) =>
        !line.IsAllBold
        && ParagraphText.Around(line.Bold, mention.Start) is var (start, end)
        && mention.End <= end
        && IsArticle(line.Text.AsSpan(start, mention.Start - start))
        && line.Text.AsSpan(mention.End, end - mention.End).Trim(" .,:;()“”\"'").Length == 0;

    private static bool IsArticle(ReadOnlySpan<char> text) =>
        text.Trim(" (“\"'") is "" or "the" or "The" or "a" or "A" or "an" or "An";
}
