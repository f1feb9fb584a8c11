using System.Globalization;
using Publisher.Editions.Pdf.Themes;
using Publisher.Feedback;

namespace Publisher.Editions;

/// <summary>What an edition says beside its author's words, in the language of the document: <c>templates/words</c> has a
/// file a language.</summary>
internal sealed class EditionWords
{
    private const string Otherwise = "en";
    private const string MonthList = "months";
    private const int Months = 12;

    /// <summary>What a file must have, and the places in braces that its words must leave.</summary>
    private static readonly Dictionary<string, string[]> Places = new(StringComparer.Ordinal)
    {
        ["contents"] = [],
        ["notes"] = [],
        ["sources"] = [],
        ["index"] = [],
        ["symbols"] = [],
        ["table"] = [],
        ["colophon"] = [],
        ["made-with"] = ["{program}"],
        ["pages"] = [],
        ["cover"] = [],
        ["cover-of"] = ["{title}"],
        ["beginning"] = [],
        ["landmarks"] = [],
        ["untitled"] = [],
        ["edition"] = ["{id}"],
        ["page"] = [],
        ["see"] = [],
        ["see-also"] = [],
        ["note"] = ["{note}"],
        ["to-text"] = [],
        ["to-mark"] = ["{note}"],
        ["to-source"] = [],
        ["link-to"] = ["{name}"],
        ["within"] = ["{name}"],
        ["mentioned-in"] = [],
        ["more"] = ["{count}"],
        ["picture"] = [],
        ["undescribed-picture"] = [],
        ["done"] = [],
        ["not-done"] = [],
        ["skip"] = [],
        ["find"] = [],
        ["not-found"] = [],
        ["no-page"] = [],
        ["other-editions"] = [],
        ["added-terms"] = [],
        ["changed-terms"] = [],
        ["removed-terms"] = [],
        ["map"] = [],
        ["changes"] = [],
        ["changes-since"] = ["{date}"],
        ["renamed-terms"] = [],
        ["other-names"] = [],
        ["split-terms"] = [],
        ["merged-terms"] = [],
        ["moved-terms"] = [],
        ["changed-links"] = [],
        ["corrections"] = [],
        ["unfinished"] = [],
        ["out-of-date"] = [],
        ["wrong"] = [],
        ["question"] = [],
        ["go-to"] = ["{name}"],
        ["previous"] = [],
        ["next"] = [],
        ["continue-at"] = ["{name}"],
        ["archived"] = ["{date}"],
        ["appearance"] = [],
        ["automatic"] = [],
        ["light"] = [],
        ["dark"] = [],
        ["accessibility"] = [],
        ["all-described"] = [],
        ["not-all-described"] = [],
        ["date"] = ["{day}", "{month}", "{year}"],
        ["first-day"] = [],
    };

    private readonly Dictionary<string, string> _words = new(StringComparer.Ordinal);
    private readonly IReadOnlyList<string> _months;

    private EditionWords(ThemeNode file)
    {
        foreach (var (key, places) in Places)
        {
            var word = file.Text(key);
            _words[key] = Array.TrueForAll(places, word.Contains)
                ? word
                : throw file.Wrong(key, $"words with {string.Join(" and ", places)} in them");
        }

        _months = file.Words(MonthList);
        if (_months.Count != Months)
        {
            throw file.Wrong(MonthList, "a list of twelve months");
        }

        if (file.Keys.FirstOrDefault(IsUnknown) is { } unknown)
        {
            throw file.Wrong(unknown, "left out, since no edition has a use for it");
        }
    }

    public string Contents => _words["contents"];

    /// <summary>The heading above the author's notes.</summary>
    public string Notes => _words["notes"];

    public string Sources => _words["sources"];

    public string Index => _words["index"];

    /// <summary>The heading above names that begin with neither a letter nor a figure.</summary>
    public string Symbols => _words["symbols"];

    public string Table => _words["table"];

    /// <summary>The heading above what is said of the edition itself.</summary>
    public string Colophon => _words["colophon"];

    /// <summary>The name of the list of pages.</summary>
    public string Pages => _words["pages"];

    public string MadeWith => Filled("made-with", "{program}", "Publisher");

    public string Cover => _words["cover"];

    public string Beginning => _words["beginning"];

    public string Landmarks => _words["landmarks"];

    public string Untitled => _words["untitled"];

    /// <summary>Before the number of a page: "p.".</summary>
    public string Page => _words["page"];

    /// <summary>Before the headword that an alias leads to.</summary>
    public string See => _words["see"];

    /// <summary>Before the entries that one sends its reader to.</summary>
    public string SeeAlso => _words["see-also"];

    public string ToText => _words["to-text"];

    public string ToSource => _words["to-source"];

    /// <summary>Before the places that mention an entry.</summary>
    public string MentionedIn => _words["mentioned-in"];

    public string UndescribedPicture => _words["undescribed-picture"];

    public string Skip => _words["skip"];

    public string Find => _words["find"];

    public string NotFound => _words["not-found"];

    /// <summary>On the page that a site shows where it has none.</summary>
    public string NoPage => _words["no-page"];

    /// <summary>Before the terms that an edition has and the one before had not.</summary>
    public string AddedTerms => _words["added-terms"];

    public string ChangedTerms => _words["changed-terms"];

    public string RemovedTerms => _words["removed-terms"];

    /// <summary>The heading above the map of what refers to what.</summary>
    public string Map => _words["map"];

    /// <summary>The heading above the list of changes, where the edition before has no date.</summary>
    public string Changes => _words["changes"];

    public string RenamedTerms => _words["renamed-terms"];

    /// <summary>Before names beside the headword that came or went.</summary>
    public string OtherNames => _words["other-names"];

    public string SplitTerms => _words["split-terms"];

    public string MergedTerms => _words["merged-terms"];

    public string MovedTerms => _words["moved-terms"];

    public string ChangedLinks => _words["changed-links"];

    /// <summary>Before what was corrected after a reader's remark.</summary>
    public string Corrections => _words["corrections"];

    public string OtherEditions => _words["other-editions"];

    /// <summary>On a link that follows a preview, with "{name}" for the words that were tapped.</summary>
    public string GoTo => _words["go-to"];

    public string Previous => _words["previous"];

    public string Next => _words["next"];

    /// <summary>On a link to where the reader was, with "{name}" for that place.</summary>
    public string ContinueAt => _words["continue-at"];

    public string Appearance => _words["appearance"];

    /// <summary>Light or dark as the reader's system is.</summary>
    public string Automatic => _words["automatic"];

    public string Light => _words["light"];

    public string Dark => _words["dark"];

    /// <summary>What the publication does for readers who do not see it.</summary>
    public string Accessibility => _words["accessibility"];

    /// <summary>The words of a document's language.</summary>
    /// <param name="language">BCP 47 tag: a file is looked for by it, then by its first part; without one the words are
    /// English.</param>
    /// <exception cref="InvalidTemplateException">The file is no such file.</exception>
    public static EditionWords Of(string language, ITemplates templates)
    {
        var tag = CultureInfo.InvariantCulture.TextInfo.ToLower(language).Replace('_', '-');
        var primary = tag.Split('-')[0];
        string[] names = [tag, primary == "no" ? "nb" : primary, Otherwise];
        var path = names
            .Where(IsName)
            .Select(PathOf)
            .FirstOrDefault(templates.Has, PathOf(Otherwise));
        return new(ThemeNode.Read(templates.Read(path), templates.Name(path)));
    }

    public string CoverOf(string title) => Filled("cover-of", "{title}", title);

    public string Edition(string id) => Filled("edition", "{id}", id);

    /// <param name="date">Of the edition before, in words.</param>
    /// <summary>Behind a link to what is no longer there, for a copy of that day.</summary>
    public string Archived(string date) => Filled("archived", "{date}", date);

    public string ChangesSince(string date) => Filled("changes-since", "{date}", date);

    public string Note(string note) => Filled("note", "{note}", note);

    public string ToMark(string note) => Filled("to-mark", "{note}", note);

    public string LinkTo(string name) => Filled("link-to", "{name}", name);

    public string Within(string name) => Filled("within", "{name}", name);

    /// <summary>Behind the first of several: how many there are besides.</summary>
    public string More(int count) =>
        Filled("more", "{count}", count.ToString(CultureInfo.InvariantCulture));

    /// <summary>In place of a picture that can't be shown.</summary>
    public string Picture(string description) =>
        description.Length > 0 ? $"[{_words["picture"]}: {description}]" : $"[{_words["picture"]}]";

    public string Done(bool isDone) => _words[isDone ? "done" : "not-done"];

    public string Described(bool areAll) => _words[areAll ? "all-described" : "not-all-described"];

    /// <summary>What a reader said of the words; empty where it was nothing of a kind.</summary>
    public string Remark(RemarkKind kind) =>
        kind switch
        {
            RemarkKind.Unfinished => _words["unfinished"],
            RemarkKind.OutOfDate => _words["out-of-date"],
            RemarkKind.Wrong => _words["wrong"],
            RemarkKind.Question => _words["question"],
            _ => "",
        };

    public string Date(DateTimeOffset date)
    {
        var day = date.UtcDateTime;
        return _words["date"]
            .Replace(
                "{day}",
                day.Day == 1 ? _words["first-day"] : day.Day.ToString(CultureInfo.InvariantCulture),
                StringComparison.Ordinal
            )
            .Replace("{month}", _months[day.Month - 1], StringComparison.Ordinal)
            .Replace(
                "{year}",
                day.Year.ToString(CultureInfo.InvariantCulture),
                StringComparison.Ordinal
            );
    }

    private string Filled(string key, string place, string with) =>
        _words[key].Replace(place, with, StringComparison.Ordinal);

    private static bool IsUnknown(string key) => key != MonthList && !Places.ContainsKey(key);

    private static string PathOf(string name) => $"words/{name}.yml";

    /// <summary>What is no tag must not be taken for a path.</summary>
    private static bool IsName(string name) =>
        name.Length > 0 && name.All(c => char.IsAsciiLetterOrDigit(c) || c == '-');
}
