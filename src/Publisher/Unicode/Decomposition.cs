namespace Publisher.Unicode;

/// <summary>What a character is made of, down to what is made of nothing.</summary>
internal static class Decomposition
{
    /// <param name="isCompatible">Whether what only looks like something else is taken apart too.</param>
    public static void Append(int codePoint, bool isCompatible, List<int> into)
    {
        if (Hangul.IsSyllable(codePoint))
        {
            Hangul.Append(codePoint, into);
            return;
        }

        var parts = NormalFormTable.Shared.Parts(codePoint, isCompatible);
        if (parts.IsEmpty)
        {
            into.Add(codePoint);
        }

        foreach (var part in parts)
        {
            Append(part, isCompatible, into);
        }
    }
}
