using System.Text.RegularExpressions;
using W = DocumentFormat.OpenXml.Wordprocessing;

namespace Publisher.Editions.Docx.Parts;

/// <summary>The head of the pages of the text, which the template gives as fields: the first headword of the page, its
/// section, and the last headword (STYLEREF, ISO/IEC 29500-1, 17.16.5.59). Word fills them in page by page; what other programs
/// show of them on every page is true of the text as a whole. A field whose style the text does not have would print an
/// error, and is left out.</summary>
internal static partial class RunningHead
{
    /// <summary>Headings of the first level, whatever the language of the program calls their style.</summary>
    private const string FirstLevel = "1";

    /// <summary>No longer words have room beside others.</summary>
    private const int LongestResult = 32;

    /// <summary>Gives the pages of a section their head.</summary>
    /// <param name="headwords">The first and the last words of the style <see cref="DocxStyles.Headword"/>; null for none.</param>
    /// <param name="title">What is around all headings of the first level; null where there are none.</param>
    public static void Add(
        DocxPackage parts,
        W.SectionProperties section,
        (string First, string Last)? headwords,
        string? title
    )
    {
        if (
            !section.Elements<W.HeaderReference>().Any()
            && Keeps(parts.Header.Header!, headwords, title)
        )
        {
            parts.Header.Header!.Save();
            section.PrependChild(
                new W.HeaderReference
                {
                    Type = W.HeaderFooterValues.Default,
                    Id = DocxPackage.HeaderId,
                }
            );
        }
        else
        {
            parts.DropHeader();
        }
    }

    private static bool Keeps(
        W.Header header,
        (string First, string Last)? headwords,
        string? title
    )
    {
        foreach (var field in header.Descendants<W.SimpleField>().ToList())
        {
            var named = Named().Match(field.Instruction?.Value ?? "");
            var isLast = named.Groups["last"].Success;
            switch (named.Groups["style"].Value)
            {
                case DocxStyles.Headword:
                    Fill(field, isLast ? headwords?.Last : headwords?.First);
                    break;
                case FirstLevel:
                    Fill(field, title);
                    break;
                default:
                    break;
            }
        }

        return header.Descendants<W.SimpleField>().Any();
    }

    private static void Fill(W.SimpleField field, string? result)
    {
        if (result is null)
        {
            field.Remove();
            return;
        }

        field.RemoveAllChildren();
        field.AppendChild(
            DocxRun.Of(result.Length <= LongestResult ? DocxIndex.Flat(result) : "", default, null)
        );
    }

    [GeneratedRegex(
        """\A\s*STYLEREF\s+"?(?<style>[^"\s]+)"?(?:.*\s\\l\b(?<last>))?""",
        RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant
    )]
    private static partial Regex Named();
}
