using System.Text;
using DocumentFormat.OpenXml;
using W = DocumentFormat.OpenXml.Wordprocessing;

namespace Publisher.Importers.Docx.Reading;

/// <summary>The words of what is no part of the text: a comment, a page header, a suggestion.</summary>
internal static class PlainWords
{
    public static string Of(OpenXmlElement element)
    {
        var words = new StringBuilder();
        foreach (var part in element.Descendants())
        {
            switch (part)
            {
                case W.Text text:
                    words.Append(text.Text);
                    break;
                case W.DeletedText text:
                    words.Append(text.Text);
                    break;
                case W.Break or W.CarriageReturn or W.TabChar or W.Paragraph:
                    words.Append(' ');
                    break;
                default:
                    break;
            }
        }

        return words.ToString();
    }
}
