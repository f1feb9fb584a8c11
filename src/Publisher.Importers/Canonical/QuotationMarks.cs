namespace Publisher.Importers.Canonical;

/// <summary>The marks around a quotation, by language (Unicode CLDR 46, delimiters).</summary>
internal static class QuotationMarks
{
    /// <param name="depth">Quotations around this one.</param>
    public static (string Open, string Close) Of(string language, int depth)
    {
        var (outer, inner) = language.Split('-')[0].ToUpperInvariant() switch
        {
            "DE" or "CS" or "SK" or "SL" or "IS" => (("„", "“"), ("‚", "‘")),
            "PL" or "RO" or "HU" or "HR" or "BG" => (("„", "”"), ("«", "»")),
            "FR" => (("«\u00A0", "\u00A0»"), ("“", "”")),
            "ES" or "IT" or "PT" or "CA" or "EL" or "NB" or "NN" or "NO" => (
                ("«", "»"),
                ("“", "”")
            ),
            "RU" or "UK" => (("«", "»"), ("„", "“")),
            "SV" or "FI" => (("”", "”"), ("’", "’")),
            "JA" or "ZH" => (("「", "」"), ("『", "』")),
            _ => (("“", "”"), ("‘", "’")),
        };
        return depth % 2 == 0 ? outer : inner;
    }
}
