namespace Publisher.Editions.Dictionary;

/// <summary>What a dictionary shows for a term.</summary>
/// <param name="Term">In one line.</param>
/// <param name="Names">Its other names, each once, in one line each.</param>
/// <param name="Definition">The author's words on it, as HTML that needs nothing else.</param>
internal sealed record Article(string Term, IReadOnlyList<string> Names, string Definition)
{
    public IEnumerable<string> AllNames => Names.Prepend(Term);
}
