using System.Globalization;
using System.Text.RegularExpressions;
using Publisher.Model;

namespace Publisher.Checks.Current;

/// <summary>A date is in the calendar, and falls on the day of the week that it is said to.</summary>
internal sealed partial class PossibleDate : Check
{
    private const int LeapYear = 2000;

    private const string Hint = "Look the date up, and write the one that was meant.";

    private static readonly string[] Months =
    [
        .. CultureInfo.InvariantCulture.DateTimeFormat.MonthNames[..12],
    ];

    public override string Name => "possible-date";

    public override Severity Severity => Severity.Warning;

    internal override IEnumerable<Finding> Run(CheckedDocument subject)
    {
        foreach (var line in subject.OwnLines)
        {
            foreach (Match match in Iso().Matches(line.Text))
            {
                if (Fault(match, Number(match, "month"), weekday: "") is { Length: > 0 } fault)
                {
                    yield return FindIn(line, match.Value, fault, Hint);
                }
            }

            foreach (
                Match match in subject.IsEnglish ? Written().Matches(line.Text).AsEnumerable() : []
            )
            {
                var month = Array.IndexOf(Months, match.Groups["month"].Value) + 1;
                if (Fault(match, month, match.Groups["weekday"].Value) is { Length: > 0 } fault)
                {
                    yield return FindIn(line, match.Value, fault, Hint);
                }
            }
        }
    }

    /// <returns>Empty for a date that can be.</returns>
    private static string Fault(Match match, int month, string weekday)
    {
        var (day, year) = (Number(match, "day"), Number(match, "year"));
        if (
            month is < 1 or > 12
            || day < 1
            || day > DateTime.DaysInMonth(year > 0 ? year : LeapYear, month)
        )
        {
            return $"“{match.Value}” is in no calendar.";
        }

        if (weekday.Length == 0 || year == 0)
        {
            return "";
        }

        var falls = new DateOnly(year, month, day).DayOfWeek.ToString();
        return falls == weekday ? "" : $"“{match.Value}” was a {falls}.";
    }

    private static int Number(Match match, string group) =>
        match.Groups[group] is { Success: true, ValueSpan: var digits }
            ? int.Parse(digits, NumberStyles.None, CultureInfo.InvariantCulture)
            : 0;

    [GeneratedRegex(
        @"(?<![\p{L}\p{N}_./-])(?<year>(?:19|20)\d\d)-(?<month>[01]\d)-(?<day>[0-3]\d)(?![\p{L}\p{N}_/-]|\.\d)",
        RegexOptions.CultureInvariant
    )]
    private static partial Regex Iso();

    /// <summary>A day that can be one in some month: "May 45" is no date, nor is "38 May" of "no. 38 May 2019". "2010" behind the
    /// month is a year.</summary>
    [GeneratedRegex(
        """
            (?<![\p{L}\p{N}_-])(?:(?<weekday>(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day),?[ ])?
            (?:(?:the[ ])?(?<day>0?[1-9]|[12]\d|3[01])(?:st|nd|rd|th)?[ ](?:of[ ])?(?<month>January|February|March|April|May|June|July|August|September|October|November|December)(?:,?[ ](?<year>(?:19|20)\d\d)(?!\d))?
                | (?<month>January|February|March|April|May|June|July|August|September|October|November|December)[ ](?:the[ ])?(?<day>0?[1-9]|[12]\d|3[01])(?:st|nd|rd|th)?(?![\d.:–-]|,\d|[ ]?%)(?:,?[ ](?<year>(?:19|20)\d\d)(?!\d))?)
            (?![\p{L}\p{N}_])
            """,
        RegexOptions.CultureInvariant | RegexOptions.IgnorePatternWhitespace
    )]
    private static partial Regex Written();
}
