using System.Text;
using Publisher.Editions;

namespace Publisher.Tests.Editions;

/// <summary>Templates, but for a line of the PDF's look.</summary>
internal sealed class EditedTemplates(ITemplates templates, string line, string instead)
    : ITemplates
{
    public ReadOnlyMemory<byte> Read(string path)
    {
        var bytes = templates.Read(path);
        return path.EndsWith(".yml", StringComparison.Ordinal)
            ? Encoding.UTF8.GetBytes(
                Encoding.UTF8.GetString(bytes.Span).Replace(line, instead, StringComparison.Ordinal)
            )
            : bytes;
    }

    public bool Has(string path) => templates.Has(path);
}
