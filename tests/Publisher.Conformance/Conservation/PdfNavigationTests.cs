using System.Globalization;
using System.Text.Json;
using Publisher.Conformance.Readers;

namespace Publisher.Conformance.Conservation;

/// <summary>A reader finds the way by what a viewer shows and by what is printed, and both say the same.</summary>
public sealed class PdfNavigationTests
{
    public static TheoryData<string> Exports => Sources.FewNames;

    [Theory]
    [MemberData(nameof(Exports))]
    public void Every_section_and_entry_is_a_named_destination_of_its_id(string name)
    {
        var published = Published.Of(name);
        var places = PdfReader.Destinations(published.Edition("pdf"));

        Assert.DoesNotContain(
            new ReadingOrder(published.Document).Ids,
            id => !places.ContainsKey(id)
        );
    }

    [Theory]
    [MemberData(nameof(Exports))]
    public void Page_labels_are_the_printed_numbers(string name)
    {
        var path = Published.Of(name).Edition("pdf");
        var labels = Labels(path);
        // The title page has no folio.
        var printed = LastLines(path).Index().Skip(1).Where(page => page.Item.Length > 0).ToList();

        Assert.NotEmpty(printed);
        Assert.All(printed, page => Assert.Equal(labels[page.Index], page.Item));
    }

    /// <summary>Below all else on a page stands its folio.</summary>
    private static IEnumerable<string> LastLines(string path) =>
        PdfReader
            .Output(Tools.PdfToText, "-layout", "-enc", "UTF-8", path, "-")
            .Split('\f')
            .SkipLast(1)
            .Select(page => page.TrimEnd().Split('\n')[^1].Trim());

    private static List<string> Labels(string path)
    {
        using var json = JsonDocument.Parse(
            PdfReader.Output(Tools.Qpdf, "--json=2", "--json-key=pages", path)
        );
        return
        [
            .. json
                .RootElement.GetProperty("pages")
                .EnumerateArray()
                .Select(page => Label(page.GetProperty("label"))),
        ];
    }

    private static string Label(JsonElement label)
    {
        var number = label.GetProperty("/St").GetInt32();
        return label.GetProperty("/S").GetString() == "/r"
            ? Roman(number)
            : number.ToString(CultureInfo.InvariantCulture);
    }

    /// <summary>Up to 39, as long as contents are.</summary>
    private static string Roman(int number)
    {
        string[] ones = ["", "i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix"];
        return new string('x', number / 10) + ones[number % 10];
    }
}
