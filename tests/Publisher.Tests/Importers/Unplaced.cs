using Publisher.Model;

namespace Publisher.Tests.Importers;

/// <summary>The writer of web pages gives headings ids of its own.</summary>
internal sealed class Unplaced : DocumentRewriter
{
    protected override void Heading(Heading node, Built into) =>
        into.Blocks.Add(node with { Source = Source.Unknown });

    protected override void Paragraph(Paragraph node, Built into) =>
        into.Blocks.Add(node with { Source = Source.Unknown });
}
