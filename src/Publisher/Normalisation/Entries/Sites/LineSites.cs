using Publisher.Languages;
using Publisher.Model;
using Publisher.Normalisation.Entries.Leads;
using Publisher.Normalisation.Names;

namespace Publisher.Normalisation.Entries.Sites;

/// <summary>Makes of a line what it may define.</summary>
internal static class LineSites
{
    private static readonly Memo<LineContent, LineNames> All = new(Read);

    public static LineNames Names(LineContent content) => All.Of(content);

    public static Site Of(
        LineNames names,
        SectionSite? section,
        EntrySurvey survey,
        Siblings siblings,
        Siblings likes
    ) =>
        names.Headword is not { } headword
            ? new(SiteKind.Line, section)
            {
                Reading = names.Reading,
                Siblings = siblings,
                Likes = likes,
            }
            : new(SiteKind.Line, section)
            {
                Lead = names.Lead,
                Reading = names.Reading,
                Headword = headword,
                Key = survey.Form.Key(headword.Term),
                Defines = names.Defines,
                Objects = names.Objects,
                Text = names.Text,
                HasFigure = names.HasFigure,
                IsName = names.IsName,
                Siblings = siblings,
                Likes = likes,
            };

    private static LineNames Read(LineContent content)
    {
        var line = new DefiningLine(content.Content, content.HasBody, content.IsItem, content.Depth)
        {
            Language = content.Language is { } tag ? KnownLanguages.Of(tag) : null,
        };
        var lead = LeadReader.Of(line);
        var reading = line.Text.IsStatement ? null : ReadingOf(line, lead);
        var headword = reading?.Headword ?? HeadwordOf(lead, line.Language);
        if (headword is null)
        {
            return new(line, null, reading);
        }

        var after = lead?.After ?? "";
        var given = line.Language is { } language
            ? new GivenNames(language, KnownLanguages.FormOf(content.DocumentLanguage))
            : null;
        if (
            OtherNames
                .In(after, line.Language)
                .Concat(given?.In(headword.Term, after) ?? [])
                .Concat(
                    AliasSentence.ExpansionInBrackets(headword.Term, after, line.Language)
                        is { } spelled
                        ? [spelled]
                        : []
                )
                .ToList() is
            { Count: > 0 } names
        )
        {
            headword = TermNames.Add(headword, names);
        }

        lead = Agreed(lead, reading, headword);
        return new(line, lead, reading)
        {
            Headword = headword,
            Defines = Wording.Defines(lead, line.Language),
            Objects = TermTraits.Of(lead.Term, line.Language).IsObjectionable ? 1 : 0,
            Text = GivenText.KindOf(lead.After, line.Language),
            HasFigure = GivenText.HasFigure(lead.After),
            IsName = GivenText.IsName(lead.Term, line.Language),
        };
    }

    /// <summary>Where the wording finds a term in a line that opens with nothing to be told apart, that is its lead.</summary>
    private static Lead Agreed(Lead? lead, TermReading? reading, Headword headword) =>
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
    private static TermReading? ReadingOf(DefiningLine line, Lead? lead) =>
        BoldLead.Of(line) is { } bold
            ? lead?.Mark == LeadMark.RunIn
            && bold.Headword is null
            && (TermWording.IsTerm(lead.Term) || TermWording.IsLongLabel(lead.Term))
                ? null
                : bold
            : PlainReading(line);

    private static TermReading? PlainReading(DefiningLine line) =>
        PlainLead
            .Shapes.Select(shape => PlainLead.Of(line, shape))
            .OfType<TermReading>()
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

/// <summary>All of a line that decides what it names.</summary>
/// <param name="Language">Tag of the one that the words are in; null for one that we do not know.</param>
/// <param name="DocumentLanguage">Tag of the one that the document says it is in.</param>
internal sealed record LineContent(
    Items<Inline> Content,
    bool HasBody,
    bool IsItem,
    int Depth,
    string? Language,
    string DocumentLanguage
);

/// <summary>What a line names.</summary>
internal sealed record LineNames(DefiningLine Line, Lead? Lead, TermReading? Reading)
{
    public Headword? Headword { get; init; }

    public double Defines { get; init; }

    public double Objects { get; init; }

    public GivenText.Kind Text { get; init; }

    public bool HasFigure { get; init; }

    public bool IsName { get; init; }
}
