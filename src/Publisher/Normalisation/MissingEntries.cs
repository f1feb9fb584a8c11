using System.Globalization;
using System.Text.RegularExpressions;
using Publisher.Languages;
using Publisher.Model;
using Publisher.Normalisation.Entries;

namespace Publisher.Normalisation;

/// <summary>Finds glossaries in which no entry was recognised, and documents in which none was: most that Publisher does
/// rests on entries, so that their lack must not pass in silence.</summary>
public static partial class MissingEntries
{
    private const string Glossary = "glossary-has-entries";
    private const string Whole = "document-has-entries";

    private const int LongestOfSmallWord = 4;

    private const string Hint =
        "An entry opens with its term: in bold, before a colon or a dash where that recurs, in the first of two columns, or as a heading. publisher inspect lists the lines that were considered; entry-shape and entries in publisher.yml say what is one.";

    /// <param name="document">Normalised.</param>
    public static Items<Finding> Of(Document document, EntrySettings settings)
    {
        if (settings.Shape == ShapeRule.None)
        {
            return [];
        }

        var outline = Outline.Of(document);
        var empty = EmptyGlossaries(outline, settings);
        return empty.Count > 0 ? [.. empty.Select(Finding)]
            : outline.Entries.Count > 0 ? []
            : [Finding(document)];
    }

    /// <summary>The outermost sections that call themselves glossaries and hold text but no entry.</summary>
    private static List<OutlineSection> EmptyGlossaries(Outline outline, EntrySettings settings)
    {
        var parents = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var section in outline.Sections)
        {
            parents[section.Id] = section.Parent;
        }

        var full = new HashSet<string>(StringComparer.Ordinal);
        foreach (var entry in outline.Entries)
        {
            var id = entry.Section;
            while (id.Length > 0 && full.Add(id))
            {
                id = parents.GetValueOrDefault(id, "");
            }
        }

        // In a glossary whose headings are its terms "Dictionary" is one of them.
        var besideTerms = outline
            .Entries.Where(entry => entry.Form == EntryForm.Heading)
            .Select(entry => entry.Section)
            .ToHashSet(StringComparer.Ordinal);
        var empty = new List<OutlineSection>();
        var inside = new HashSet<string>(StringComparer.Ordinal);
        foreach (var section in outline.Sections)
        {
            if (inside.Contains(section.Parent))
            {
                inside.Add(section.Id);
            }
            else if (
                !full.Contains(section.Id)
                && !(section.Parent.Length > 0 && besideTerms.Contains(section.Parent))
                && IsMeantAsGlossary(section, settings)
            )
            {
                inside.Add(section.Id);
                empty.Add(section);
            }
        }

        return empty;
    }

    private static bool IsMeantAsGlossary(OutlineSection section, EntrySettings settings) =>
        GlossaryPlaces.NamesGlossary(Contract().Replace(section.Title, ""))
        && !GlossaryPlaces.NamesFurniture(section.Title)
        && (
            GlossaryTitles.AreAllOf(Contract().Replace(section.Title, "")) || IsTitle(section.Title)
        )
        && !Pointer().IsMatch(section.Title)
        && settings.For(section.Title, settings.Shape) != ShapeRule.None
        && PlainText.Words(PlainText.Of(section.Section.Blocks)) > 0;

    /// <summary>"Key Technical Definitions", and not "Add new preprocessor definitions (-D)" or "limit-of-definitions", which say
    /// what is done with some, nor "In Struct Definitions", which says where something is.</summary>
    private static bool IsTitle(string title) =>
        !title.Contains('(', StringComparison.Ordinal)
        && !KnownLanguages.All.Any(language => language.Within.Contains(title.Split(' ')[0]))
        && title
            .Split(' ', StringSplitOptions.RemoveEmptyEntries)
            .All(word => word.Length <= LongestOfSmallWord || !char.IsLower(word[0]));

    private static Finding Finding(OutlineSection section) =>
        new(
            Glossary,
            // "Custom definitions" may be a chapter on how to define something.
            GlossaryTitles.AreAllOf(Contract().Replace(section.Title, ""))
                ? Severity.Warning
                : Severity.Note,
            $"“{section.Title}” calls itself a glossary, and no entry was found in it: {Reason(section.Section.Blocks)}",
            Hint
        )
        {
            Source = section.Section.Source,
            Section = section.Id,
            Quote = section.Title,
        };

    private static Finding Finding(Document document)
    {
        var isGlossary =
            GlossaryPlaces.NamesGlossary(document.Name)
            || GlossaryPlaces.NamesGlossary(PlainText.Of(document.Title));
        var reason = Reason(document.Blocks);
        return isGlossary
            ? new(
                Glossary,
                Severity.Warning,
                $"The document calls itself a glossary, and no entry was found in it: {reason}",
                Hint
            )
            {
                Quote = document.Name,
            }
            : new(Whole, Severity.Note, $"No entry was found in the document: {reason}", Hint);
    }

    /// <summary>Why nothing counts as an entry, as a clause that ends the sentence.</summary>
    private static string Reason(Items<Block> blocks)
    {
        var left = LeftLines.Of(blocks);
        return left.Count == 0
            ? "none of its lines opens as an entry does."
            : string.Create(
                CultureInfo.InvariantCulture,
                $"{left.Count} {(left.Count == 1 ? "line was" : "lines were")} considered and left, the first because: {left[0]}."
            );
    }

    private sealed class LeftLines : DocumentWalker<List<string>>
    {
        public static List<string> Of(Items<Block> blocks)
        {
            var reasons = new List<string>();
            new LeftLines().Write(blocks, reasons);
            return reasons;
        }

        protected override void Paragraph(Paragraph node, List<string> into)
        {
            if (node.LeftBecause is { } reason)
            {
                into.Add(reason.TrimEnd('.'));
            }
        }
    }

    /// <summary>A title that speaks of the glossary is not the glossary's: "Using this glossary", "Notes on the terms".</summary>
    [GeneratedRegex(
        @"\b(?:this|these|our|my|your|its)\s|\S\s+the\s",
        RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase
    )]
    private static partial Regex Pointer();

    /// <summary>What two parties agree to is called terms as well: "terms of use", "terms and conditions".</summary>
    [GeneratedRegex(
        @"\bterms (?:of|and|&) ",
        RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase
    )]
    private static partial Regex Contract();
}
