using System.Runtime.InteropServices;
using Publisher.Normalisation.Entries.Leads;

namespace Publisher.Normalisation.Entries.Signals;

/// <summary>What was thought at first sight of the places beside one, and of those that are written like it: an author who
/// defines in one line defines in its likes, and one who labels goes on labelling.</summary>
internal sealed class Neighbours
{
    private readonly Dictionary<(Siblings, NameStyle, LeadMark), Chances> _alike = [];
    private readonly Dictionary<Siblings, Chances> _near = [];
    private Chances _all;

    private Neighbours() { }

    /// <summary>How many of some places define, as likely as each is to do so.</summary>
    [StructLayout(LayoutKind.Auto)]
    private readonly record struct Chances(double Sum, int Count)
    {
        public Chances And(double chance) => new(Sum + chance, Count + 1);

        /// <summary>From -1, where none of the others defines, to 1, where all do; nearer to 0 the fewer they are.</summary>
        public double WithoutOne(double chance) =>
            Count < 2 ? 0 : ((2 * (Sum - chance)) - (Count - 1)) / Count;
    }

    /// <summary>Gives the places of a document their signals, the words within its lines left out.</summary>
    public static void Set(EntrySurvey survey)
    {
        Set([.. survey.Sites]);
        var rows = survey.Pairs.ToLookup(pair => pair.Site.Section, pair => pair.Site);
        foreach (var section in survey.Sections.Where(section => section.Site!.IsSeen))
        {
            section.Site!.Signals[(int)Signal.HoldsTerms] = Shared(
                section.Children.Count > 0 ? section.Children.Select(child => child.Site!)
                : rows.Contains(section) ? rows[section]
                : section.Lines.Where(line => line.Place.Depth == 0).Select(line => line.Site)
            );
        }
    }

    /// <summary>How many of some places define.</summary>
    private static double Shared(IEnumerable<Site> sites)
    {
        var chances = new Chances();
        foreach (var site in sites)
        {
            chances = chances.And(site.FirstSight);
        }

        return chances.Sum / (chances.Count + 1);
    }

    /// <summary>Gives every place the signals of its neighbours.</summary>
    /// <param name="sites">Of one document, each looked at once.</param>
    public static void Set(IReadOnlyList<Site> sites)
    {
        var neighbours = new Neighbours();
        foreach (var site in sites)
        {
            neighbours.Add(site);
        }

        foreach (var site in sites.Where(site => site.IsSeen))
        {
            neighbours.SetSignals(site);
        }
    }

    private void Add(Site site)
    {
        _all = _all.And(site.FirstSight);
        Count(_near, site.Siblings, site.FirstSight);
        if (site.Lead is null)
        {
            return;
        }

        Count(_alike, KeyOf(site, site.Siblings), site.FirstSight);
        if (site.Likes != site.Siblings)
        {
            Count(_alike, KeyOf(site, site.Likes), site.FirstSight);
        }
    }

    private void SetSignals(Site site)
    {
        var chance = site.FirstSight;

        // What a sentence names is a term for sure, whatever else is set apart in its style.
        var least =
            site.Kind == SiteKind.Mention && site.Signals[(int)Signal.Named] > 0
                ? 0
                : double.MinValue;
        Set(
            site,
            Signal.BesideDefine,
            Signal.BesideLack,
            Math.Max(least, _alike[KeyOf(site, site.Siblings)].WithoutOne(chance))
        );
        Set(
            site,
            Signal.LikesDefine,
            Signal.LikesLack,
            Math.Max(least, _alike[KeyOf(site, site.Likes)].WithoutOne(chance))
        );
        site.Signals[(int)Signal.Register] = _all.WithoutOne(chance);
        site.Signals[(int)Signal.RegisterHere] = _near[site.Siblings].WithoutOne(chance);
    }

    /// <summary>What speaks for a place and what speaks against it need not weigh the same.</summary>
    private static void Set(Site site, Signal define, Signal lack, double value)
    {
        site.Signals[(int)define] = Math.Max(0, value);
        site.Signals[(int)lack] = Math.Max(0, -value);
    }

    /// <summary>What follows words within a line is of their sentence, and no habit.</summary>
    private static (Siblings, NameStyle, LeadMark) KeyOf(Site site, Siblings siblings) =>
        (
            siblings,
            site.Lead!.Style,
            site.Kind == SiteKind.Mention ? LeadMark.None : site.Lead.Mark
        );

    private static void Count<T>(Dictionary<T, Chances> counts, T key, double chance)
        where T : notnull => counts[key] = counts.GetValueOrDefault(key).And(chance);
}
