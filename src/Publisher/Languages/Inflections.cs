using System.Collections.Frozen;

namespace Publisher.Languages;

/// <summary>How the nouns and adjectives of each language bend, as endings of words in small letters without accents
/// (<see cref="Words.NormalForm.Fold"/>).</summary>
/// <remarks>"en" is an ending that other forms lack; "ces>z" one that they have another in place of; "2en" stands behind
/// a letter that is doubled before it (Dutch "ballen", "bal"), "1en" behind a vowel that is single before it ("namen",
/// "naam"). Closed classes, which no rule gives, are listed word by word ("dita>dito"). An umlaut is a vowel that stands before
/// some endings in another's place (Danish "tænder", "tand").</remarks>
internal static class Inflections
{
    private static readonly FrozenDictionary<string, Inflection> All = new Dictionary<
        string,
        Inflection
    >
    {
        ["de"] = new(
            "e en er ern em es s n ns ens 's se en>um en>a en>us innen>in izen>ix izes>ix izes>ex anten>as ika>ikon ata>a"
        ),
        ["fr"] = new(
            """
            s x e es aux>al aux>ail lle>l lles>l nne>n nnes>n ve>f ves>f euse>eur euses>eur trice>teur trices>teur ima>imum
            yeux>oeil
            """,
            "l d qu n s j m t c jusqu lorsqu puisqu"
        ),
        ["es"] = new("s es ces>z ora>or oras>or ola>ol olas>ol triz>tor trices>tor"),
        ["it"] = new(
            """
            i>o i>e i>a i>io e>a chi>co che>ca ghi>go ghe>ga ce>cia ge>gia trice>tore trici>tore omini>omo dita>dito uova>uovo
            ossa>osso mura>muro paia>paio braccia>braccio labbra>labbro ginocchia>ginocchio lenzuola>lenzuolo ciglia>ciglio
            corna>corno membra>membro
            """,
            "l d un dell all nell sull dall coll quell quest c s m t v"
        ),
        ["pt"] = new(
            "s es oes>ao aes>ao ais>al eis>el eis>il ois>ol uis>ul is>il ns>m ora>or oras>or triz>tor trizes>tor"
        ),
        ["ca"] = new("s es ns gues>ga ques>ca es>a", "l d n s m t"),
        ["nl"] = new(
            "e en s n 's eren 2en 2e 1en ven>f zen>s 1ven>f 1zen>s 2er ea>eum i>us heden>heid schepen>schip steden>stad leden>lid"
        ),
        ["sv"] = new(
            """
            s n t en et ar er or na an>a or>a ar>e er>e arna erna orna>a arna>e ens ets ns ars ers ors>a ans>a arnas ernas
            ornas>a nas a na>en et>en 2en 2et 2er 2ar 2arna 2erna 2a lar>el larna>el ler>el lerna>el rar>er rarna>er
            rerna>er let>el ret>er la>el ra>er cker>k ckerna>k et>um er>um on>a onen>a
            """
        ),
        ["da"] = new(
            """
            s n t en et e er ne r ene erne rne ens ets es ers nes enes ernes rnes 2en 2et 2e 2er 2ene 2erne 2ens 2ets 2ernes
            ler>el lerne>el rer>er ne>en le>el re>er let>el ret>er jne>je jnene>je
            """,
            umlaut: "ae>a"
        ),
        ["no"] = new(
            """
            s n t en et a e er ne r ene erne rne ens ets as ers nes enes ernes rnes 2en 2et 2e 2er 2ene 2erne 2ens 2ets
            2ernes ler>el lerne>el rer>er ne>en le>el re>er let>el ret>er
            """,
            umlaut: "ae>a"
        ),
        ["pl"] = new(
            """
            a e i o u y ie ia iu io em iem om iom ow ach iach ami iami owi iowi ego iego emu iemu ej iej ym im ych ich ymi
            imi ek>k iek>k ec>c ce>k dze>g cie>t dzie>d rze>r ze>z er>r owie el>l iel>l en>n ien>n ei>ej iescie>iast
            edy>ad edu>ad edow>ad edem>ad edom>ad edami>ad edach>ad edzie>ad eby>ab ebu>ab ebow>ab ebem>ab ebami>ab ebach>ab
            ebie>ab eza>az ezu>az ezy>az eze>az ezow>az ezem>az
            """
        ),
        ["ru"] = new(
            """
            а я о е и ы у ю ь ом ем ам ям ами ями ах ях ов ев еи ии ия ию ием иям иями иях ие ои ою ею ью ыи ая яя ое ее ые
            ого его ому ему ым им ых их ую юю ыми ими ел>л ель>л ол>л он>н ен>н ер>р
            сем>сьм ок>к ек>к ец>ц ец>ьц ень>н еи>ь еи>ея ею>ея мени>мя менем>мя мена>мя мен>мя менам>мя менами>мя менах>мя
            """
        ),
        ["uk"] = new(
            """
            а я о е и і у ю ь ом ем ам ям ами ями ах ях ів їв еи ии ия ія ію ієм ові еві ою ею ью ои ого ому им их ую ими ок>к
            ець>ц
            """
        ),
    }.ToFrozenDictionary(StringComparer.Ordinal);

    /// <returns>Null for a language whose endings we do not know, English among them: its plurals are spelled by rules of
    /// their own (<see cref="Publisher.English.EnglishNumber"/>).</returns>
    public static Inflection? Of(Language? language) =>
        language is null ? null : All.GetValueOrDefault(language.Tag);
}
