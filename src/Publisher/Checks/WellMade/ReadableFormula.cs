using Publisher.Mathematics.Tex;
using Publisher.Model;

namespace Publisher.Checks.WellMade;

/// <summary>Every formula can be read: commands are known, braces and delimiters close.</summary>
internal sealed class ReadableFormula : Check
{
    private const int WordsAround = 12;

    public override string Name => "readable-formula";

    public override Severity Severity => Severity.Warning;

    internal override IEnumerable<Finding> Run(CheckedDocument subject)
    {
        var formulas = new List<(Formula Formula, Source Source)>();
        new Collector(formulas).Collect(subject.Document);
        if (formulas.TrueForAll(found => found.Formula.Content is not null))
        {
            yield break;
        }

        var places = Places.Of(subject.Document);
        var macros = new Macros();
        foreach (var (formula, source) in formulas)
        {
            var reading = TexReader.Read(formula.Tex, macros);
            if (formula.Content is not null || reading.Faults is not [var fault, ..])
            {
                continue;
            }

            var place = places.Around(source.Ordinal);
            yield return Find(Message(formula.Tex, fault), Hint(fault)) with
            {
                Quote = formula.Tex,
                Section = place.Section,
                Entry = place.Entry,
                Source = source,
            };
        }
    }

    private static string Message(string tex, TexFault fault) =>
        $"The formula {Shortened.Of(tex)} can't be read: {What(fault)} at its character {fault.Position + 1}, “{Around(tex, fault.Position)}”.";

    private static string What(TexFault fault) =>
        fault.Kind switch
        {
            TexFaultKind.UnknownCommand when TexPackages.Of(fault.Written) is { } package =>
                $"the command {fault.Written} is of LaTeX's package {package}, which is not read, and stands",
            TexFaultKind.UnknownCommand => $"the command {fault.Written} is unknown",
            TexFaultKind.UnknownEnvironment => $"the environment {fault.Written} is unknown",
            TexFaultKind.MissingBrace => "a brace or bracket opens and does not close",
            TexFaultKind.SurplusBrace => "a brace closes that did not open",
            TexFaultKind.MissingArgument => $"{fault.Written} lacks what it is applied to",
            TexFaultKind.MissingDelimiter => $"{fault.Written} lacks its delimiter",
            TexFaultKind.MissingEnd => $"{fault.Written} does not end",
            TexFaultKind.DoubleScript => $"a second {fault.Written} follows one",
            TexFaultKind.TooDeep => "it is nested too deep",
            TexFaultKind.TooLong => "it is too long",
            _ => $"{fault.Written} can't stand",
        };

    private static string Hint(TexFault fault) =>
        fault switch
        {
            { Kind: TexFaultKind.UnknownCommand } when TexPackages.Of(fault.Written) is not null =>
                $"Write it in LaTeX's own commands, such as 9.81\\,\\mathrm{{m/s^2}} or \\frac{{df}}{{dx}}, or define {fault.Written} once in the document with \\newcommand.",
            { Nearest.Length: > 0 } => $"Did you mean \\{fault.Nearest}?",
            { Kind: TexFaultKind.UnknownCommand } =>
                $"Write what {fault.Written} stands for, or define it in the document with \\newcommand.",
            { Kind: TexFaultKind.UnknownEnvironment } =>
                "Use an environment of LaTeX's mathematics, such as aligned, cases or matrix.",
            { Kind: TexFaultKind.DoubleScript } => "Put braces around the first: {x_a}_b.",
            { Kind: TexFaultKind.MissingDelimiter } =>
                "Let each \\left have its \\right; a dot stands for no delimiter: \\right.",
            { Kind: TexFaultKind.SurplusBrace } =>
                "Delete the brace, or write \\} for one that shows.",
            { Kind: TexFaultKind.MissingBrace } => "Close it, or write \\{ for a brace that shows.",
            _ => "Mend the formula there; until then its source is shown.",
        };

    /// <summary>What stands at a place, cut between characters.</summary>
    private static string Around(string tex, int position)
    {
        var start = Math.Min(position, tex.Length);
        var end = Math.Min(tex.Length, start + WordsAround);
        end += end < tex.Length && char.IsLowSurrogate(tex[end]) ? 1 : 0;
        return start == end ? tex[Math.Max(0, end - WordsAround)..] : tex[start..end];
    }

    private sealed class Collector(List<(Formula Formula, Source Source)> found)
        : DocumentWalker<Source>
    {
        public void Collect(Document document) => Walk(document, Source.Unknown);

        protected override void Paragraph(Paragraph node, Source into) =>
            Write(node.Content, node.Source);

        protected override void Heading(Heading node, Source into) =>
            Write(node.Content, node.Source);

        protected override void Section(Section node, Source into)
        {
            Write(node.Title, node.Source);
            Write(node.Blocks, into);
        }

        protected override void Entry(Entry node, Source into)
        {
            Write(node.Head, node.Source);
            Write(node.Body, into);
        }

        protected override void Formula(Formula node, Source into) => found.Add((node, into));
    }
}
