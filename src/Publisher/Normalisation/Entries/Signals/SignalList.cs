using Publisher.Languages;
using Publisher.Normalisation.Entries.Leads;
using Publisher.Normalisation.Names;

namespace Publisher.Normalisation.Entries.Signals;

/// <summary>The signals of one place as they are found.</summary>
internal sealed class SignalList
{
    /// <summary>Fewer lines keep the order of the alphabet by chance.</summary>
    private const int FewestInAlphabet = 5;

    /// <summary>What words count that are labels as often as terms.</summary>
    private const double OftenLabel = 0.4;

    public double[] Values { get; } = new double[EntryJudge.SignalCount];

    public double this[Signal signal]
    {
        get => Values[(int)signal];
        set => Values[(int)signal] = value;
    }

    public void Set(Signal signal, bool isSo) => this[signal] = isSo ? 1 : 0;

    /// <summary>What every place has: where it stands, what its words are.</summary>
    public static SignalList Of(Site site, EntrySurvey survey)
    {
        var lead = site.Lead!;
        var list = new SignalList { [Signal.Any] = 1 };
        list.Set(Signal.Titled, survey.IsTitled(site.Section));
        list.Set(Signal.Reads, site.Section?.ReadsAsGlossary ?? survey.ReadsAsGlossary);
        list.Set(Signal.Furniture, site.Section is { IsFurniture: true });
        list[Signal.Repeated] = survey.Leads(
            site.Kind == SiteKind.Heading ? SiteKind.Heading : SiteKind.Line,
            site.Key
        ) switch
        {
            > 2 => 1,
            2 => 0.5,
            _ => 0,
        };
        list.OfWords(site, survey.Language);
        list[Signal.Defines] = site.Defines;
        return list;
    }

    private void OfWords(Site site, Language? language)
    {
        var term = site.Lead!.Term;
        var traits = TermTraits.Of(term, language);
        this[Signal.Words] = Math.Log(1 + traits.Words);
        Set(Signal.Long, traits.IsLong);
        this[Signal.SmallWords] = traits.SmallWords;
        this[Signal.Label] =
            traits.IsLabel ? 1
            : traits.IsOftenLabel ? OftenLabel
            : 0;
        Set(Signal.Question, traits.IsQuestion);
        Set(Signal.Sentence, traits.IsSentence);
        Set(Signal.Numbered, traits.IsNumbered);
        Set(
            Signal.Abbreviated,
            site.Headword!.Kinds.Skip(1).Any(kind => kind != Model.TermKind.Name)
        );
        Set(Signal.Capitals, term.Any(char.IsUpper) && !term.Any(char.IsLower) && term.Length > 3);
        Set(
            Signal.LowerCase,
            term.FirstOrDefault(char.IsLetter) is var first && char.IsLower(first)
        );
        Set(Signal.Bold, site.Lead.Style == NameStyle.Bold);
        Set(Signal.Italic, site.Lead.Style == NameStyle.Italic);
        Set(Signal.Code, site.Lead.Style == NameStyle.Code);
        Set(Signal.LinkStyle, site.Lead.Style == NameStyle.Link);
        Set(Signal.Quoted, site.Lead.Style == NameStyle.Quoted);
    }

    /// <summary>What the neighbours have in common with it.</summary>
    public void OfSiblings(Site site)
    {
        var lead = site.Lead!;
        var (beside, all) = (site.Siblings.Of(lead), site.Likes.Of(lead));

        var lines = Alike(site.Siblings, lead);
        this[Signal.SameShape] = Share(beside.Lines - 1, lines - 1);
        this[Signal.SameStyle] =
            lead.Style == NameStyle.Plain
                ? 0
                : Share(site.Siblings.WithStyle(lead.Style) - 1, lines - 1);
        this[Signal.Habit] = Share(all.Lines - 1, Alike(site.Likes, lead) - 1);
        Set(Signal.Lone, site.Siblings.Lines == 1);
        this[Signal.SiblingsDefine] = all.Defines / all.Lines;
        this[Signal.SiblingsObject] = all.Objections / all.Lines;
        this[Signal.Alphabet] = InOrder(beside);
        if (lead.Mark is not (LeadMark.Copula or LeadMark.None or LeadMark.Comma))
        {
            OfTexts(all);
            this[Signal.SiblingsRecur] = (double)beside.Recurring / beside.Lines;
        }
    }

    /// <summary>Of what stands behind a mark: a sentence that goes on says of its subject what is the case whether it
    /// defines or not.</summary>
    public void OfTexts(Siblings.ShapeCount all)
    {
        this[Signal.SiblingsRelate] = all.Relates / all.Lines;
        this[Signal.SiblingsState] = (double)all.States / all.Lines;
        this[Signal.SiblingsPlace] = (double)all.Places / all.Lines;
        this[Signal.SiblingsCount] = (double)all.Figures / all.Lines;
        this[Signal.SiblingsName] = (double)all.Names / all.Lines;
    }

    /// <summary>Text stands between lines that are terms alone, so that only lines in their type compare with
    /// them.</summary>
    private static int Alike(Siblings siblings, Lead lead) =>
        lead.Mark != LeadMark.Alone ? siblings.Lines
        : lead.Style == NameStyle.Plain ? (siblings.Lines + 1) / 2
        : siblings.WithStyle(lead.Style);

    /// <summary>0 for half of the pairs, which is chance, and for few; 1 for all.</summary>
    public static double InOrder(Siblings.ShapeCount count) =>
        count.Lines < FewestInAlphabet
            ? 0
            : Math.Max(0, (2.0 * (count.InOrder - 1) / (count.Lines - 1)) - 1);

    private static double Share(int some, int all) =>
        all <= 0 ? 0 : Math.Min(1, some / (all + 0.5));

    /// <summary>What the wording by itself says, which counts for more where the part is a glossary.</summary>
    public void OfReading(TermReading? reading)
    {
        var isTitled = this[Signal.Titled] > 0 || this[Signal.Reads] > 0;
        var isRead = reading is { Headword: not null };
        Set(Signal.Plausible, isRead);
        Set(Signal.Accepted, isRead && (isTitled || reading!.Strength == Strength.Sentence));
        Set(Signal.Fitting, isRead && this[Signal.Reads] > 0 && this[Signal.Titled] == 0);
        Set(Signal.Introduced, isRead && reading!.Strength == Strength.Wording);
    }

    public void OfMark(Lead lead)
    {
        OfMark(lead.Mark);
        Set(Signal.MarkInside, lead.IsMarkInside);
        Set(Signal.Whole, lead.IsWhole && lead.Mark != LeadMark.Alone);
    }

    public void OfMark(LeadMark mark)
    {
        Set(Signal.Colon, mark == LeadMark.Colon);
        Set(Signal.Dash, mark == LeadMark.Dash);
        Set(Signal.FullStop, mark == LeadMark.FullStop);
        Set(Signal.EqualsSign, mark == LeadMark.EqualsSign);
        Set(Signal.Comma, mark == LeadMark.Comma);
        Set(Signal.LineBreak, mark == LeadMark.LineBreak);
        Set(Signal.Copula, mark == LeadMark.Copula);
        Set(Signal.RunIn, mark == LeadMark.RunIn);
        Set(Signal.Alone, mark == LeadMark.Alone);
        Set(Signal.GoesOn, mark == LeadMark.None);
    }
}
