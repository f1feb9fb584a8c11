namespace Publisher.Typesetting.Text;

/// <summary>How far light glyphs stand out of a straight edge, as shares of their advance: what is mostly white must
/// cross the edge a little for the edge to look straight (Hàn Thế Thành, Micro-typographic extensions to the TeX
/// typesetting system, 2000).</summary>
internal static class OpticalMargin
{
    public static double Left(char character) =>
        character switch
        {
            '“' or '‘' or '„' or '‚' or '"' or '\'' or '«' or '‹' => 0.5,
            '(' or '[' => 0.08,
            'A' or 'T' or 'V' or 'W' or 'Y' => 0.05,
            _ => 0,
        };

    public static double Right(char character) =>
        character switch
        {
            '.' or ',' => 0.7,
            '-' or '\u2010' => 0.6,
            '”' or '’' or '"' or '\'' or '»' or '›' => 0.5,
            ':' or ';' or '–' => 0.4,
            '!' or '?' => 0.2,
            '—' => 0.25,
            ')' or ']' or 'A' or 'r' => 0.08,
            'T' or 'V' or 'W' or 'Y' or 'v' or 'w' or 'y' => 0.05,
            _ => 0,
        };
}
