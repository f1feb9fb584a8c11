namespace Publisher.Importers.Epub;

/// <summary>Paths within a book.</summary>
internal static class EpubPaths
{
    /// <param name="folder">Of the document that names the address, with a slash at its end.</param>
    public static string Resolve(string folder, string address)
    {
        var steps = new List<string>(folder.Split('/', StringSplitOptions.RemoveEmptyEntries));
        foreach (var step in Uri.UnescapeDataString(address).Split('/'))
        {
            if (step == ".." && steps.Count > 0)
            {
                steps.RemoveAt(steps.Count - 1);
            }
            else if (step is not ("" or "." or ".."))
            {
                steps.Add(step);
            }
        }

        return string.Join('/', steps);
    }

    public static string FolderOf(string path) => path[..(path.LastIndexOf('/') + 1)];
}
