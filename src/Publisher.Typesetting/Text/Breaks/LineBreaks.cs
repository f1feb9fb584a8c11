using static Publisher.Typesetting.Text.Breaks.BreakClass;

namespace Publisher.Typesetting.Text.Breaks;

/// <summary>Where a line may end by Unicode's line breaking algorithm (UAX #14, revision 51 of Unicode 15.1, with numbers
/// as its example 7 in section 8.2 tailors them). The numbers of the rules stand beside them.</summary>
internal ref struct LineBreaks
{
    private readonly Units units;
    private NumberPart number = NumberPart.None;

    // The last unit before the place that is no blank, -1 for none; and how many regional indicators stand before it.
    private int word = -1;
    private int indicators;

    private enum NumberPart
    {
        None,

        /// <summary>Within its digits.</summary>
        Digits,

        /// <summary>Behind its closing bracket.</summary>
        Closed,
    }

    private LineBreaks(Units units) => this.units = units;

    /// <summary>Tells for each place whether a line may or must end there: <paramref name="allowed"/>[i] stands for the
    /// place before the i-th character. The first is no such place.</summary>
    /// <param name="allowed">As long as the text.</param>
    public static void Find(ReadOnlySpan<char> text, Span<bool> allowed)
    {
        allowed.Clear();
        var places = new Units(text);
        var breaks = new LineBreaks(places);
        for (var at = 0; at < places.Count; at++)
        {
            allowed[places.StartOf(at)] = at > 0 && breaks.IsBreak(at);
            breaks.Pass(at);
        }
    }

    private readonly bool IsBreak(int at)
    {
        var (before, after) = (units[at - 1], units[at]);
        var last = word >= 0 ? units[word] : SP;
        return before switch
        {
            BK or LF or NL => true, // LB4, LB5
            CR => after != LF,
            _ when IsNewLine(after) || after is SP or ZW => false, // LB6, LB7
            _ when last == ZW => true, // LB8
            _ when units.Joins(at - 1) || IsGlued(before, after) => false, // LB8a, LB11, LB12
            _ when after is CL or CP or CPW or EX or IS or SY => false, // LB13
            _ when last is OP or OPW || IsQuoted(at) => false, // LB14, LB15
            _ when last is CL or CP or CPW && after == NS => false, // LB16
            _ when last == B2 && after == B2 => false, // LB17
            SP => true, // LB18
            _ => !IsOneWord(at, before, after),
        };
    }

    private void Pass(int at)
    {
        var passed = units[at];
        word = passed == SP ? word : at;
        indicators = passed == RI ? indicators + 1 : 0;
        number = passed switch
        {
            NU => NumberPart.Digits,
            SY or IS when number == NumberPart.Digits => NumberPart.Digits,
            CL or CP or CPW when number == NumberPart.Digits => NumberPart.Closed,
            _ => NumberPart.None,
        };
    }

    private static bool IsNewLine(BreakClass one) => one is BK or CR or LF or NL;

    private static bool IsGlued(BreakClass before, BreakClass after) =>
        before is WJ or GL || after == WJ || (after == GL && before is not (SP or BA or HY));

    /// <summary>LB15a and LB15b: inside quotation marks, blanks or not.</summary>
    private readonly bool IsQuoted(int at)
    {
        var isOpened =
            word >= 0
            && units[word] == QUI
            && (
                word == 0
                || IsNewLine(units[word - 1])
                || units[word - 1] is OP or OPW or QU or QUI or QUF or GL or SP or ZW
            );
        return isOpened
            || (
                units[at] == QUF
                && (
                    at + 1 == units.Count
                    || IsNewLine(units[at + 1])
                    || units[at + 1]
                        is SP
                            or GL
                            or WJ
                            or CL
                            or QU
                            or QUI
                            or QUF
                            or CP
                            or CPW
                            or EX
                            or IS
                            or SY
                            or ZW
                )
            );
    }

    private readonly bool IsOneWord(int at, BreakClass before, BreakClass after)
    {
        if (IsQuotation(before) || IsQuotation(after)) // LB19
        {
            return true;
        }

        if (before == CB || after == CB) // LB20
        {
            return false;
        }

        return after is BA or HY or NS or IN // LB21, LB22
            || before == BB
            || (before is HY or BA && at > 1 && units[at - 2] == HL) // LB21a
            || (before == SY && after == HL) // LB21b
            || AreLetters(before, after)
            || IsNumber(at, before, after)
            || IsHangul(before, after)
            || IsBrahmic(at, before, after)
            || (before == RI && after == RI && indicators % 2 == 1) // LB30a
            || (before is EB or IDX && after == EM); // LB30b
    }

    private static bool IsQuotation(BreakClass one) => one is QU or QUI or QUF;

    private static bool IsLetter(BreakClass one) => one is AL or HL or DC;

    private static bool IsIdeograph(BreakClass one) => one is ID or IDX or EB or EM;

    private static bool AreLetters(BreakClass before, BreakClass after) =>
        (IsLetter(before) && (IsLetter(after) || after is NU or PR or PO or OP)) // LB23, LB24, LB28, LB30
        || (IsLetter(after) && before is NU or PR or PO or IS or CP) // LB29 too
        || (before == NU && after == OP)
        || (before == CP && after == NU)
        || (before == PR && IsIdeograph(after)) // LB23a
        || (IsIdeograph(before) && after == PO);

    /// <summary>LB25: a sign before, a bracket or hyphen, digits with their marks, a bracket, a sign behind.</summary>
    private readonly bool IsNumber(int at, BreakClass before, BreakClass after) =>
        (before is PR or PO && after is OP or HY && at + 1 < units.Count && units[at + 1] == NU)
        || (after == NU && before is PR or PO or OP or HY)
        || (number == NumberPart.Digits && after is NU or PR or PO)
        || (number == NumberPart.Closed && after is PR or PO);

    /// <summary>LB26 and LB27.</summary>
    private static bool IsHangul(BreakClass before, BreakClass after) =>
        (before, after) switch
        {
            (JL, JL or JV or H2 or H3) => true,
            (JV or H2, JV or JT) => true,
            (JT or H3, JT) => true,
            (JL or JV or JT or H2 or H3, PO) => true,
            (PR, JL or JV or JT or H2 or H3) => true,
            _ => false,
        };

    /// <summary>LB28a.</summary>
    private readonly bool IsBrahmic(int at, BreakClass before, BreakClass after) =>
        (IsAksara(after) && before == AP)
        || (IsAksara(before) && after is VF or VI)
        || (before == VI && after is AK or DC && at > 1 && IsAksara(units[at - 2]))
        || (IsAksara(before) && IsAksara(after) && at + 1 < units.Count && units[at + 1] == VF);

    private static bool IsAksara(BreakClass one) => one is AK or AS or DC;
}
