using System.Text.RegularExpressions;
using W = DocumentFormat.OpenXml.Wordprocessing;

namespace Publisher.Editions.Docx.Parts;

/// <summary>The head of the pages of the text, which the template gives as fields: the first headword of the page, its
/// section, and the last headword (STYLEREF, ISO/IEC 29500-1, 17.16.5.59). Word fills them in page by page; a field whose
/// style the text does not have would print an error, and is left out.</summary>
internal static partial class RunningHead
{
    /// <summary>Headings of the first level, whatever the language of the program calls their style.</summary>
    private const string FirstLevel = "1";

    /// <summary>Gives the pages of a section their head.</summary>
    /// <param name="hasHeadwords">Whether the text has words of the style <see cref="DocxStyles.Headword"/>.</param>
    /// <param name="hasHeadings">Whether it has headings of the first level.</param>
    public static void Add(
        DocxPackage parts,
        W.SectionProperties section,
        bool hasHeadwords,
        bool hasHeadings
    )
    {
        if (
            !section.Elements<W.HeaderReference>().Any()
            && Keeps(parts.Header.Header!, hasHeadwords, hasHeadings)
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

    private static bool Keeps(W.Header header, bool hasHeadwords, bool hasHeadings)
    {
        foreach (var field in header.Descendants<W.SimpleField>().ToList())
        {
            var style = Named().Match(field.Instruction?.Value ?? "").Groups["style"].Value;
            if (
                (style == DocxStyles.Headword && !hasHeadwords)
                || (style == FirstLevel && !hasHeadings)
            )
            {
                field.Remove();
            }
        }

        return header.Descendants<W.SimpleField>().Any();
    }

    [GeneratedRegex(
        """\A\s*STYLEREF\s+"?(?<style>[^"\s]+)""",
        RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant
    )]
    private static partial Regex Named();
}
