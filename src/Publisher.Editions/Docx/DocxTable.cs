using System.Globalization;
using DocumentFormat.OpenXml;
using W = DocumentFormat.OpenXml.Wordprocessing;

namespace Publisher.Editions.Docx;

/// <summary>The frame of a table (ISO/IEC 29500-1, 17.4): its grid, rows and cells, without their content.</summary>
internal static class DocxTable
{
    /// <param name="widths">Of the columns, in twentieths of a point.</param>
    /// <param name="indent">From the left of the column of text, in twentieths of a point.</param>
    public static W.Table Start(
        int[] widths,
        int indent,
        bool hasHeader,
        bool hasFooter,
        TableSize size
    )
    {
        var properties = new W.TableProperties
        {
            TableStyle = new() { Val = DocxStyles.Table },
            TableWidth = new() { Width = Twips(widths.Sum()), Type = W.TableWidthUnitValues.Dxa },
            TableLook = new()
            {
                // The same flags as a bit mask, which is all that LibreOffice reads.
                Val = (hasHeader, hasFooter) switch
                {
                    (true, true) => "0660",
                    (true, false) => "0620",
                    (false, true) => "0640",
                    _ => "0600",
                },
                FirstRow = hasHeader,
                LastRow = hasFooter,
                FirstColumn = false,
                LastColumn = false,
                NoHorizontalBand = true,
                NoVerticalBand = true,
            },
        };
        if (size != TableSize.Ordinary)
        {
            properties.TableCellMarginDefault = new()
            {
                TableCellLeftMargin = new()
                {
                    Width = (short)(size.Padding / 2),
                    Type = W.TableWidthValues.Dxa,
                },
                TableCellRightMargin = new()
                {
                    Width = (short)(size.Padding / 2),
                    Type = W.TableWidthValues.Dxa,
                },
            };
        }

        if (indent > 0)
        {
            properties.TableIndentation = new()
            {
                Width = indent,
                Type = W.TableWidthUnitValues.Dxa,
            };
        }

        var columns = widths.Select(width => new W.GridColumn { Width = Twips(width) });
        return new(properties, new W.TableGrid(columns));
    }

    /// <param name="isWhole">Whether no page ends within it.</param>
    public static W.TableRow Row(bool isHeader, bool isFooter, bool isWhole)
    {
        var properties = new W.TableRowProperties();
        if (isFooter)
        {
            properties.AppendChild(
                new W.ConditionalFormatStyle { Val = "010000000000", LastRow = true }
            );
        }

        if (isWhole)
        {
            properties.AppendChild(new W.CantSplit());
        }

        if (isHeader)
        {
            properties.AppendChild(new W.TableHeader());
        }

        return properties.HasChildren ? new(properties) : new();
    }

    public static W.TableCell Cell(GridCell cell, int width)
    {
        var properties = new W.TableCellProperties
        {
            TableCellWidth = new() { Width = Twips(width), Type = W.TableWidthUnitValues.Dxa },
        };
        if (cell.Span > 1)
        {
            properties.GridSpan = new() { Val = cell.Span };
        }

        if (cell.IsContinued || cell.IsSpanned)
        {
            properties.VerticalMerge = new()
            {
                Val = cell.IsContinued ? W.MergedCellValues.Continue : W.MergedCellValues.Restart,
            };
        }

        return new(properties);
    }

    /// <summary>A paragraph with nothing in it.</summary>
    public static W.Paragraph Paragraph(string style) =>
        new(new W.ParagraphProperties { ParagraphStyleId = new() { Val = style } });

    private static string Twips(int length) => length.ToString(CultureInfo.InvariantCulture);
}
