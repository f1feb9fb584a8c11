using System.Text;
using YamlDotNet.Core;
using YamlDotNet.RepresentationModel;

namespace Publisher.Editions.Pdf.Themes;

/// <summary>What one file says of a theme.</summary>
/// <param name="Path">Where it lies: a full path for a file of the user's.</param>
/// <param name="Name">As a message names it.</param>
internal sealed record ThemeLayer(string Path, string Name, YamlMappingNode Values)
{
    public static ThemeLayer Of(ThemeSettings settings) =>
        new(settings.File, settings.File, settings.Values);

    /// <exception cref="InvalidTemplateException">It is no YAML, or no mapping.</exception>
    public static ThemeLayer Parse(ReadOnlyMemory<byte> file, string path, string name)
    {
        YamlNode? root;
        try
        {
            root = BoundedYaml.Read(Encoding.UTF8.GetString(file.Span));
        }
        catch (YamlException error)
        {
            throw new InvalidTemplateException(
                $"{name}, line {error.Start.Line}: this is no YAML that can be read: {error.Message}"
            );
        }

        return root is null ? new(path, name, new())
            : root is YamlMappingNode map ? new(path, name, map)
            : throw new InvalidTemplateException(
                $"{name} is no theme: each of its lines is of the form key: value."
            );
    }
}
