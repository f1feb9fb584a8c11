using Publisher.Cli.Remarks;
using Publisher.Feedback;
using Publisher.Model;
using Publisher.Normalisation;
using Publisher.Tests.Importers;
using Xunit;

namespace Publisher.Tests.Feedback;

/// <summary>Cases are a remark, the document as its reader saw it, and as it is now, with what must be said of each.</summary>
public sealed class RemarkCaseTests
{
    private static readonly string[] Parts = ["--- remark\n", "--- before: ", "--- after: "];

    public static TheoryData<string> Cases =>
        [.. Golden.Cases("feedback", "*.txt").Select(path => Path.GetFileName(path))];

    [Theory]
    [MemberData(nameof(Cases))]
    public void The_words_are_found_again(string name)
    {
        var path = Golden.Cases("feedback", name)[0];
        var parts = File.ReadAllText(path)
            .ReplaceLineEndings("\n")
            .Split(Parts, StringSplitOptions.None);
        var remark = FeedbackFile.Read(name, parts[1])[0];

        Assert.Equal(4, parts.Length);
        foreach (var part in parts.Skip(2))
        {
            var end = part.IndexOf('\n', StringComparison.Ordinal);
            Assert.Equal(part[..end], Told(remark, part[(end + 1)..]));
        }
    }

    private static string Told(Remark remark, string text)
    {
        var document = Document(text);
        var verdict = new QuoteSearch(document).Find(remark);
        var standing = verdict.Standing.ToString().ToLowerInvariant();
        var places = verdict.Places.Select(place =>
            place.Entry.Length > 0 ? place.Entry
            : place.Section.Length > 0 ? place.Section
            : "the document"
        );
        var where = verdict.Places.Count > 0 ? $" in {string.Join(", ", places)}" : "";
        var words = verdict.Words.Count > 0 ? $": {MarkedWords.Of(verdict.Words)}" : "";
        return standing + where + words;
    }

    private static Document Document(string text)
    {
        var isPage = text.StartsWith('<');
        var file = isPage ? "a.html" : "a.md";
        return Normaliser.Normalise(
            Publisher.Importers.Importers.Import(file, file, new MemoryFiles(file, text)).Value
        );
    }
}
