using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace Publisher.Model;

/// <summary>Tells editions of one document apart: the same words, structure, links and pictures have the same id, whichever
/// export they came from, whatever its name and date.</summary>
public static class ContentId
{
    private const int Length = 8;

    /// <summary>Eight hexadecimal digits in lower case.</summary>
    public static string Of(Document document)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        new Digest().Add(document, hash);
        return Convert.ToHexStringLower(hash.GetHashAndReset())[..Length];
    }

    /// <summary>Hashes what the author wrote, and nothing that was derived from it. Each node begins with its kind and ends
    /// with a mark, so that no two trees read alike.</summary>
    private sealed class Digest : DocumentWalker<IncrementalHash>
    {
        private Dictionary<string, ImageFile> _images = [];

        public void Add(Document document, IncrementalHash into)
        {
            _images = document
                .Images.DistinctBy(image => image.Name)
                .ToDictionary(image => image.Name, StringComparer.Ordinal);
            Put(into, document.Name);
            Put(into, document.Language);
            Walk(document, into);
            foreach (var image in document.Images)
            {
                Put(into, image.Digest);
            }
        }

        protected override void Paragraph(Paragraph node, IncrementalHash into) =>
            Enclose(into, "paragraph", () => base.Paragraph(node, into));

        protected override void Heading(Heading node, IncrementalHash into) =>
            Enclose(into, "heading", () => base.Heading(node, into), Number(node.Level));

        protected override void Section(Section node, IncrementalHash into) =>
            Enclose(into, "section", () => base.Section(node, into), Number(node.Level));

        protected override void Entry(Entry node, IncrementalHash into) =>
            Enclose(into, "entry", () => base.Entry(node, into), node.Form.ToString());

        protected override void List(List node, IncrementalHash into) =>
            Enclose(
                into,
                "list",
                () =>
                {
                    foreach (var item in node.Items)
                    {
                        Enclose(
                            into,
                            "item",
                            () => Write(item.Blocks, into),
                            item.Checked?.ToString() ?? ""
                        );
                    }
                },
                node.Style.ToString(),
                Number(node.Start)
            );

        protected override void Table(Table node, IncrementalHash into) =>
            Enclose(
                into,
                "table",
                () =>
                {
                    Part("caption", node.Caption, into);
                    foreach (var row in node.Rows)
                    {
                        Row(row, into);
                    }

                    if (node.FooterRows > 0)
                    {
                        Put(into, "foot", Number(node.FooterRows));
                    }
                },
                Number(node.HeaderRows)
            );

        protected override void Row(TableRow row, IncrementalHash into) =>
            Enclose(
                into,
                "row",
                () =>
                {
                    foreach (var cell in row.Cells)
                    {
                        Enclose(
                            into,
                            "cell",
                            () => Write(cell.Blocks, into),
                            Number(cell.ColumnSpan),
                            Number(cell.RowSpan)
                        );
                        if (cell.IsRowHead)
                        {
                            Put(into, "row head");
                        }
                    }
                }
            );

        protected override void DefinitionList(DefinitionList node, IncrementalHash into) =>
            Enclose(into, "definitions", () => base.DefinitionList(node, into));

        protected override void Group(DefinitionGroup group, IncrementalHash into) =>
            Enclose(
                into,
                "group",
                () =>
                {
                    foreach (var term in group.Terms)
                    {
                        Enclose(into, "term", () => Write(term, into));
                    }

                    foreach (var definition in group.Definitions)
                    {
                        Enclose(into, "definition", () => Write(definition, into));
                    }
                }
            );

        protected override void Figure(Figure node, IncrementalHash into) =>
            Enclose(
                into,
                "figure",
                () =>
                {
                    Write(node.Blocks, into);
                    Part("caption", node.Caption, into);
                },
                node.IsCaptionFirst.ToString()
            );

        /// <summary>What most nodes lack leaves no trace where it is missing.</summary>
        private void Part(string kind, Items<Block> blocks, IncrementalHash into)
        {
            if (blocks.Count > 0)
            {
                Enclose(into, kind, () => Write(blocks, into));
            }
        }

        protected override void Quote(Quote node, IncrementalHash into) =>
            Enclose(into, "quote", () => base.Quote(node, into));

        protected override void CodeBlock(CodeBlock node, IncrementalHash into) =>
            Put(into, "code", node.Code, node.Language);

        protected override void Rule(Rule node, IncrementalHash into) => Put(into, "rule");

        protected override void Text(Text node, IncrementalHash into)
        {
            Put(into, "text", node.Words, node.Style.ToString());
            if (node.Language.Length > 0)
            {
                Put(into, "language", node.Language);
            }
        }

        protected override void Link(Link node, IncrementalHash into) =>
            Enclose(into, "link", () => base.Link(node, into), node.Address);

        protected override void LineBreak(LineBreak node, IncrementalHash into) =>
            Put(into, "break");

        protected override void Image(Image node, IncrementalHash into) =>
            Put(into, "image", DigestOf(node.File), node.AltText);

        protected override void Formula(Formula node, IncrementalHash into) =>
            Put(into, "formula", node.Tex, node.IsDisplay.ToString());

        protected override void NoteReference(NoteReference node, IncrementalHash into) =>
            Put(into, "note", node.Note);

        /// <summary>What the file is called is not the same in every export.</summary>
        private string DigestOf(string? file) =>
            file is null ? "" : _images.GetValueOrDefault(file)?.Digest ?? file;

        private static void Enclose(
            IncrementalHash into,
            string kind,
            Action content,
            params ReadOnlySpan<string> values
        )
        {
            Put(into, kind);
            Put(into, values);
            content();
            Put(into, "end");
        }

        /// <summary>A zero stands in no text of a document, so it ends each value.</summary>
        private static void Put(IncrementalHash into, params ReadOnlySpan<string> values)
        {
            foreach (var value in values)
            {
                into.AppendData(Encoding.UTF8.GetBytes(value));
                into.AppendData([0]);
            }
        }

        private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);
    }
}
