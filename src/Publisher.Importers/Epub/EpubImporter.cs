using System.Globalization;
using System.Text;
using Publisher.Features;
using Publisher.Importers.Canonical;
using Publisher.Importers.Canonical.Formulas;
using Publisher.Importers.Html;
using Publisher.Importers.Html.Parsing;
using Publisher.Importers.Html.Reading;
using Publisher.Model;

namespace Publisher.Importers.Epub;

/// <summary>Reads EPUB 2 and 3, Google's too: its documents in reading order, each by the reader of web pages, as one page.</summary>
internal static class EpubImporter
{
    private const string MediaType = "application/epub+zip";

    public static bool Recognises(IExportFiles files) =>
        files.Paths.Contains("META-INF/container.xml")
        && (
            files.Read("mimetype") is not { } type
            || Encoding.ASCII.GetString(type.Span).Trim() == MediaType
        );

    /// <param name="name">File name of the book.</param>
    /// <exception cref="UnreadableSourceException">It is damaged, locked, or holds no text.</exception>
    public static ImportResult Import(
        string name,
        IExportFiles files,
        ImportSettings? settings = null
    )
    {
        var file = name[(name.LastIndexOf('/') + 1)..];
        var package = EpubPackage.Read(name, files);
        var page = new EpubText(package, files).Read(file);
        var document = HtmlImporter.Read(page, new Pictures("", files, page), files.Date);
        if (document.Blocks.Count == 0 && document.Title.Count == 0)
        {
            throw new UnreadableSourceException(
                $"{name} is an EPUB that holds no text.",
                "Open it in an EPUB reader; a book of scanned pages has no words to read."
            );
        }

        var result = page.Ledger.Close(document, page.Findings);
        return result with { Value = TypedFormulas.Read(document, settings ?? new()) };
    }
}

/// <summary>Joins the documents of a book to one page, so that ids are unique and links lead within it.</summary>
internal sealed class EpubText(EpubPackage package, IExportFiles files)
{
    private readonly Dictionary<(string Path, string Id), string> _ids = [];

    /// <summary>Whether it is an edition of ours, which has its title on a page of its own.</summary>
    private bool _isEdition;

    private readonly HashSet<string> _used = new(StringComparer.Ordinal);

    public Page Read(string file)
    {
        _isEdition = package.Documents.Exists(path =>
            files.Read(path)!.Value.Span.IndexOf("<header class=\"title-page\">"u8) >= 0
        );
        var pages = new List<(string Path, Page Page)>();
        foreach (var path in package.Documents)
        {
            pages.Add((path, Parse(path, pages.Count == 0 ? 0 : pages[^1].Page.LastOrdinal)));
        }

        foreach (var (path, page) in pages)
        {
            Register(path, page.Body);
        }

        var body = new Element("body") { HoldsBlock = true };
        foreach (var (path, page) in pages)
        {
            Readdress(path, page.Body);
            body.Children.Add(Part(path, page.Body));
        }

        var google = pages.Find(one => one.Page.IsOfGoogle).Page;
        return new(file, body, (google ?? pages[0].Page).Sheet, ExportFormat.Epub)
        {
            Title = package.Title,
            Language = package.Language,
            IsOfGoogle = google is not null,
            Generator = _isEdition ? Page.Publisher : "",
        };
    }

    private Page Parse(string path, int ordinal)
    {
        var folder = EpubPaths.FolderOf(path);
        return ElementTree.Read(
            Decoding.Decode(files.Read(path)!.Value.Span),
            path,
            sheet =>
                files.Read(EpubPaths.Resolve(folder, sheet)) is { } css
                    ? Encoding.UTF8.GetString(css.Span)
                    : null,
            ordinal,
            _isEdition,
            language: package.Language
        );
    }

    private Element Part(string path, Element body)
    {
        var part = new Element("div")
        {
            ["id"] = Place(path),
            Children = body.Children,
            HoldsBlock = true,
        };
        if (package.Matter.TryGetValue(path, out var matter))
        {
            part.LeftOut = matter;
        }

        return part;
    }

    private static string Place(string path) => "_" + path.Replace(' ', '_');

    /// <summary>The first document to use an id keeps it.</summary>
    private void Register(string path, Element body)
    {
        foreach (var element in body.SelfAndDescendants())
        {
            foreach (var attribute in (ReadOnlySpan<string>)["id", "name"])
            {
                if (element[attribute] is { Length: > 0 } id && !_ids.ContainsKey((path, id)))
                {
                    var unique = id;
                    for (var number = 2; !_used.Add(unique); number++)
                    {
                        unique = string.Create(
                            CultureInfo.InvariantCulture,
                            $"{Path.GetFileNameWithoutExtension(path)}-{id}{(number > 2 ? $"-{number}" : "")}"
                        );
                    }

                    _ids.Add((path, id), unique);
                }
            }
        }
    }

    private void Readdress(string path, Element body)
    {
        var folder = EpubPaths.FolderOf(path);
        foreach (var element in body.SelfAndDescendants())
        {
            foreach (var attribute in (ReadOnlySpan<string>)["id", "name"])
            {
                if (_ids.TryGetValue((path, element[attribute]), out var id))
                {
                    element[attribute] = id;
                }
            }

            if (element.Name == "a" && element["href"].Length > 0)
            {
                element["href"] = Target(path, folder, element["href"]);
            }
            else if (
                element.Name == "img"
                && !element["src"].Contains(':', StringComparison.Ordinal)
            )
            {
                element["src"] = folder + element["src"];
            }
        }
    }

    private string Target(string path, string folder, string address)
    {
        if (address.Contains(':', StringComparison.Ordinal) && !address.StartsWith('#'))
        {
            return address;
        }

        var parts = address.Split('#', 2);
        var document = parts[0].Length == 0 ? path : EpubPaths.Resolve(folder, parts[0]);
        return !package.Documents.Contains(document) ? address
            : parts.Length == 1 || parts[1].Length == 0 ? "#" + Place(document)
            : "#" + _ids.GetValueOrDefault((document, parts[1]), parts[1]);
    }
}
