using System.Text;

namespace Publisher.Importers.MathMarkup;

/// <summary>TeX as it is written from left to right. A command ends where a letter does not follow, so a blank stands
/// between the two.</summary>
internal sealed class TexLine
{
    /// <summary>Where the author broke the line.</summary>
    public const string End = "\n";

    private readonly StringBuilder _tex = new();
    private bool _endsInCommand;

    public TexLine Add(string tex)
    {
        if (tex.Length > 0)
        {
            _tex.Append(_endsInCommand && char.IsAsciiLetter(tex[0]) ? " " : "").Append(tex);
            _endsInCommand = EndsInCommand(tex);
        }

        return this;
    }

    public override string ToString() => _tex.ToString();

    private static bool EndsInCommand(string tex)
    {
        var name = tex.AsSpan();
        while (name.Length > 0 && char.IsAsciiLetter(name[^1]))
        {
            name = name[..^1];
        }

        return name.Length < tex.Length && name.EndsWith('\\') && !name.EndsWith(@"\\");
    }
}
