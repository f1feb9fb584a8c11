namespace Publisher.Typesetting.Text.Shaping;

/// <summary>OpenType's tags of the languages whose letters fonts draw in a way of their own (OpenType 1.9, "Language
/// system tags"); others are set as the script's default says.</summary>
internal static class LanguageTags
{
    private static readonly Dictionary<string, string> Tags = new(StringComparer.OrdinalIgnoreCase)
    {
        ["az"] = "AZE ",
        ["ba"] = "BSH ",
        ["be"] = "BEL ",
        ["bg"] = "BGR ",
        ["ca"] = "CAT ",
        ["crh"] = "CRT ",
        ["cs"] = "CSY ",
        ["cv"] = "CHU ",
        ["cy"] = "WEL ",
        ["da"] = "DAN ",
        ["de"] = "DEU ",
        ["el"] = "ELL ",
        ["en"] = "ENG ",
        ["es"] = "ESP ",
        ["et"] = "ETI ",
        ["fi"] = "FIN ",
        ["fr"] = "FRA ",
        ["hr"] = "HRV ",
        ["hu"] = "HUN ",
        ["is"] = "ISL ",
        ["it"] = "ITA ",
        ["kk"] = "KAZ ",
        ["lt"] = "LTH ",
        ["lv"] = "LVI ",
        ["mk"] = "MKD ",
        ["mo"] = "MOL ",
        ["mt"] = "MTS ",
        ["nl"] = "NLD ",
        ["pl"] = "PLK ",
        ["pt"] = "PTG ",
        ["ro"] = "ROM ",
        ["ru"] = "RUS ",
        ["sk"] = "SKY ",
        ["sl"] = "SLV ",
        ["sr"] = "SRB ",
        ["sv"] = "SVE ",
        ["tr"] = "TRK ",
        ["tt"] = "TAT ",
        ["uk"] = "UKR ",
        ["vi"] = "VIT ",
    };

    /// <param name="language">A tag of BCP 47: <c>pt-BR</c>.</param>
    /// <returns>Four characters; none for a language without letters of its own.</returns>
    public static string Of(string language) => Tags.GetValueOrDefault(language.Split('-')[0], "");
}
