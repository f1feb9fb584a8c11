using System.Text.RegularExpressions;
using Publisher.Mathematics.Tex;
using Publisher.Model;

namespace Publisher.Importers.Canonical.Formulas;

/// <summary>Whether a document that no setting speaks for writes its formulas in TeX. Amounts of money, variables of shells
/// and expressions of patterns stand between dollars too; formulas have commands and scripts that TeX can read, and
/// they recur. One with a command, between marks that nothing else stands between, is enough.</summary>
internal sealed partial class EvidentTex
{
    /// <summary>One may be an accident.</summary>
    private const int Enough = 2;

    private readonly HashSet<string> _formulas = new(StringComparer.Ordinal);

    private bool _isPlain;

    /// <summary>Takes the formulas that a document has for evidence.</summary>
    public void TakeKnown(Document document) => _isPlain |= new Known().AreIn(document);

    public bool IsEnough => _isPlain || _formulas.Count >= Enough;

    /// <summary>Whether what stands between marks is a formula in such a document, which is noted.</summary>
    /// <param name="isMarked">Whether the marks are brackets of TeX's or doubled dollars.</param>
    public bool Takes(string tex, bool isMarked)
    {
        var isReadable = TexReader.Read(tex).Content is not null;
        if (isReadable && Sign().IsMatch(tex))
        {
            _formulas.Add(tex);
            _isPlain |= isMarked && Command().IsMatch(tex);
        }

        return isReadable || Command().IsMatch(tex);
    }

    /// <summary>Whether the marks of formulas are anywhere in a document.</summary>
    /// <param name="takesDollars">Whether dollars are such marks.</param>
    public static bool MayBeIn(Document document, bool takesDollars)
    {
        var marks = new List<Text>();
        new Marks(takesDollars).Collect(document, marks);
        return marks.Count > 0;
    }

    /// <summary>A command, or a script on a letter, a digit or a bracket.</summary>
    [GeneratedRegex(
        @"\\[A-Za-z]{2,}|[A-Za-z0-9)\]}|][_^](\{|\\|[A-Za-z0-9+*-])",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking
    )]
    private static partial Regex Sign();

    [GeneratedRegex(@"\\[A-Za-z]{2,}", RegexOptions.NonBacktracking)]
    private static partial Regex Command();

    private sealed class Known : DocumentWalker<List<Formula>>
    {
        public bool AreIn(Document document)
        {
            var formulas = new List<Formula>();
            Walk(document, formulas);
            return formulas.Count > 0;
        }

        protected override void Formula(Formula node, List<Formula> into) => into.Add(node);
    }

    private sealed class Marks(bool takesDollars) : DocumentWalker<List<Text>>
    {
        public void Collect(Document document, List<Text> into) => Walk(document, into);

        protected override void Text(Text node, List<Text> into)
        {
            if (
                into.Count == 0
                && (
                    (takesDollars && node.Value.Contains('$', StringComparison.Ordinal))
                    || node.Value.Contains("\\(", StringComparison.Ordinal)
                    || node.Value.Contains("\\[", StringComparison.Ordinal)
                    || node.Value.Contains("\\begin{", StringComparison.Ordinal)
                    || node.Value.Contains("ref{", StringComparison.Ordinal)
                )
            )
            {
                into.Add(node);
            }
        }
    }
}
