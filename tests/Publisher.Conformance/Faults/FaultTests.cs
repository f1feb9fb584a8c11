namespace Publisher.Conformance.Faults;

/// <summary>Inputs that people reported of tools in this field or that a search for faults found, a kind of fault
/// each: <c>Cases/&lt;area&gt;/</c>, with what is right beside each.</summary>
public sealed class FaultTests(CaseTable table) : IClassFixture<CaseTable>
{
    public static TheoryData<string> Names { get; } = [.. Case.Names()];

    [Theory]
    [MemberData(nameof(Names))]
    public void Every_case_gives_what_is_right(string name)
    {
        var found = Case.Read(name);
        var wrong = new Judgement(found).Wrong();
        table.Add(name, wrong.Count == 0, found.Right);
        Assert.True(wrong.Count == 0, $"{found.Right}\n{string.Join('\n', wrong)}");
    }

    [Fact]
    public void Every_input_has_an_expectation()
    {
        var expected = Case.Names().Select(name => Path.GetFullPath(Case.Read(name).Source));
        var inputs = Case.Inputs(Case.Root)
            .Select(path => Path.GetFullPath(Path.Combine(Case.Root, path)));
        var settings = Case.Names().Select(name => Case.Read(name).Settings).OfType<string>();
        Assert.Empty(inputs.Except(expected).Except(settings.Select(Path.GetFullPath)));
    }
}
