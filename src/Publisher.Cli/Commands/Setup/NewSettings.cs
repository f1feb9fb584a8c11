using System.Globalization;
using System.Text;
using Publisher.Cli.Configuration;
using Publisher.Model;

namespace Publisher.Cli.Commands.Setup;

/// <summary>The settings that <c>publisher init</c> writes: what the document and the author say, and beside it, as remarks,
/// what most authors come to want.</summary>
internal static class NewSettings
{
    /// <summary>Those of the table that a first file has, in the order of the file.</summary>
    private static readonly string[] Names =
    [
        "title",
        "language",
        "document",
        "authors",
        "date",
        "licence",
        "pdf",
        "theme",
        "links",
        "superseded-terms",
        "checks",
        "silence",
    ];

    /// <param name="file">The document's name.</param>
    public static string For(OpenedSource source, string file, Answers answers)
    {
        var text = new StringBuilder()
            .Append(
                CultureInfo.InvariantCulture,
                $"# Settings for {file}. Each is optional, and what stands behind a # says nothing.\n"
            )
            .Append(
                "# Your editor completes them by the schema that this makes: publisher schema > publisher.schema.json\n"
            );
        foreach (var name in Names)
        {
            var key = SourceConfiguration.Keys.First(key => key.Name == name);
            text.Append(CultureInfo.InvariantCulture, $"\n# {key.Meaning}\n")
                .Append(Line(key, source.Document, answers))
                .Append('\n');
        }

        return text.ToString();
    }

    private static string Line(SettingKey key, Document document, Answers answers) =>
        key.Name switch
        {
            "title" when answers.Title is { } title => $"title: {Quoted(title)}",
            "title" => $"# title: {Quoted(document.Name)}",
            "language" => $"language: {answers.Language ?? document.Language}",
            "document" when answers.Address is { } address => $"document: {Quoted(address)}",
            "date" when document.Date is { } date => string.Create(
                CultureInfo.InvariantCulture,
                $"# date: {date:yyyy-MM-dd}"
            ),
            "superseded-terms" when FirstTerm(document) is { } term =>
                $"# superseded-terms: {{an older name: {Quoted(term)}}}",
            _ => $"# {key.Name}: {key.Example}",
        };

    private static string? FirstTerm(Document document) =>
        Outline.Of(document).Entries is [var first, ..] ? first.Headword.Term : null;

    /// <summary>As YAML's scalars in double quotation marks, on one line.</summary>
    private static string Quoted(string text)
    {
        var quoted = new StringBuilder("\"");
        foreach (var letter in text)
        {
            _ = letter switch
            {
                '"' or '\\' => quoted.Append('\\').Append(letter),
                _ when char.IsControl(letter) => quoted.Append(' '),
                _ => quoted.Append(letter),
            };
        }

        return quoted.Append('"').ToString();
    }
}
