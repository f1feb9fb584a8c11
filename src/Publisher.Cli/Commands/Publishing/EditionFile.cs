using Publisher.Editions;

namespace Publisher.Cli.Commands.Publishing;

/// <summary>A file that <c>publish</c> writes.</summary>
/// <param name="Look">Of the PDF; others have no use for it.</param>
internal sealed record EditionFile(string Name, IEdition Edition, PdfLook Look)
{
    private const string Pdf = "pdf";

    public bool IsPdf => Edition.Name == Pdf;

    /// <summary>An edition is a file, and the PDF one for each look: the first has the plain name, the others that of their
    /// theme too.</summary>
    /// <exception cref="UsageException">Two files would have one name.</exception>
    public static List<EditionFile> Of(
        string name,
        IReadOnlyList<IEdition> editions,
        IReadOnlyList<PdfLook> looks
    )
    {
        var files = new List<EditionFile>();
        foreach (var edition in editions)
        {
            files.Add(new($"{name}.{edition.Name}", edition, looks[0]));
            if (edition.Name == Pdf)
            {
                files.AddRange(
                    looks
                        .Skip(1)
                        .Select(look => new EditionFile(
                            $"{name}-{Path.GetFileNameWithoutExtension(look.Theme)}.{Pdf}",
                            edition,
                            look
                        ))
                );
            }
        }

        var twice = files
            .GroupBy(file => file.Name, StringComparer.OrdinalIgnoreCase)
            .FirstOrDefault(group => group.Skip(1).Any());
        return twice is null
            ? files
            : throw new UsageException(
                $"Two of the PDFs would be called {twice.Key}.",
                "Give each a theme file of its own; it says extends: and what differs."
            );
    }
}
