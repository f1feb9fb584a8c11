using System.Collections.Frozen;

namespace Publisher.Languages;

/// <summary>How the nouns and adjectives of each language bend, as endings of words in small letters without accents
/// (<see cref="Words.NormalForm.Fold"/>).</summary>
/// <remarks>"en" is an ending that other forms lack; "ces>z" one that they have another in place of; "2en" stands behind
/// a letter that is doubled before it (Dutch "ballen", "bal"), "1en" behind a vowel that is single before it ("namen",
/// "naam").</remarks>
internal static class Inflections
{
    private static readonly FrozenDictionary<string, Inflection> All = new Dictionary<
        string,
        Inflection
    >
    {
        ["de"] = new("e en er ern em es s n ns ens 's se en>um en>a en>us innen>in"),
        ["fr"] = new(
            "s x e es aux>al aux>ail lle>l lles>l nne>n nnes>n ve>f ves>f euse>eur euses>eur",
            "l d qu n s j m t c jusqu lorsqu puisqu"
        ),
        ["es"] = new("s es ces>z"),
        ["it"] = new(
            "i>o i>e i>a i>io e>a chi>co che>ca ghi>go ghe>ga ce>cia ge>gia",
            "l d un dell all nell sull dall coll quell quest c s m t v"
        ),
        ["pt"] = new("s es oes>ao aes>ao ais>al eis>el eis>il ois>ol uis>ul is>il ns>m"),
        ["ca"] = new("s es ns gues>ga ques>ca es>a", "l d n s m t"),
        ["nl"] = new("e en s n 's eren 2en 2e 1en ven>f zen>s 2er"),
        ["sv"] = new(
            """
            s n t en et ar er or na an>a or>a ar>e er>e arna erna orna>a arna>e ens ets ns ars ers ors>a ans>a arnas ernas
            ornas>a nas a na>en et>en 2en 2et 2er 2ar 2arna 2erna 2a lar>el larna>el rar>er rarna>er
            """
        ),
        ["da"] = new(
            """
            s n t en et e er ne r ene erne rne ens ets es ers nes enes ernes rnes 2en 2et 2e 2er 2ene 2erne 2ens 2ets 2ernes
            ler>el lerne>el rer>er
            """
        ),
        ["no"] = new(
            """
            s n t en et a e er ne r ene erne rne ens ets as ers nes enes ernes rnes 2en 2et 2e 2er 2ene 2erne 2ens 2ets
            2ernes ler>el lerne>el rer>er
            """
        ),
        ["pl"] = new(
            """
            a e i o u y ie ia iu io em iem om iom ow ach iach ami iami owi iowi ego iego emu iemu ej iej ym im ych ich ymi
            imi ek>k iek>k ec>c ce>k dze>g cie>t dzie>d rze>r ze>z er>r owie
            """
        ),
        ["ru"] = new(
            """
            а я о е и ы у ю ь ом ем ам ям ами ями ах ях ов ев еи ии ия ию ием иям иями иях ие ои ою ею ью ыи ая яя ое ее ые
            ого его ому ему ым им ых их ую юю ыми ими ел>л ок>к ек>к ец>ц ень>н еи>ь
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
