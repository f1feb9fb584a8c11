using System.Globalization;
using Publisher.Normalisation.Entries.Leads;
using Publisher.Normalisation.Entries.Signals;

namespace Publisher.Normalisation.Entries;

/// <summary>Weighs signals: a logistic judge for each kind of place.</summary>
/// <param name="first">What each signal weighs before the neighbours are known, by kind and signal, in natural logarithms
/// of odds.</param>
/// <param name="weights">The same with what the neighbours say.</param>
internal sealed class EntryJudge(double[][] first, double[][] weights)
{
    private const int MostReasons = 3;

    /// <summary>A part that reads as a glossary is wanted whole, so that a bold line worded as the others is taken on
    /// less.</summary>
    private const double FittingOdds = -1;

    private const int FewestSiblings = 3;

    /// <summary>Share of the neighbours that are worded as definitions.</summary>
    private const double MostSiblings = 0.8;

    /// <summary>A signal that adds less explains nothing.</summary>
    private const double LeastReason = 0.3;

    public static readonly int SignalCount = Enum.GetValues<Signal>().Length;

    private static readonly Lazy<EntryJudge> Shipped = new(() =>
    {
        var weights = EntryWeights.Shipped();
        return new(weights.First, weights.Learned);
    });

    /// <summary>With the weights that were learned from judged documents.</summary>
    public static EntryJudge Default => Shipped.Value;

    /// <summary>How likely a place is to define, judged by itself: from 0 to 1.</summary>
    public double FirstSight(Site site) =>
        1 / (1 + Math.Exp(-Odds(first[(int)site.Kind], site.Signals)));

    private static double Odds(double[] own, double[] signals)
    {
        var sum = 0.0;
        for (var at = 0; at < signals.Length; at++)
        {
            sum += own[at] * signals[at];
        }

        return sum;
    }

    public Verdict Judge(Site site)
    {
        var odds = Odds(weights[(int)site.Kind], site.Signals);
        var isFitting =
            site is { Kind: SiteKind.Line, Lead.Style: NameStyle.Bold }
            && site.Signals[(int)Signal.Fitting] > 0;
        var isEntry = IsDeclared(site) || odds > (isFitting ? FittingOdds : 0);
        return new(isEntry, odds, Reason(site, isEntry));
    }

    /// <summary>Names set apart and worded as definitions line after line, as those of statutes and contracts are, define
    /// wherever they stand: "Affiliate" means ... But words that only point, "This is", name nothing,
    /// unless they stand in quotation marks: "You" means ...</summary>
    private static bool IsDeclared(Site site) =>
        site
            is {
                Kind: SiteKind.Line,
                Lead: { Style: NameStyle.Quoted or NameStyle.Bold, Mark: LeadMark.Copula }
            }
        && site.Siblings.Of(site.Lead).Lines >= FewestSiblings
        && site.Signals[(int)Signal.SiblingsDefine] >= MostSiblings
        && (
            site.Lead.Style == NameStyle.Quoted
            || site.Signals[(int)Signal.Refused] + site.Signals[(int)Signal.SmallWords] == 0
        );

    /// <summary>That a part does not call itself a glossary weighs against an entry as much as that it does weighs for
    /// one.</summary>
    private static double Weighed(Signal signal, Site site) =>
        signal == Signal.Titled && site.Signals[(int)signal] == 0 ? -1 : site.Signals[(int)signal];

    /// <summary>What weighed most towards the verdict, in words.</summary>
    private string Reason(Site site, bool isEntry)
    {
        var own = weights[(int)site.Kind];
        var reasons = Enum.GetValues<Signal>()
            .Select(signal =>
                (
                    Words: SignalWords.Of(signal, isPresent: site.Signals[(int)signal] > 0),
                    Weight: own[(int)signal] * Weighed(signal, site) * (isEntry ? 1 : -1)
                )
            )
            .Where(one => one.Words.Length > 0 && one.Weight >= LeastReason)
            .OrderByDescending(one => one.Weight)
            .Take(MostReasons)
            .Select(one => one.Words)
            .ToList();
        return reasons.Count > 0 ? string.Join("; ", reasons)
            : isEntry ? "it reads as entries do"
            : "nothing here says that it defines its first words";
    }
}
