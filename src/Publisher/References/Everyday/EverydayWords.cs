namespace Publisher.References.Everyday;

/// <summary>Single words that technical writing uses in their everyday sense as often as in a defined one.</summary>
internal static class EverydayWords
{
    private static readonly HashSet<string> Words =
    [
        .. (
            "ability access account accuracy act action activity address agent aim algorithm analysis anchor answer "
            + "application approach architecture area argument array art aspect assumption attention attribute axis "
            + "back balance bar base basis batch behaviour behavior bias bit block board body book bound boundary box "
            + "branch break bridge buffer bug build bulk cache call capability capacity card case category cause cell "
            + "center centre chain chance change channel character check choice circle claim class client clock code "
            + "collection color colour column comment component computation concept condition connection constant "
            + "content context contrast control copy core cost count course cover current curve cut cycle data "
            + "database date deal decision default definition degree demand density depth design detail device "
            + "difference dimension direction discussion distance distribution document domain down drive driver edge "
            + "edit editor effect effort element embed end energy engine entry environment error estimate event "
            + "evidence example exception exchange exercise experiment explanation expression face fact factor "
            + "failure family feature feedback field figure file filter final fine flag floor flow focus force form "
            + "format frame framework frequency friend front function game gap gate general goal grade graph grid "
            + "ground group guide hand handle head heart help history hold home hook host idea image impact index "
            + "indicator inference information input insight instance instruction interest interface issue item job "
            + "judge key kind knowledge label language law layer leaf learning length lesson letter level library "
            + "light limit line link list load local location lock log logic look loop loss lot machine main map "
            + "margin mark market mask mass master match material matter meaning measure measurement mechanism "
            + "medium member memory message method metric middle mind mode model module moment motion move movement "
            + "name nature network node noise norm note notion number object objective observation offer open "
            + "operation operator opinion option order origin outcome output owner pack package page pair panel "
            + "parameter parent part party pass past patch path pattern peak people percent performance period "
            + "person phase phrase picture piece place plan plane plant play plot plug point policy pool position "
            + "post power practice precision presence present press pressure principle print problem process "
            + "product production profile program programme progress project proof property proposal prompt "
            + "protocol purpose quality quantity query question queue range rank rate ratio reason record reference "
            + "region relation release report request research resource response rest result return review reward "
            + "right risk role room root round route row rule run sample scale scene scheme scope score screen script "
            + "search section seed segment sense sentence sequence series server service session set setting setup "
            + "shape share sheet shift shot side sign signal size skill source space span spectrum speed split spot "
            + "stability stack staff stage standard start state statement station status step stock stop storage "
            + "store story strategy stream strength stress string structure study style subject success sum supply "
            + "support surface switch symbol system table tag target task team technique technology temperature "
            + "template term test text theme theory thing thought thread threshold time title token tool top topic "
            + "total touch trace track trade traffic training transfer transform translation transport travel tree "
            + "trend trial trigger trust truth turn type understanding unit update use user utility value variable "
            + "variance variant variation variety vector version view voice volume wall waste water wave way weight "
            + "wheel width will window wire word work worker world writing zone"
        ).Split(' '),
    ];

    /// <summary>Words that hold sentences together; no name consists of them alone.</summary>
    private static readonly HashSet<string> Particles =
    [
        .. (
            "a about above after again all also am an and any are as at be because been before being below between "
            + "both but by can could did do does down each either else elsewhere even ever every few for from further had has "
            + "have he her here hers him his how i if in into is it its just least less like many may me might more "
            + "most much must my never no nor not now nowhere of off on once one only onto or other our out over own per "
            + "quite rather same she should since so some still such than that the their them then there these they "
            + "this those though through thus to too two under until up upon us very was we well were what when where "
            + "whether which while who whom whose why will with within without would yet you your"
        ).Split(' '),
    ];

    /// <param name="word">In its normal form.</param>
    public static bool Contains(string word) => Words.Contains(word);

    public static bool IsParticle(string word) => Particles.Contains(word);
}
