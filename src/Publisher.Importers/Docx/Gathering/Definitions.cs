using Publisher.Importers.Docx.Formatting;
using Publisher.Model;

namespace Publisher.Importers.Docx.Gathering;

/// <summary>Definition lists, which Word knows as styles of paragraphs: a term, and what is said of it. Where the style of
/// definitions moves them in, whatever stands as far in below one belongs to it.</summary>
internal static class Definitions
{
    /// <summary>In points: less than any indent that is meant.</summary>
    private const double Slack = 0.6;

    public static List<FlowBlock> Gather(List<FlowBlock> blocks, DocxExport export)
    {
        if (!blocks.Exists(IsPart))
        {
            return blocks;
        }

        var gathered = new List<FlowBlock>();
        for (var at = 0; at < blocks.Count; )
        {
            if (IsPart(blocks[at]))
            {
                var list = new OpenDefinitions(blocks, at, export);
                gathered.Add(list.Close());
                at = list.End;
            }
            else
            {
                gathered.Add(blocks[at++]);
            }
        }

        return gathered;
    }

    private static bool IsPart(FlowBlock block) =>
        block is { Mark: null, Finished: null, Role: Role.Term or Role.Definition };

    /// <summary>One definition list, and where it ends.</summary>
    private sealed class OpenDefinitions
    {
        private readonly DocxExport _export;
        private readonly List<DefinitionGroup> _groups = [];
        private readonly FlowBlock _first;
        private List<FlowBlock> _definition = [];

        public OpenDefinitions(List<FlowBlock> blocks, int start, DocxExport export)
        {
            _export = export;
            _first = blocks[start];
            double? left = null;
            for (End = start; End < blocks.Count; End++)
            {
                var block = blocks[End];
                if (block.Start < _first.Start - Slack)
                {
                    break;
                }

                if (IsPart(block) && block.Role == Role.Term && block.Start <= _first.Start + Slack)
                {
                    Term(block);
                }
                else if (
                    IsPart(block)
                    && block.Role == Role.Definition
                    && block.Start <= (left ?? block.Start) + Slack
                )
                {
                    left ??= block.Start;
                    EndDefinition();
                    _definition.Add(block);
                }
                else if (
                    (block.Role == Role.DefinitionContinuation && block.Start > (left ?? 0) - Slack)
                    || (
                        left is { } indent
                        && indent > _first.Start + Slack
                        && block.Start > indent - Slack
                    )
                )
                {
                    _definition.Add(block);
                }
                else
                {
                    break;
                }
            }
        }

        /// <summary>The first block after the list.</summary>
        public int End { get; }

        public FlowBlock Close()
        {
            EndDefinition();
            return new(Role.DefinitionList, _first.Ordinal)
            {
                Finished = new DefinitionList(_groups.ToItems()),
                Start = _first.Start,
                Base = _first.Base,
            };
        }

        private void Term(FlowBlock block)
        {
            EndDefinition();
            if (_groups is [] or [.., { Definitions.Count: > 0 }])
            {
                _groups.Add(new([], []));
            }

            _groups[^1] = _groups[^1] with
            {
                Terms = [.. _groups[^1].Terms, Gathered.Blocks([block], _export, isPart: true)],
            };
        }

        private void EndDefinition()
        {
            if (_definition.Count == 0)
            {
                return;
            }

            if (_groups.Count == 0)
            {
                _groups.Add(new([], []));
            }

            var blocks = Gathered
                .Blocks([_definition[0]], _export, isPart: true)
                .Concat(Gathered.Blocks(_definition[1..], _export));
            _groups[^1] = _groups[^1] with
            {
                Definitions = [.. _groups[^1].Definitions, blocks.ToItems()],
            };
            _definition = [];
        }
    }
}
