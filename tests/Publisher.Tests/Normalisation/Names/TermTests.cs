using Publisher.Languages;
using Publisher.Normalisation.Names;
using Publisher.Words;
using Xunit;

namespace Publisher.Tests.Normalisation.Names;

public sealed class TermTests
{
    [Theory]
    [InlineData("Superposition:", "Superposition")]
    [InlineData("Sparse autoencoder (SAE)", "Sparse autoencoder|SAE")]
    [InlineData(
        "MI/mech int/mech interp/mechanistic interpretability",
        "MI|mech int|mech interp|mechanistic interpretability"
    )]
    [InlineData("Equivariance / Neuron families", "Equivariance|Neuron families")]
    [InlineData("Zero ablation, also called knockout", "Zero ablation|knockout")]
    [InlineData("Residual stream aka skip connection", "Residual stream|skip connection")]
    [InlineData("Layer norm (also known as LN)", "Layer norm|LN")]
    [InlineData("key/value cache", "key/value cache")]
    [InlineData("Feature (e.g. in vision)", "Feature (e.g. in vision)")]
    [InlineData("Probe (Alain 2016)", "Probe (Alain 2016)")]
    [InlineData("bottleneck activation/dimension", "bottleneck activation|bottleneck dimension")]
    [InlineData(
        "Intervening on or editing an activation",
        "Intervening on an activation|editing an activation"
    )]
    [InlineData("weight tying / sharing", "weight tying|weight sharing")]
    [InlineData("***", "")]
    [InlineData("read ( )", "read ( )")]
    public void Heads_name_their_terms(string head, string names) =>
        Assert.Equal(names, string.Join('|', TermNames.Of(head)));

    [Theory]
    [InlineData(".NET", ".NET")]
    [InlineData("--verbose:", "--verbose")]
    [InlineData("-ness", "-ness")]
    [InlineData("un-", "un-")]
    [InlineData("C++", "C++")]
    [InlineData("C#", "C#")]
    [InlineData("A*", "A*")]
    [InlineData("C--", "C--")]
    [InlineData("*args", "*args")]
    [InlineData("__init__", "__init__")]
    [InlineData("$PATH", "$PATH")]
    [InlineData("@media", "@media")]
    [InlineData("/etc", "/etc")]
    [InlineData("std::vector", "std::vector")]
    [InlineData("Yahoo!", "Yahoo!")]
    [InlineData("Node.js.", "Node.js")]
    [InlineData("N.B.", "N.B.")]
    [InlineData("🚧", "🚧")]
    [InlineData("- Crumb -", "Crumb")]
    [InlineData("“Crumb”.", "Crumb")]
    [InlineData("*Crumb*", "Crumb")]
    [InlineData("_Crumb._", "Crumb")]
    [InlineData("'Data Guide'", "Data Guide")]
    [InlineData("– Crumb –", "Crumb")]
    [InlineData("-h, --help", "-h|--help")]
    [InlineData("~/.bashrc", "~/.bashrc")]
    [InlineData("%TEMP%", "%TEMP%")]
    [InlineData("--", "")]
    public void A_mark_that_is_a_part_of_a_name_stays(string head, string names) =>
        Assert.Equal(names, string.Join('|', TermNames.Of(head)));

    [Theory]
    [InlineData("Learning rate (η)", "Learning rate|η")]
    [InlineData("Gradient (∇)", "Gradient|∇")]
    [InlineData("Oxygen (O)", "Oxygen|O")]
    [InlineData("Velocity (v)", "Velocity|v")]
    [InlineData("Neuron(s)", "Neuron|Neurons")]
    [InlineData("Unit(s) of work", "Unit of work|Units of work")]
    [InlineData(
        "Central Processing Unit(s) (CPU)",
        "Central Processing Unit|Central Processing Units|CPU"
    )]
    [InlineData("(re)training", "retraining|training")]
    [InlineData("Optimizer [optimiser]", "Optimizer|optimiser")]
    [InlineData("Colour [color]", "Colour|color")]
    [InlineData("RAM [random-access memory]", "RAM|random-access memory")]
    [InlineData("Portable Document Format (PDF)", "Portable Document Format|PDF")]
    [InlineData("Kullback-Leibler (KL) divergence", "Kullback-Leibler divergence|KL divergence")]
    [InlineData("Criterion (pl. criteria)", "Criterion|criteria")]
    [InlineData("Index (plural: indices)", "Index|indices")]
    [InlineData("Child(ren)", "Child|Children")]
    [InlineData("Blinded [Condition]", "Blinded|Condition")]
    [InlineData("Preferment (poolish, biga or levain)", "Preferment|poolish|biga|levain")]
    [InlineData("sin(x)", "sin(x)")]
    [InlineData("p(open crumb)", "p(open crumb)")]
    [InlineData("Levain (le-VAN)", "Levain")]
    [InlineData("Levain (luh VAN)", "Levain")]
    [InlineData("GYBE (or JIBE)", "GYBE|JIBE")]
    [InlineData("Brioche [bʁi.ɔʃ]", "Brioche")]
    public void A_bracket_gives_the_base_name_and_another(string head, string names) =>
        Assert.Equal(names, string.Join('|', TermNames.Of(head)));

    [Theory]
    [InlineData("en", "Light (physics)", "Light", "physics")]
    [InlineData("en", "Loss (in statistics)", "Loss", "in statistics")]
    [InlineData("en", "Fork (chess)", "Fork", "chess")]
    [InlineData("en", "Head (nautical)", "Head", "nautical")]
    [InlineData("en", "Peel (US)", "Peel", "US")]
    [InlineData("en", "Python (programming language)", "Python", "programming language")]
    [InlineData("en", "Tea (the drink)", "Tea", "the drink")]
    [InlineData("en", "Corn (maize)", "Corn|maize", "")]
    [InlineData("en", "Math (mathematics)", "Math|mathematics", "")]
    [InlineData("en", "Leading (pronounced ledding)", "Leading", "")]
    [InlineData("de", "Levain (ausgesprochen löwäng)", "Levain", "")]
    [InlineData("it", "Focaccia (si pronuncia focàccia)", "Focaccia", "")]
    [InlineData("nl", "Brioche (uitspraak: briosj)", "Brioche", "")]
    [InlineData("ru", "Бриошь (произносится бриош)", "Бриошь", "")]
    [InlineData("de", "Gabel (Schach)", "Gabel", "Schach")]
    [InlineData("fr", "Fourchette (échecs)", "Fourchette", "échecs")]
    [InlineData("es", "Clavija (música)", "Clavija", "música")]
    [InlineData("en", "Bank (of a river)", "Bank", "of a river")]
    [InlineData("en", "Proof (v.)", "Proof", "v")]
    [InlineData("en", "Blanch (to)", "Blanch", "to")]
    [InlineData("en", "Crumb (n., baking)", "Crumb", "n., baking")]
    [InlineData("en", "Crumb [noun]", "Crumb", "noun")]
    [InlineData("en", "Layer norm (n.) (LN)", "Layer norm|LN", "n")]
    [InlineData("de", "Teig (Subst.)", "Teig", "Subst")]
    [InlineData("de", "Strom (Physik)", "Strom", "Physik")]
    [InlineData("de", "Bäcker(in)", "Bäcker|Bäckerin", "")]
    [InlineData(
        "de",
        "Ressource ('Resource' oder 'Distribution')",
        "Ressource|Resource|Distribution",
        ""
    )]
    [InlineData("fr", "Pâte (n. f.)", "Pâte", "n. f")]
    [InlineData("fr", "Neurone(s)", "Neurone|Neurones", "")]
    [InlineData("es", "Masa (física)", "Masa", "física")]
    [InlineData("de", "'DCAT-AP' bzw. 'DCAT-AP CH'", "DCAT-AP|DCAT-AP CH", "")]
    [InlineData("de", "'Data Guide'", "Data Guide", "")]
    [InlineData("ru", "Ток (физика)", "Ток", "физика")]
    public void A_qualifier_is_no_name(string language, string head, string names, string qualifier)
    {
        var headword = TermNames.Read(head, language: KnownLanguages.Of(language))!;

        Assert.Equal(names, string.Join('|', headword.Terms));
        Assert.Equal(qualifier, headword.Qualifier);
    }

    [Theory]
    [InlineData("MP", "mobile application for orders", false)]
    [InlineData("BP", "Baker's percentage", true)]
    [InlineData("SAE", "sparse autoencoder", true)]
    [InlineData("SAEs", "sparse autoencoders", true)]
    [InlineData("HTML", "hypertext markup language", true)]
    [InlineData("XML", "extensible markup language", true)]
    [InlineData("PDF", "Portable Document Format", true)]
    [InlineData("COB", "carbs-on-board", true)]
    [InlineData("2FA", "two-factor authentication", true)]
    [InlineData("CMS", "Centers for Medicare & Medicaid Services", true)]
    [InlineData("CRM", "Customer Relationship Management software", true)]
    [InlineData("IO", "input of the whole machine", false)]
    public void An_expansion_is_one_where_all_letters_fit(
        string name,
        string phrase,
        bool isExpansion
    ) => Assert.Equal(isExpansion, Abbreviation.SpellsOut(name, phrase, KnownLanguages.English));

    [Theory]
    [InlineData("SAE", "sparse autoencoder", true)]
    [InlineData("mech interp", "mechanistic interpretability", true)]
    [InlineData("Neuron", "Neurons", false)]
    [InlineData("Titin", "Titine", false)]
    [InlineData("Sourdough loaf", "Sourdough loaves", false)]
    public void A_short_form_leaves_out_more_than_an_ending(
        string name,
        string expansion,
        bool isShort
    ) => Assert.Equal(isShort, Abbreviation.IsOf(name, expansion));

    [Theory]
    [InlineData("MySQL", "mysql", false)]
    [InlineData("Y", "y", false)]
    [InlineData("CAT", "cat", false)]
    [InlineData("MLPs", "MLP", true)]
    [InlineData("Residual Stream", "residual streams", true)]
    [InlineData("RESIDUAL STREAM", "Residual stream", true)]
    [InlineData("Vitamin C", "vitamin c", true)]
    public void Case_has_a_meaning_or_none(string one, string other, bool isSame) =>
        Assert.Equal(isSame, NameCase.Of(one) == NameCase.Of(other));
}
