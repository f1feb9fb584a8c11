using Publisher.Languages;
using Publisher.Model;
using Publisher.Normalisation.Entries.Leads;
using Publisher.Normalisation.Names;

namespace Publisher.Normalisation.Entries;

/// <summary>Makes entries of what was taken for them, and notes at the lines that were left why they were.</summary>
internal sealed class EntryRewriter : DocumentRewriter
{
    /// <summary>A line that is less likely to be an entry is not worth a word.</summary>
    private const double LeastOdds = -3;

    private readonly EntrySettings _settings;
    private readonly Language? _language;
    private readonly Dictionary<Block, LineSite> _lines = new(ReferenceEqualityComparer.Instance);
    private readonly Dictionary<Block, SectionSite> _sections = new(
        ReferenceEqualityComparer.Instance
    );
    private readonly Dictionary<object, Site> _pairs = new(ReferenceEqualityComparer.Instance);
    private readonly Dictionary<Paragraph, List<Site>> _mentions;

    private EntryRewriter(EntryRecognition recognition)
    {
        _settings = recognition.Settings;
        _language = recognition.Survey.Language;
        _mentions = recognition.Mentions;
        foreach (var line in recognition.Survey.Lines)
        {
            _lines[line.Node] = line;
        }

        foreach (var section in recognition.Survey.Sections)
        {
            _sections[section.Node] = section;
        }

        foreach (var pair in recognition.Survey.Pairs)
        {
            _pairs[pair.Node] = pair.Site;
        }
    }

    public static Document Apply(Document document, EntryRecognition recognition) =>
        document with
        {
            Blocks = new EntryRewriter(recognition).Blocks(document.Blocks),
        };

    /// <summary>What stands under a line that is a term alone belongs to it up to the next entry; of what stands under
    /// others, lists, code and quotations go on with their definition.</summary>
    private Items<Block> Blocks(Items<Block> blocks)
    {
        var built = new Built();
        for (var at = 0; at < blocks.Count; at++)
        {
            if (blocks[at] is not Paragraph paragraph)
            {
                Write(blocks[at], built);
                continue;
            }

            var headword = HeadwordOf(paragraph);
            if (headword is null)
            {
                built.Blocks.Add(Left(paragraph));
                continue;
            }

            var end = at + 1;
            var isAlone = IsAlone(paragraph);
            while (end < blocks.Count && GoesOn(blocks[end], isAlone))
            {
                end++;
            }

            var body = blocks.Slice(at + 1, end - at - 1);
            built.Blocks.Add(EntryOf(headword, EntryForm.Paragraph, paragraph, body));
            at = end - 1;
        }

        return built.Blocks.ToItems();
    }

    private bool IsAlone(Paragraph paragraph) =>
        _lines[paragraph].Site is { IsTaken: true, Lead.Mark: LeadMark.Alone };

    private bool GoesOn(Block block, bool isAlone) =>
        block is Model.List or Model.CodeBlock or Model.Quote
        || (
            isAlone
            && block is Model.Table or Model.Paragraph
            && !(block is Model.Paragraph next && IsEntry(next))
        );

    private bool IsEntry(Paragraph paragraph) =>
        _lines.TryGetValue(paragraph, out var line) && line.Site.IsTaken;

    private Entry EntryOf(Headword headword, EntryForm form, Paragraph head, Items<Block> body)
    {
        List<string> names = [.. TextNames.InBody(body, _language)];
        if (body is [Paragraph { Content: var first }, ..])
        {
            names.AddRange(TextNames.In(PlainText.Of(first), _language));
        }

        return new(
            names.Count > 0 ? TermNames.Add(headword, names) : headword,
            form,
            head.Content,
            Blocks(body)
        )
        {
            Source = head.Source,
        };
    }

    protected override void Section(Section node, Built into)
    {
        var site = _sections[node].Site!;
        if (!site.IsTaken)
        {
            into.Blocks.Add(node with { Blocks = Blocks(node.Blocks) });
            return;
        }

        var title = PlainText.Of(node.Title);
        var forced = _settings.Forces(title)?.Term;
        var headword =
            (forced is null ? site.Headword : TermNames.Read(forced)) ?? new Headword([title]);
        into.Blocks.Add(
            new Entry(
                headword with
                {
                    Evidence = new(
                        site.Verdict == Verdicts.Quoted ? EntryShape.Quoted : EntryShape.Heading,
                        site.Verdict!.Reason
                    ),
                },
                EntryForm.Heading,
                node.Title,
                Blocks(node.Blocks)
            )
            {
                Level = node.Level,
                Source = node.Source,
            }
        );
    }

    protected override void Paragraph(Paragraph node, Built into) => into.Blocks.Add(node);

    protected override void Quote(Quote node, Built into) => into.Blocks.Add(node);

    protected override void Figure(Figure node, Built into) => into.Blocks.Add(node);

    protected override TableRow Row(TableRow row) =>
        row with
        {
            Headword = HeadwordOf(row, EntryShape.Row),
        };

    protected override DefinitionGroup Group(DefinitionGroup group) =>
        group with
        {
            Headword = HeadwordOf(group, EntryShape.DefinitionList),
            Definitions = [.. group.Definitions.Select(Blocks)],
        };

    private Headword? HeadwordOf(object pair, EntryShape shape)
    {
        if (!_pairs.TryGetValue(pair, out var site) || !site.IsTaken)
        {
            return null;
        }

        var isQuoted = site.Verdict == Verdicts.Quoted;
        var forced = isQuoted ? _settings.Forces(site.Lead!.Term)?.Term : null;
        var named = forced is null ? site.Headword! : TermNames.Read(forced) ?? site.Headword!;
        return named with
        {
            Evidence = new(isQuoted ? EntryShape.Quoted : shape, site.Verdict!.Reason),
        };
    }

    /// <summary>Items of a numbered list keep their numbers, so that an entry stands within its item; others are entries
    /// themselves.</summary>
    protected override void List(List node, Built into)
    {
        var (plain, start) = (new List<ListItem>(), node.Start);
        foreach (var (at, item) in node.Items.AsEnumerable().Index())
        {
            if (item.Blocks is not [Paragraph first, .. var rest])
            {
                plain.Add(item with { Blocks = Blocks(item.Blocks) });
            }
            else if (item.Checked is not null || HeadwordOf(first) is not { } headword)
            {
                plain.Add(item with { Blocks = [Left(first), .. Blocks(rest)] });
            }
            else if (node.IsOrdered)
            {
                plain.Add(
                    item with
                    {
                        Blocks = [EntryOf(headword, EntryForm.Paragraph, first, rest)],
                    }
                );
            }
            else
            {
                Flush();
                into.Blocks.Add(EntryOf(headword, EntryForm.Item, first, rest));
            }
        }

        Flush();

        void Flush()
        {
            if (plain.Count > 0)
            {
                into.Blocks.Add(node with { Items = plain.ToItems() });
                plain.Clear();
            }
        }
    }

    /// <summary>What a line defines; null for nothing.</summary>
    private Headword? HeadwordOf(Paragraph paragraph)
    {
        if (!_lines.TryGetValue(paragraph, out var line))
        {
            return null;
        }

        var heads = new List<Headword>();
        if (line.Site.IsTaken)
        {
            heads.Add(LeadOf(line));
        }

        foreach (var site in _mentions.GetValueOrDefault(paragraph, []))
        {
            if (site.IsTaken && IsNew(site.Headword!, heads))
            {
                heads.Add(
                    site.Headword! with
                    {
                        Evidence = new(EntryShape.Mention, site.Verdict!.Reason),
                    }
                );
            }
        }

        return heads is [var first, .. var others]
            ? first with
            {
                Others = [.. first.Others, .. others.SelectMany(Flat)],
            }
            : null;
    }

    /// <summary>Another name of what the line defines is no term beside it.</summary>
    private static bool IsNew(Headword headword, List<Headword> heads) =>
        !heads
            .SelectMany(Flat)
            .SelectMany(head => head.Terms.AsEnumerable())
            .Contains(headword.Term, StringComparer.OrdinalIgnoreCase);

    private static IEnumerable<Headword> Flat(Headword headword) =>
        headword.Others.Prepend(headword with { Others = [] });

    private Headword LeadOf(LineSite line)
    {
        var site = line.Site;
        if (site.Verdict == Verdicts.Quoted && _settings.Forces(line.Line.Words) is { } quoted)
        {
            var named = quoted.Term is null ? site.Headword ?? InMiddle(line) : null;
            return (
                named
                ?? TermNames.Read(quoted.Term ?? quoted.Quote)
                ?? new Headword([quoted.Term ?? quoted.Quote])
            ) with
            {
                Evidence = new(EntryShape.Quoted, site.Verdict.Reason),
            };
        }

        return site.Headword! with
        {
            Evidence = new(
                site.Reading?.Headword?.Evidence?.Shape ?? site.Lead!.EntryShape,
                site.Verdict!.Reason
            ),
        };
    }

    private static Headword? InMiddle(LineSite line) =>
        DefiningMention.In(line.Line).FirstOrDefault()?.Headword;

    /// <summary>A plain sentence is not.</summary>
    private static bool IsRemarkable(Lead lead, Verdict verdict) =>
        verdict.Odds > LeastOdds
        && !(
            lead.Style == NameStyle.Plain
            && lead.Mark is LeadMark.Copula or LeadMark.None or LeadMark.Alone
        );

    private Paragraph Left(Paragraph paragraph)
    {
        if (!_lines.TryGetValue(paragraph, out var line) || line.Site.Verdict is not { } verdict)
        {
            return paragraph;
        }

        var refused = line.Site.Reading is { Headword: null } reading ? reading.Reason : null;
        if (line.Site.Lead is null)
        {
            return verdict == Verdicts.Excluded
                ? paragraph with
                {
                    LeftBecause = verdict.Reason,
                }
                : paragraph;
        }

        return verdict == Verdicts.Excluded ? paragraph with { LeftBecause = verdict.Reason }
            : line.Site.Reading is not null || IsRemarkable(line.Site.Lead!, verdict)
                ? paragraph with
                {
                    LeftBecause = refused ?? verdict.Reason,
                }
            : paragraph;
    }
}
