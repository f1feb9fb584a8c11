using Publisher.Model;

namespace Publisher.Normalisation;

/// <summary>Recognises lines that open with their term.</summary>
internal sealed class LeadingEntries(Document document, EntrySettings settings)
    : WrittenEntries(document, settings)
{
    public static Document Apply(Document document, EntrySettings settings) =>
        new LeadingEntries(document, settings).Recognise();

    protected override Reading? Read(DefiningLine line, Source source, EntryShape? habit) =>
        LineReader.Read(line, Place, habit, Settings);

    protected override EntryShape? HabitOf(IReadOnlyList<DefiningLine> lines) =>
        LineReader.HabitOf(lines, Place);
}
