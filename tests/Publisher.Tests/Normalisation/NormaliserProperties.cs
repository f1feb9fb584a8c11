using FsCheck;
using FsCheck.Fluent;
using Publisher.Model;
using Publisher.Normalisation;
using Publisher.Tests.Generators;
using Xunit;

namespace Publisher.Tests.Normalisation;

public sealed class NormaliserProperties
{
    private static readonly Config Runs = Config
        .QuickThrowOnFailure.WithMaxTest(300)
        .WithReplay(20261122, 297);

    private static readonly Arbitrary<Document> Documents = new DocumentGenerator(
        DocumentShape.Everything with
        {
            HasDefinitions = true,
        }
    ).Documents;

    [Fact]
    public void No_pass_loses_doubles_or_moves_a_word() =>
        Check.One(
            Runs,
            Prop.ForAll(
                Documents,
                document => PlainText.Of(document) == PlainText.Of(Normaliser.Normalise(document))
            )
        );

    [Fact]
    public void Every_section_and_entry_has_an_id_of_its_own() =>
        Check.One(
            Runs,
            Prop.ForAll(
                Documents,
                document =>
                {
                    var outline = Outline.Of(Normaliser.Normalise(document));
                    var ids = outline
                        .Sections.Select(section => section.Id)
                        .Concat(outline.Entries.Select(entry => entry.Id))
                        .ToList();
                    return ids.TrueForAll(id => id.Length > 0)
                        && ids.Distinct().Count() == ids.Count;
                }
            )
        );
}
