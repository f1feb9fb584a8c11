using System.Security.Cryptography;
using System.Text;

namespace Publisher.Training.Findings;

/// <summary>What a reader said of findings: <c>right</c>, <c>arguable</c>, <c>wrong</c>, or <c>ours</c> where whoever took the
/// document in had altered it. They are kept without the words of the documents, which are their authors'.
/// Lines whose last column says <c>us</c> were judged by who wrote the checks.</summary>
internal sealed class FindingVerdicts
{
    private const string File = "tests/Publisher.Training/Findings/verdicts.tsv";

    private const int HexDigits = 12;

    private readonly Dictionary<string, string> _verdicts = new(StringComparer.Ordinal);

    public static FindingVerdicts Read()
    {
        var read = new FindingVerdicts();
        foreach (var line in System.IO.File.ReadLines(File).Skip(1))
        {
            if (line.Split('\t') is [_, _, var key, var verdict, ..])
            {
                read._verdicts[key] = verdict;
            }
        }

        return read;
    }

    /// <returns>Empty where nobody has judged it.</returns>
    public string Of(string document, string check, string quote) =>
        _verdicts.GetValueOrDefault(Key(document, check, quote), "");

    /// <summary>A finding by its document, its check and its words without blanks.</summary>
    public static string Key(string document, string check, string quote)
    {
        var words = string.Concat(quote.Where(letter => !char.IsWhiteSpace(letter)));
        var bytes = Encoding.UTF8.GetBytes($"{document}\n{check}\n{words}");
        return Convert.ToHexStringLower(SHA256.HashData(bytes))[..HexDigits];
    }
}
