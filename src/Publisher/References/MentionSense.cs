using System.Buffers;
using Publisher.Model;
using Publisher.References.Everyday;
using Publisher.Words;

namespace Publisher.References;

/// <summary>Tells from its sentence whether a mention means the term: not a verb, another case of its letters, a part of a
/// longer name, a label or the words of somebody else.</summary>
internal sealed class MentionSense(GlossaryNames names, NameUses uses)
{
    private const int LongestLabel = 60;
    private const int MostWordsOfLabel = 5;

    private static readonly SearchValues<string> LabelEnds = SearchValues.Create(
        [":", " - ", " – ", " — "],
        StringComparison.Ordinal
    );

    public bool IsOfTerm(ParagraphText line, Mention mention) =>
        !IsHeading(line, mention)
        && !IsOfOthers(line, mention)
        && !IsInLabel(line.Text, mention)
        && !IsOfLongerName(line.Text, mention)
        && (
            !IsSingle(line.Text, mention)
            || !(IsOtherCase(line.Text, mention) || IsVerb(line.Text, mention))
        );

    /// <summary>A short line that ends in no stop, in bold from end to end or with a capital at every long word: a caption,
    /// a heading that is none. A name alone is an item of a list.</summary>
    private bool IsHeading(ParagraphText line, Mention mention)
    {
        const int LongWord = 4;
        var text = line.Text.AsSpan().Trim();
        if (text.Length > LongestLabel || text.IsEmpty || char.IsPunctuation(text[^1]))
        {
            return false;
        }

        return line.IsAllBold
            || (
                names.Language?.Tag != "de"
                && mention.End - mention.Start < text.Length
                && text.ContainsAny(' ', ':')
                && line.Text.All(mark => char.IsLetter(mark) || mark is ' ' or ':' or '\'' or '’')
                && line.Text.Split(' ', ':')
                    .All(word => word.Length < LongWord || char.IsUpper(word[0]))
            );
    }

    /// <summary>In a quotation or in the title of a work.</summary>
    private static bool IsOfOthers(ParagraphText line, Mention mention) =>
        IsWithin(line.Quoted, mention) || IsWithin(line.Titles, mention);

    private static bool IsWithin(List<(int Start, int End)> stretches, Mention mention) =>
        ParagraphText.Around(stretches, mention.Start) is var (_, end) && mention.Start < end;

    /// <summary>"Feature type: ..." and "Eprints - ..." open a line; "Use mulch - it helps" is a sentence.</summary>
    public bool IsInLabel(string text, Mention mention)
    {
        var end = text.AsSpan(0, Math.Min(text.Length, LongestLabel)).IndexOfAny(LabelEnds);
        return end >= mention.End
            && (text[end] == ':' || OpensLine(text, mention.Start))
            && (
                text[end] == ' '
                || end + 1 == text.Length
                || text[end + 1] is ' ' or WordScanner.Foreign
            )
            && PlainText.Words(text[..end]) <= MostWordsOfLabel
            && !text.AsSpan(0, end).ContainsAny('.', ',', '(');
    }

    private bool OpensLine(string text, int start) =>
        text.AsSpan(0, start).Trim(" “\"„«") is var before
        && (before.IsEmpty || names.Language?.Articles.Contains(before.ToString()) == true);

    /// <summary>"Statistical Model Checking" is no "Model": a capital beside the name's own goes on with it. Not in German,
    /// whose nouns all have one.</summary>
    private bool IsOfLongerName(string text, Mention mention)
    {
        if (
            !char.IsUpper(text[mention.Start])
            || names.Language?.Tag == "de"
            || mention.Meant.IsCapitals
        )
        {
            return false;
        }

        var before = Surroundings.WordBefore(text, mention.Start);
        return IsOfName(Surroundings.WordAfter(text, mention.End))
            || (
                IsOfName(before)
                && Surroundings.HoldsBefore(text, mention.Start - 1 - before.Length)
            );
    }

    /// <summary>A capital and small letters: not "IT", nor an initial.</summary>
    private static bool IsOfName(ReadOnlySpan<char> word) =>
        word.Length > 1 && char.IsUpper(word[0]) && char.IsLower(word[1]);

    private static bool IsSingle(string text, Mention mention) =>
        !mention.Meant.IsCapitals && !text.AsSpan(mention.Start..mention.End).Contains(' ');

    /// <summary>A term that the document writes with a capital ("the Work") is not meant by the word without, nor one that
    /// it writes without by a surname.</summary>
    private bool IsOtherCase(string text, Mention mention)
    {
        const int Fewest = 2;
        const int Margin = 4;
        var use = uses[mention.Name];
        return char.IsLower(text[mention.Start])
            ? use.Capitals >= Fewest && use.Capitals > use.Small
            : char.IsUpper(text[mention.Start])
                && use.Small >= Fewest
                && use.Capitals * Margin <= use.Small
                && Surroundings.HoldsBefore(text, mention.Start);
    }

    /// <summary>"They process data", "and process it".</summary>
    private bool IsVerb(string text, Mention mention)
    {
        if (names.Language is not { VerbSubjects.Count: > 0 } language)
        {
            return false;
        }

        var before = Surroundings.WordBefore(text, mention.Start).ToString();
        return language.VerbSubjects.Contains(before)
            || (
                (before.Length == 0 || language.VerbOpenings.Contains(before))
                && language.VerbObjects.Contains(
                    Surroundings.WordAfter(text, mention.End).ToString()
                )
            );
    }
}
