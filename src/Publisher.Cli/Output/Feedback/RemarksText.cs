using System.Globalization;
using System.Text;
using Publisher.Cli.Remarks;
using Publisher.Feedback;

namespace Publisher.Cli.Output.Feedback;

/// <summary>Remarks for people at a terminal.</summary>
internal static class RemarksText
{
    public static string Of(string document, IReadOnlyList<FoundRemark> remarks)
    {
        var text = new StringBuilder().Append(Printable.Of(Wording.Folded(document))).Append('\n');
        foreach (var remark in remarks)
        {
            text.Append('\n');
            foreach (var line in Lines(remark))
            {
                text.Append("  ").Append(Printable.Of(line)).Append('\n');
            }
        }

        return text.Append('\n').Append(Summary(remarks)).Append('\n').ToString();
    }

    private static IEnumerable<string> Lines(FoundRemark found)
    {
        var remark = found.Remark;
        var about = new[]
        {
            RemarkKeys.Word(remark.Kind),
            remark.Date?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) ?? "",
            Wording.OneLine(remark.From),
        };
        yield return $"“{Wording.OneLine(remark.Quote)}” ({string.Join(", ", about.Where(word => word.Length > 0))})";
        yield return $"  {RemarkKeys.Word(remark.Status)}, {Standing(found)}";
        if (found.Verdict.Words.Count > 0)
        {
            yield return $"  now: {MarkedWords.Short(found.Verdict.Words)}";
        }

        if (remark.Note.Length > 0)
        {
            yield return $"  reader: {Wording.OneLine(remark.Note)}";
        }

        if (remark.Answer.Length > 0)
        {
            yield return $"  answer: {Wording.OneLine(remark.Answer)}";
        }
    }

    private static string Standing(FoundRemark found)
    {
        var count = found.Verdict.Places.Count;
        var places = string.Join(", ", found.Places.Select(place => $"“{Wording.Folded(place)}”"));
        return found.Verdict.Standing switch
        {
            QuoteStanding.Stands when count == 1 => $"stands in {places}",
            QuoteStanding.Stands => $"stands in {Wording.Count(count, "place")}: {places}",
            QuoteStanding.Changed => $"changed in {places}",
            QuoteStanding.Ambiguous =>
                $"stands in {Wording.Count(count, "place")}, and which is meant is not said: {places}",
            _ => "gone",
        };
    }

    private static string Summary(IReadOnlyList<FoundRemark> remarks)
    {
        var counts = RemarkKeys
            .Statuses.Select(status =>
                (status.Word, Count: remarks.Count(each => each.Remark.Status == status.Meaning))
            )
            .Where(status => status.Count > 0)
            .Select(status =>
                string.Create(CultureInfo.InvariantCulture, $"{status.Count} {status.Word}")
            )
            .ToList();
        return counts.Count == 0
            ? Wording.Count(0, "remark")
            : $"{Wording.Count(remarks.Count, "remark")}: {string.Join(", ", counts)}";
    }
}
