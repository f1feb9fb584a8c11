namespace Publisher.Changes;

/// <summary>Compares texts sentence by sentence. What says the same is no change, wherever in its unit it stands; what went
/// to another unit moved; of the rest, sentences that have most words in common are one reworded.</summary>
internal sealed class TextComparison(Vocabulary vocabulary, RenamedTerms renamed)
{
    private const double LeastLikeness = 0.5;

    public void Compare(IReadOnlyList<TextGroup> groups)
    {
        foreach (var group in groups)
        {
            PairEqual(group, statement => statement, statement => statement);
            PairEqual(group, renamed.InOld, renamed.InNow);
        }

        FollowMoved(groups);
        foreach (var group in groups)
        {
            var naming = new Naming(group, vocabulary);
            PairRenamedHeads(group, naming);
            PairReworded(group);
            foreach (
                var old in group.OpenOld.Where(at => !naming.IsOnlyNames(group.Old[at])).ToList()
            )
            {
                Add(group, group.PlaceOfOld(old), SentenceChangeKind.Removed, group.Old[old], "");
            }

            foreach (var now in group.OpenNow.Where(at => !naming.IsOnlyNames(group.Now[at])))
            {
                Add(group, now, SentenceChangeKind.Added, group.Now[now], "");
            }
        }
    }

    private static void PairEqual(
        TextGroup group,
        Func<Statement, Statement> old,
        Func<Statement, Statement> now
    )
    {
        var open = new Dictionary<Statement, Queue<int>>();
        foreach (var at in group.OpenNow)
        {
            Queue(open, now(group.Now[at])).Enqueue(at);
        }

        foreach (var at in group.OpenOld.ToList())
        {
            if (
                open.TryGetValue(old(group.Old[at]), out var same) && same.TryDequeue(out var other)
            )
            {
                group.Pair(at, other);
            }
        }
    }

    private void FollowMoved(IReadOnlyList<TextGroup> groups)
    {
        var open = new Dictionary<Statement, Queue<(TextGroup Group, int At)>>();
        foreach (var group in groups)
        {
            foreach (var at in group.OpenNow.Where(at => group.Now[at].IsTelling))
            {
                Queue(open, renamed.InNow(group.Now[at])).Enqueue((group, at));
            }
        }

        foreach (var group in groups)
        {
            foreach (var at in group.OpenOld.Where(at => group.Old[at].IsTelling).ToList())
            {
                if (
                    open.TryGetValue(renamed.InOld(group.Old[at]), out var same)
                    && same.TryDequeue(out var other)
                )
                {
                    Move(group, at, other.Group, other.At);
                }
            }
        }
    }

    private static void Move(TextGroup from, int old, TextGroup to, int now)
    {
        Add(from, from.PlaceOfOld(old), SentenceChangeKind.MovedAway, from.Old[old], to.Name);
        Add(to, now, SentenceChangeKind.MovedHere, to.Now[now], from.Name);
        from.Gone(old);
        to.Come(now);
    }

    /// <summary>Lines that name the term and differ in its names alone, however short what they have in common.</summary>
    private static void PairRenamedHeads(TextGroup group, Naming naming)
    {
        var heads = group.OpenNow.Where(at => group.Now[at].IsHead).ToList();
        foreach (var old in group.OpenOld.Where(at => group.Old[at].IsHead).ToList())
        {
            var now = heads.FindIndex(at => naming.IsOnlyNames(group.Old[old], group.Now[at]));
            if (now >= 0)
            {
                group.Pair(old, heads[now]);
                heads.RemoveAt(now);
            }
        }
    }

    private static void PairReworded(TextGroup group)
    {
        var (old, now) = (group.OpenOld.ToList(), group.OpenNow.ToList());
        if (old.Count == 0 || now.Count == 0)
        {
            return;
        }

        var likeness = new WordOverlap(now.ConvertAll(at => Words(group.Now[at])), _ => 1);
        var pairs = old.SelectMany(at =>
                likeness
                    .Of(Words(group.Old[at]))
                    .Select(found => (Old: at, Now: now[found.Text], found.Score))
            )
            .Where(pair => pair.Score >= LeastLikeness)
            .OrderByDescending(pair => pair.Score)
            .ThenBy(pair => pair.Old)
            .ThenBy(pair => pair.Now);
        var (openOld, openNow) = (old.ToHashSet(), now.ToHashSet());
        foreach (var pair in pairs)
        {
            if (openOld.Contains(pair.Old) && openNow.Contains(pair.Now))
            {
                openOld.Remove(pair.Old);
                openNow.Remove(pair.Now);
                Reword(group, pair.Old, pair.Now);
            }
        }
    }

    private static void Reword(TextGroup group, int old, int now)
    {
        var (before, after) = (group.Old[old], group.Now[now]);
        var hunks = WordDifference.Of(before.Tokens, after.Tokens);
        group.Pair(old, now);
        group.Found.Add(
            (now, new(SentenceChangeKind.Reworded, WordDifference.Show(before, after, hunks)))
        );
    }

    private static void Add(
        TextGroup group,
        double place,
        SentenceChangeKind kind,
        Statement statement,
        string elsewhere
    )
    {
        var change = kind switch
        {
            SentenceChangeKind.Added => WordChange.Added,
            SentenceChangeKind.Removed => WordChange.Removed,
            _ => WordChange.None,
        };
        group.Found.Add((place, new(kind, [new(change, statement.Text)], elsewhere)));
    }

    private static Dictionary<int, int> Words(Statement statement) =>
        WordOverlap.Count(statement.Tokens.ToArray());

    private static Queue<T> Queue<T>(Dictionary<Statement, Queue<T>> queues, Statement statement)
    {
        if (!queues.TryGetValue(statement, out var queue))
        {
            queues[statement] = queue = new();
        }

        return queue;
    }
}
