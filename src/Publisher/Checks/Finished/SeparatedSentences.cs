using System.Text.RegularExpressions;
using Publisher.Model;

namespace Publisher.Checks.Finished;

/// <summary>A blank stands between two sentences.</summary>
internal sealed partial class SeparatedSentences : Check
{
    public override string Name => "separated-sentences";

    public override Severity Severity => Severity.Warning;

    internal override IEnumerable<Finding> Run(CheckedDocument subject)
    {
        foreach (var line in subject.OwnLines)
        {
            foreach (Match match in Joint().Matches(line.Text))
            {
                yield return FindIn(
                    line,
                    match.Value,
                    $"Two sentences run together in “{match.Value}”.",
                    "Put a blank between them."
                );
            }
        }
    }

    /// <summary>A word in small letters, a stop, and a word that opens sentences: "Node.js", "torch.Tensor" and "e.g.The"
    /// are none.</summary>
    [GeneratedRegex(
        @"(?<=^|[\s(“""])[a-z’'-]*[a-z]{2}(?:[)”""]?[.!?]|[.!?][)”""])(?:A(?=\s[a-z])|(?:An?|The|This|That|These|Those|There|Then|They|It|Its|In|If|Is|We|You|He|She|I|For|From|But|And|However|When|While|What|Which|Why|How|Here|As|At|On|Or|One|Our|Also|Although|Because|By|Each|Every|Given|Many|Most|Not|Note|Now|Often|See|Since|So|Some|Such|Thus|To|Unlike|Usually|With|After|Another|Before|Both|During|Everybody|Everyone|His|Her|Its|Let|My|No|Nobody|Once|Their|Therefore|Yet|Your)(?=[\s,’']))",
        RegexOptions.CultureInvariant
    )]
    private static partial Regex Joint();
}
