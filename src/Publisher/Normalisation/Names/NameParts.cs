using System.Text.RegularExpressions;
using Publisher.Languages;

namespace Publisher.Normalisation.Names;

/// <summary>The names of one term with what tells it from others of its name, gathered from the parts of its head.</summary>
/// <param name="language">Of the document.</param>
internal sealed partial class NameParts(Language language)
{
    private const int MostBrackets = 4;

    /// <summary>Of a name that an ending in brackets is added to: "sin(x)" is none.</summary>
    private const int ShortestStem = 3;

    public NameList Names { get; } = new();

    public string Qualifier { get; private set; } = "";

    /// <summary>"(engl. hull)" without what says that another name follows.</summary>
    private string Unannounced(string inner) =>
        language is not null && Phrases.Open(inner, language.AliasPhrases, out var length)
            ? inner[length..].Trim(' ', ':') is { Length: > 0 } name
                ? name
                : inner
            : inner;

    /// <summary>"Learning rate (η)", "Neuron(s)", "Optimizer [optimiser]", "Crumb (n., baking)".</summary>
    public void Add(string part)
    {
        var (name, written) = Divide(part);
        var brackets = written.ConvertAll(Unannounced);
        var kinds = brackets.ConvertAll(inner => Bracket.KindOf(name, inner, language));
        if (name.Length == 0 || kinds.Contains(BracketKind.Remark))
        {
            // "Poolish (Calvel 1990)": the author made the remark a part of the name.
            Names.Add(part);
            return;
        }

        foreach (var spelling in WithAndWithoutEnding(name).SelectMany(WithBracketWithin))
        {
            Names.Add(spelling);
        }

        for (var at = 0; at < brackets.Count; at++)
        {
            Add(brackets[at], kinds[at]);
        }
    }

    private void Add(string inner, BracketKind kind)
    {
        if (kind == BracketKind.Qualifier && Qualifier.Length == 0)
        {
            Qualifier = inner.Trim(' ', '.');
        }

        if (kind != BracketKind.Alias)
        {
            return;
        }

        var isPlural = PartOfSpeech.Opens(inner, language, out var plural) && plural.Length > 0;
        foreach (var name in AlternativesIn(isPlural ? plural : inner))
        {
            Names.Add(name);
        }
    }

    /// <summary>What commas, slashes and "or" part, in the language of the document and in English.</summary>
    private IEnumerable<string> AlternativesIn(string inner)
    {
        var parts = new List<List<string>> { new() };
        foreach (var word in inner.Replace(",", " , ", StringComparison.Ordinal).Split(' '))
        {
            if (word == "," || language.Alternatives.Contains(word.TrimEnd('.')))
            {
                parts.Add([]);
            }
            else
            {
                parts[^1].Add(word);
            }
        }

        return parts.Select(words => string.Join(' ', words)).SelectMany(TermNames.AliasesIn);
    }

    /// <summary>The name, and what the brackets behind it hold, in their order.</summary>
    private static (string Name, List<string> Brackets) Divide(string part)
    {
        var (name, brackets) = (part.TrimEnd(' ', '.'), new List<string>());
        while (brackets.Count < MostBrackets && LastBracket().Match(name) is { Success: true } last)
        {
            brackets.Insert(0, last.Groups["inner"].Value);
            name = name[..last.Index];
        }

        return brackets.Count == 0 ? (part, brackets) : (name, brackets);
    }

    /// <summary>"Unit(s) of work" is "Unit of work" and "Units of work", "(re)training" is training too.</summary>
    private IEnumerable<string> WithAndWithoutEnding(string name)
    {
        if (FirstSyllable().Match(name) is { Success: true } first)
        {
            var (prefix, rest) = (first.Groups["inner"].Value, name[first.Length..]);
            return
            [
                prefix + rest,
                char.IsUpper(prefix[0]) ? char.ToUpperInvariant(rest[0]) + rest[1..] : rest,
            ];
        }

        var ending = Ending().Match(name);
        return
            ending.Success
            && language.Endings.Contains(ending.Groups["inner"].Value)
            && ending.Groups["stem"].Length >= ShortestStem
            ? [Ending().Replace(name, "${stem}"), Ending().Replace(name, "${stem}${inner}")]
            : [name];
    }

    /// <summary>"Kullback-Leibler (KL) divergence" has a second name, "KL divergence".</summary>
    private static IEnumerable<string> WithBracketWithin(string name)
    {
        var match = BracketWithin().Match(name);
        var (before, inner, after) = (
            match.Groups["before"].Value,
            match.Groups["inner"].Value,
            match.Groups["after"].Value
        );
        return
            match.Success
            && TermNames.IsAlias(inner)
            && (Abbreviation.IsOf(inner, before) || Abbreviation.IsOf(before, inner))
            ? [$"{before} {after}", $"{inner} {after}"]
            : [name];
    }

    [GeneratedRegex(
        @"(?:\s{1,9}|(?<=[)\]]))(?:\((?<inner>[^()\[\]]+)\)|\[(?<inner>[^()\[\]]+)\])$",
        RegexOptions.ExplicitCapture
    )]
    private static partial Regex LastBracket();

    [GeneratedRegex(@"^\((?<inner>\p{L}{1,6})\)(?=\p{Ll})", RegexOptions.ExplicitCapture)]
    private static partial Regex FirstSyllable();

    [GeneratedRegex(
        @"(?<stem>\p{L}{1,40})\((?<inner>\p{Ll}{1,6})\)(?=\s|$)",
        RegexOptions.ExplicitCapture
    )]
    private static partial Regex Ending();

    [GeneratedRegex(
        @"^(?<before>[^()]+?)\s{1,9}\((?<inner>[^()]+)\)\s{0,9}(?<after>[^()]+)$",
        RegexOptions.ExplicitCapture
    )]
    private static partial Regex BracketWithin();
}
