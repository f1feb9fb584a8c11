using Publisher.Changes;
using Publisher.Feedback;
using Publisher.Model;

namespace Publisher.Editions.Revisions;

/// <summary>What an edition says of its changes, kind by kind, in the order in which readers want to know of them.</summary>
internal sealed class RevisionList
{
    /// <summary>Of the part that lists them.</summary>
    public const string Id = "_changes";

    /// <summary>Before what something was.</summary>
    private const string Was = "← ";

    private readonly string _document = "";

    private RevisionList() { }

    /// <param name="earlier">Null for none.</param>
    public RevisionList(EarlierEdition? earlier, Document document, EditionWords words)
    {
        _document = document.Name;
        if (earlier is null)
        {
            return;
        }

        Title = earlier.Date is { } date ? words.ChangesSince(words.Date(date)) : words.Changes;
        var corrections = new RevisionGroup(
            words.Corrections,
            [.. earlier.Corrections.Select(correction => RevisionOf(correction, words))]
        );
        Groups =
        [
            .. Titles(words)
                .Select(kind => new RevisionGroup(
                    kind.Title,
                    [
                        .. earlier
                            .Changes.Where(change => change.Kind == kind.Kind)
                            .Select(RevisionOf),
                    ]
                ))
                .Prepend(corrections)
                .Where(group => group.Revisions.Count > 0),
        ];
    }

    public static RevisionList None { get; } = new();

    public string Title { get; } = "";

    public Items<RevisionGroup> Groups { get; }

    private static (ChangeKind Kind, string Title)[] Titles(EditionWords words) =>
        [
            (ChangeKind.Added, words.AddedTerms),
            (ChangeKind.Redefined, words.ChangedTerms),
            (ChangeKind.Renamed, words.RenamedTerms),
            (ChangeKind.Aliases, words.OtherNames),
            (ChangeKind.Split, words.SplitTerms),
            (ChangeKind.Merged, words.MergedTerms),
            (ChangeKind.Moved, words.MovedTerms),
            (ChangeKind.Removed, words.RemovedTerms),
            (ChangeKind.Links, words.ChangedLinks),
            (ChangeKind.Sources, words.Sources),
        ];

    private Revision RevisionOf(Correction correction, EditionWords words)
    {
        var unit = correction.Unit;
        var kind = words.Remark(correction.Kind);
        return new(
            [
                new(
                    correction.IsGone ? "" : unit.Id,
                    Flat(unit.Name.Length > 0 ? unit.Name : _document)
                ),
            ],
            kind.Length > 0 ? [new(WordChange.None, kind)] : [],
            [
                new(
                    correction.IsGone ? SentenceChangeKind.Removed : SentenceChangeKind.Reworded,
                    correction.Words
                ),
            ]
        );
    }

    private Revision RevisionOf(Change change)
    {
        var isGone = change.After.Count == 0;
        var units = (isGone ? change.Before : change.After).Select(unit => new RevisedUnit(
            isGone ? "" : unit.Id,
            Flat(unit.Name.Length > 0 ? unit.Name : _document)
        ));
        // All of what is new or gone is new or gone.
        var isTold = change.Kind is not (ChangeKind.Added or ChangeKind.Removed);
        return new(units.ToItems(), Notes(change), isTold ? change.Sentences : []);
    }

    private static Items<ChangedWords> Notes(Change change) =>
        change.Kind switch
        {
            ChangeKind.Renamed or ChangeKind.Split or ChangeKind.Merged =>
            [
                new(WordChange.None, $"{Was}{Names(change.Before)}"),
            ],
            ChangeKind.Moved
                when change.Before[0].Within is { Length: > 0 } within
                    && within != change.After[0].Within =>
            [
                new(WordChange.None, $"{Was}{Flat(within)}"),
            ],
            ChangeKind.Aliases or ChangeKind.Links or ChangeKind.Sources =>
            [
                .. Joined([
                    .. change.Gained.Select(name => new ChangedWords(WordChange.Added, Flat(name))),
                    .. change.Lost.Select(name => new ChangedWords(WordChange.Removed, Flat(name))),
                ]),
            ],
            _ => [],
        };

    private static IEnumerable<ChangedWords> Joined(Items<ChangedWords> words) =>
        words.SelectMany(
            (word, at) => at == 0 ? [word] : new[] { new ChangedWords(WordChange.None, ", "), word }
        );

    private static string Names(Items<ChangedUnit> units) =>
        string.Join(", ", units.Select(unit => Flat(unit.Name)));

    private static string Flat(string text) => text.ReplaceLineEndings(" ");
}
