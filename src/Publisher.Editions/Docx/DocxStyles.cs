using System.Globalization;

namespace Publisher.Editions.Docx;

/// <summary>Ids of the styles that the edition names; what they look like is said in templates/docx/styles.xml.</summary>
internal static class DocxStyles
{
    public const string Normal = "Normal";
    public const string Title = "Title";
    public const string Subtitle = "Subtitle";
    public const string InnerHeading = "InnerHeading";
    public const string Entry = "Entry";
    public const string EntryItem = "EntryItem";
    public const string ListItem = "ListParagraph";
    public const string NestedListItem = "ListNested";
    public const string ListContinue = "ListContinue";
    public const string Quote = "Quote";
    public const string Code = "Code";
    public const string Rule = "Rule";
    public const string Figure = "Figure";
    public const string Term = "DefinitionTerm";
    public const string Definition = "Definition";

    /// <summary>A further paragraph of a definition.</summary>
    public const string DefinitionContinue = "DefinitionContinue";

    /// <summary>A caption below what it is of.</summary>
    public const string Caption = "ImageCaption";

    /// <summary>A caption above it.</summary>
    public const string TableCaption = "TableCaption";
    public const string Table = "DefinitionTable";
    public const string TableText = "TableText";
    public const string TableHeading = "TableHeading";
    public const string TableTextSmall = "TableTextSmall";
    public const string TableHeadingSmall = "TableHeadingSmall";
    public const string TableEnd = "TableEnd";
    public const string FootnoteText = "FootnoteText";
    public const string FootnoteReference = "FootnoteReference";
    public const string Hyperlink = "Hyperlink";
    public const string CrossReference = "CrossReference";

    /// <summary>A link that we made and the author did not: who reads the file again leaves it out.</summary>
    public const string AddedReference = "AddedReference";

    /// <summary>The page that a link leads to: ours, not the author's.</summary>
    public const string PageReference = "PageReference";
    public const string IndexLine = "Index1";

    /// <summary>Below a line of the index that has many places.</summary>
    public const string IndexSubEntry = "Index2";
    public const string IndexLetter = "IndexHeading";
    public const string RevisionTitle = "RevisionTitle";

    /// <summary>Above the changes of a kind.</summary>
    public const string RevisionHeading = "RevisionHeading";
    public const string Revision = "Revision";
    public const string RevisedText = "RevisedText";

    /// <summary>The heading above the index.</summary>
    public const string IndexTitle = "IndexTitle";

    /// <summary>A line below the title: who made the edition, when, and which one it is.</summary>
    public const string Imprint = "EditionImprint";

    /// <summary>A term where it is defined, for the running heads.</summary>
    public const string Headword = "Headword";

    public const string Header = "Header";

    /// <summary>The paragraph below the contents, which ends their pages.</summary>
    public const string ContentsEnd = "ContentsEnd";
    public const string CodeText = "CodeText";
    public const string LinkedCode = "LinkedCode";

    /// <summary>The TeX of a formula in the line.</summary>
    public const string Formula = "TexFormula";

    /// <summary>The TeX of a formula on a line of its own.</summary>
    public const string DisplayFormula = "TexDisplay";

    /// <summary>A paragraph that is a formula.</summary>
    public const string Equation = "Equation";

    /// <summary>The words that stand for a picture whose file the export lacks: ours, not the author's.</summary>
    public const string MissingPicture = "MissingPicture";

    /// <summary>Word's outline has nine levels, its gallery and HTML have six.</summary>
    public const int DeepestHeading = 6;

    /// <param name="depth">1 for a section of the document itself.</param>
    public static string Heading(int depth) => $"Heading{Number(Math.Min(depth, DeepestHeading))}";

    public static string Contents(int depth) => $"TOC{Number(depth)}";

    private static string Number(int depth) => depth.ToString(CultureInfo.InvariantCulture);
}
