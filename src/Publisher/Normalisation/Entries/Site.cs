using Publisher.Model;
using Publisher.Normalisation.Entries.Leads;

namespace Publisher.Normalisation.Entries;

/// <summary>Lines, headings or rows beside one another, which an author writes alike.</summary>
internal sealed class Siblings
{
    private readonly Dictionary<(NameStyle, LeadMark), ShapeCount> _shapes = [];
    private readonly Dictionary<NameStyle, int> _styles = [];

    /// <summary>What the lines of one shape have in common.</summary>
    internal sealed class ShapeCount
    {
        public int Lines { get; set; }

        /// <summary>Of their wording as definitions.</summary>
        public double Defines { get; set; }

        /// <summary>Of what speaks against them.</summary>
        public double Objections { get; set; }

        /// <summary>Whose texts tell a kind of thing from others.</summary>
        public double Relates { get; set; }

        /// <summary>Whose texts tell something of the thing.</summary>
        public int States { get; set; }

        /// <summary>Whose texts open by saying where, when or for what.</summary>
        public int Places { get; set; }

        /// <summary>Whose texts give numbers.</summary>
        public int Figures { get; set; }

        /// <summary>Whose words are written as names are.</summary>
        public int Names { get; set; }

        /// <summary>Whose words other lines of the document use too.</summary>
        public int Recurring { get; set; }

        /// <summary>Pairs of neighbours that keep the order of the alphabet.</summary>
        public int InOrder { get; set; }

        public string Last { get; set; } = "";
    }

    /// <summary>All of them, of whatever shape.</summary>
    public int Lines { get; private set; }

    public void Add(Site site)
    {
        Lines++;
        if (site.Lead is not { } lead)
        {
            return;
        }

        _styles[lead.Style] = _styles.GetValueOrDefault(lead.Style) + 1;
        var count = _shapes.TryGetValue(lead.Shape, out var known)
            ? known
            : _shapes[lead.Shape] = new();
        count.Lines++;
        count.Defines += site.Defines;
        count.Objections += site.Objects;
        count.Relates += site.Text.Relates;
        count.States += site.Text.States ? 1 : 0;
        count.Places += site.Text.IsPlaced ? 1 : 0;
        count.Figures += site.HasFigure ? 1 : 0;
        count.Names += site.IsName ? 1 : 0;
        count.InOrder +=
            string.Compare(count.Last, site.Key, StringComparison.Ordinal) <= 0 ? 1 : 0;
        count.Last = site.Key;
    }

    public ShapeCount Of(Lead lead) => _shapes[lead.Shape];

    public int WithStyle(NameStyle style) => _styles.GetValueOrDefault(style);
}

/// <summary>What a candidate is.</summary>
internal enum SiteKind
{
    Line,
    Heading,
    Row,
    Mention,
}

/// <summary>A place that may define a term: a line, a heading, a row of a table, words within a line.</summary>
internal sealed class Site(SiteKind kind, SectionSite? section)
{
    public SiteKind Kind { get; } = kind;

    public SectionSite? Section { get; } = section;

    /// <summary>The words that would be the term; null where there are none that could.</summary>
    public Lead? Lead { get; init; }

    /// <summary>The names that it would give; null where there are none.</summary>
    public Headword? Headword { get; init; }

    /// <summary>What the wording of the line by itself says.</summary>
    public TermReading? Reading { get; init; }

    /// <summary>Of the headword, in its normal form.</summary>
    public string Key { get; init; } = "";

    /// <summary>From 0 to 1: whether what follows is worded as definitions are.</summary>
    public double Defines { get; init; }

    /// <summary>From 0 to 1: whether the words are worded as no term is.</summary>
    public double Objects { get; init; }

    /// <summary>Of what follows.</summary>
    public GivenText.Kind Text { get; init; }

    /// <summary>Whether what follows gives a number.</summary>
    public bool HasFigure { get; init; }

    /// <summary>Whether the words are written as names of persons and places are.</summary>
    public bool IsName { get; init; }

    public Siblings Siblings { get; init; } = new();

    /// <summary>All of the document that stand as deep.</summary>
    public Siblings Likes { get; init; } = new();

    public double[] Signals { get; set; } = [];

    /// <summary>From 0 to 1: how likely it is to define, judged by itself.</summary>
    public double FirstSight { get; set; }

    public Verdict? Verdict { get; set; }

    public bool IsTaken => Verdict?.IsEntry == true;

    /// <summary>Whether it names what may be a term, so that its signals are known.</summary>
    public bool IsSeen => Signals.Length > 0;

    public void Set(Signal signal, bool isSo) => Signals[(int)signal] = isSo ? 1 : 0;

    /// <summary>Whether it is taken, or would be as far as is known.</summary>
    public bool IsLikely => Verdict?.IsEntry ?? FirstSight > 0.5;
}

/// <summary>What was decided, and why.</summary>
internal sealed record Verdict(bool IsEntry, double Odds, string Reason);
