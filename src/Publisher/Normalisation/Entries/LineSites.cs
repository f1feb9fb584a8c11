using Publisher.Languages;
using Publisher.Model;
using Publisher.Normalisation.Names;

namespace Publisher.Normalisation.Entries;

/// <summary>Makes of a line what it may define.</summary>
internal static class LineSites
{
    public static Site Of(
        DefiningLine line,
        SectionSite? section,
        EntrySurvey survey,
        Siblings siblings,
        Siblings likes
    )
    {
        var lead = LeadReader.Of(line);
        var reading = line.Text.IsStatement ? null : ReadingOf(line, lead);
        var headword = reading?.Headword ?? HeadwordOf(lead, line.Language);
        if (headword is null)
        {
            return new(SiteKind.Line, section)
            {
                Reading = reading,
                Siblings = siblings,
                Likes = likes,
            };
        }

        var after = lead?.After ?? "";
        if (
            OtherNames
                .In(after, line.Language)
                .Concat(survey.Given?.In(headword.Term, after) ?? [])
                .ToList() is
            { Count: > 0 } names
        )
        {
            headword = TermNames.Add(headword, names);
        }

        lead = Agreed(lead, reading, headword);
        return new(SiteKind.Line, section)
        {
            Lead = lead,
            Reading = reading,
            Headword = headword,
            Key = survey.Form.Key(headword.Term),
            Defines = Wording.Defines(lead, line.Language),
            Objects = TermTraits.Of(lead.Term, line.Language).IsObjectionable ? 1 : 0,
            Siblings = siblings,
            Likes = likes,
        };
    }

    /// <summary>Where the wording finds a term in a line that opens with nothing to be told apart, that is its lead.</summary>
    private static Lead Agreed(Lead? lead, Reading? reading, Headword headword) =>
        lead is null || (lead.Mark == LeadMark.Alone && reading is { Strength: > Strength.Place })
            ? new(
                headword.Term,
                [],
                lead?.Style ?? NameStyle.Plain,
                lead is { Style: not NameStyle.Plain } ? LeadMark.Copula : LeadMark.None,
                false,
                lead?.IsWhole ?? false,
                ""
            )
            : lead;

    /// <summary>What the line says by itself, in the best of places. A definition that begins right behind its term is
    /// known by the lines around it only.</summary>
    private static Reading? ReadingOf(DefiningLine line, Lead? lead) =>
        BoldLead.Of(line) is { } bold
            ? lead?.Mark == LeadMark.RunIn
            && bold.Headword is null
            && (TermWording.IsTerm(lead.Term) || TermWording.IsLongLabel(lead.Term))
                ? null
                : bold
            : PlainReading(line);

    private static Reading? PlainReading(DefiningLine line) =>
        PlainLead
            .Shapes.Select(shape => PlainLead.Of(line, shape))
            .OfType<Reading>()
            .FirstOrDefault();

    private static Headword? HeadwordOf(Lead? lead, Language? language)
    {
        if (lead is null)
        {
            return null;
        }

        // "Nap, pile." lists names, where a plain line lists things.
        IReadOnlyList<string> listed =
            lead.Style != NameStyle.Plain && lead.Mark is LeadMark.FullStop or LeadMark.Alone
                ? ListedNames.Of(lead.Term)
                : [lead.Term];
        return TermNames.Read(
            listed[0],
            [
                .. ListedNames.Others(listed, language),
                .. lead.Names,
                .. AliasSentence.In(lead.After),
            ],
            language
        );
    }
}
