using Publisher.Model;

namespace Publisher.References.Everyday;

/// <summary>How a document uses each name outside of the entries that bear it.</summary>
internal sealed class NameUses
{
    private readonly Use[] _uses;

    private NameUses(Use[] uses, int entries) => (_uses, Entries) = (uses, entries);

    /// <summary>Number of entries of the document.</summary>
    public int Entries { get; }

    public Use this[int name] => _uses[name];

    /// <summary>As if the document never used a name.</summary>
    public static NameUses None(GlossaryNames names) => new(new Use[names.Count], 0);

    public static NameUses Of(GlossaryNames names, Document document, Outline outline)
    {
        var counter = new Counter(names);
        counter.Rewrite(document);
        foreach (var place in outline.Links)
        {
            if (place.Link is { Kind: LinkKind.Author, Target: { } target } && place.From != target)
            {
                counter.Led(target);
            }
        }

        return new(counter.Counted(), outline.Entries.Count);
    }

    /// <param name="Entries">In how many entries the name is mentioned.</param>
    /// <param name="Related">In how many of them by entries that its own entry mentions.</param>
    /// <param name="Capitals">How often it begins with a capital within a sentence.</param>
    /// <param name="Small">How often with a small letter.</param>
    /// <param name="IsMarked">Whether the author links to its entry, or sets it in bold elsewhere.</param>
    public readonly record struct Use(
        int Entries,
        int Related,
        int Capitals,
        int Small,
        bool IsMarked
    );

    private sealed class Counter(GlossaryNames names) : LineWalker
    {
        private readonly Use[] _uses = new Use[names.Count];
        private readonly HashSet<(int Position, int Name)> _mentions = [];
        private readonly HashSet<string> _led = new(StringComparer.Ordinal);
        private readonly List<Occurrence> _found = [];

        public void Led(string entry) => _led.Add(entry);

        public Use[] Counted()
        {
            var namesAt = new Dictionary<int, List<int>>();
            for (var name = 0; name < names.Count; name++)
            {
                foreach (var bearer in names.BearersOf(name))
                {
                    if (!namesAt.TryGetValue(bearer.Position, out var own))
                    {
                        namesAt[bearer.Position] = own = [];
                    }

                    own.Add(name);
                    _uses[name] = _led.Contains(bearer.Id)
                        ? _uses[name] with
                        {
                            IsMarked = true,
                        }
                        : _uses[name];
                }
            }

            foreach (var (position, name) in _mentions)
            {
                var own = namesAt.GetValueOrDefault(position);
                if (own?.Contains(name) != true)
                {
                    var isRelated = own is not null && IsRelated(name, own);
                    _uses[name] = _uses[name] with
                    {
                        Entries = _uses[name].Entries + 1,
                        Related = _uses[name].Related + (isRelated ? 1 : 0),
                    };
                }
            }

            return _uses;
        }

        protected override Items<Inline> Line(
            Items<Inline> content,
            ParagraphPlace place,
            Source source
        )
        {
            var line = ParagraphText.Of(content);
            names.Find(line.Text, _found);
            foreach (var (name, start, end) in _found)
            {
                _mentions.Add((place.Position, name));
                if (!place.Own.Any(own => names.IsBorneBy(name, own)))
                {
                    Count(line, name, start, end);
                }
            }

            return content;
        }

        private void Count(ParagraphText line, int name, int start, int end)
        {
            var use = _uses[name];
            var isSmall = char.IsLower(line.Text[start]);
            _uses[name] = use with
            {
                Small = use.Small + (isSmall ? 1 : 0),
                Capitals =
                    use.Capitals + (!isSmall && Surroundings.HoldsBefore(line.Text, start) ? 1 : 0),
                IsMarked =
                    use.IsMarked
                    || (
                        !line.IsAllBold
                        && start > 0
                        && ParagraphText.Around(line.Bold, start) == (start, end)
                    ),
            };
        }

        /// <summary>Whether the entry of a name mentions one of the others.</summary>
        private bool IsRelated(int name, List<int> others)
        {
            const int MostBearers = 4;
            return names
                .BearersOf(name)
                .Take(MostBearers)
                .Any(bearer =>
                    others.Exists(other => _mentions.Contains((bearer.Position, other)))
                );
        }
    }
}
