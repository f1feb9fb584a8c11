using Publisher.Tests.Importers.Html;

namespace Publisher.Fuzz;

/// <summary>A damaged file, with settings beside it or none; the same for the same seed and number.</summary>
internal sealed record Sample(string Name, byte[] Bytes, byte[]? Settings, string Editions)
{
    private static readonly string[] EditionLists =
    [
        "html,docx",
        "pdf",
        "epub",
        "html,epub,pdf,docx",
    ];

    public static Sample Of(int seed, int number)
    {
        var whim = new Whim(seed ^ (number * 7919));
        whim.Next(2);
        var from = Seeds.All[whim.Next(Seeds.All.Count)];
        var other = Seeds.All[whim.Next(Seeds.All.Count)];
        var bytes = Path.GetExtension(from.Name) is ".md" or ".html" or ".opml"
            ? TextDamage.To(from.Bytes, other.Bytes, whim)
            : PackageDamage.To(from.Bytes, whim);
        if (whim.Once(8))
        {
            bytes = ByteDamage.To(bytes, whim);
        }

        var settings = whim.Once(6) ? TextDamage.To(Seeds.Settings, Seeds.Settings, whim) : null;
        return new(
            "sample" + Path.GetExtension(from.Name),
            bytes,
            settings,
            EditionLists[whim.Next(EditionLists.Length)]
        );
    }

    /// <summary>Writes it into a folder that holds nothing else.</summary>
    public string WriteTo(string folder)
    {
        if (Directory.Exists(folder))
        {
            Directory.Delete(folder, recursive: true);
        }

        Directory.CreateDirectory(folder);
        var path = Path.Combine(folder, Name);
        File.WriteAllBytes(path, Bytes);
        if (Settings is not null)
        {
            File.WriteAllBytes(Path.Combine(folder, "publisher.yml"), Settings);
        }

        return path;
    }
}
