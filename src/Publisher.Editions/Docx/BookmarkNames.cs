using System.Security.Cryptography;
using System.Text;

namespace Publisher.Editions.Docx;

/// <summary>Names of bookmarks out of ids of entries and sections. Word's rules: letters, digits and underscores, a letter
/// first, at most 40 characters, upper and lower case the same.</summary>
internal static class BookmarkNames
{
    public const int MostCharacters = 40;

    private const int HashDigits = 10;

    /// <summary>The id with underscores for its hyphens where that is a name that no other id can get; else the part
    /// of the id that can be in a name, and a hash of the whole.</summary>
    public static string Of(string id) => IsPlain(id) ? id.Replace('-', '_') : Hashed(id);

    private static bool IsPlain(string id) =>
        id.Length is > 0 and <= MostCharacters
        && char.IsLetter(id[0])
        && id.All(character => character == '-' || IsNameCharacter(character));

    private static bool IsNameCharacter(char character) =>
        char.IsLetterOrDigit(character) && !char.IsUpper(character);

    private static string Hashed(string id)
    {
        var name = new StringBuilder("b_", MostCharacters);
        foreach (var character in id)
        {
            if (name.Length == MostCharacters - HashDigits - 1)
            {
                break;
            }

            name.Append(IsNameCharacter(character) ? character : '_');
        }

        var hash = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(id)));
        return name.Append('_').Append(hash, 0, HashDigits).ToString();
    }
}
