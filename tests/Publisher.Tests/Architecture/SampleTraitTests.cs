using Mono.Cecil;
using Mono.Cecil.Rocks;
using Xunit;

namespace Publisher.Tests.Architecture;

/// <summary>Tests that depend on which samples lie beside the repository are marked, since the build runs them, and only
/// them, once more without any.</summary>
public sealed class SampleTraitTests
{
    /// <summary>Members whose values depend on the folder of real samples.</summary>
    private static readonly string[] Seeds =
    [
        "get_Real",
        "get_Folders",
        nameof(SampleFiles.Named),
        nameof(SampleFiles.OwnNamed),
        nameof(SampleFiles.OfReal),
    ];

    [Fact]
    public void Every_test_on_samples_has_the_trait()
    {
        using var assembly = AssemblyDefinition.ReadAssembly(
            typeof(SampleTraitTests).Assembly.Location
        );
        var uses = assembly
            .MainModule.GetAllTypes()
            .SelectMany(type => Used(type).Select(used => (User: Outermost(type), Used: used)))
            .ToList();
        var reached = uses.Where(use => use.Used.Length == 0).Select(use => use.User).ToHashSet();
        while (
            uses.Where(use => reached.Contains(use.Used)).Select(use => use.User).ToList()
                is var more
            && more.Exists(reached.Add)
        ) { }

        var marked = assembly.MainModule.Types.Where(IsMarked).Select(type => type.Name).Order();
        var tests = assembly
            .MainModule.Types.Where(type => reached.Contains(type.FullName) && HasTests(type))
            .Select(type => type.Name)
            .Order();
        Assert.Equal(string.Join(" ", tests), string.Join(" ", marked));
    }

    /// <summary>The other types that a type names in its methods; "" for the samples beside the repository.</summary>
    private static IEnumerable<string> Used(TypeDefinition type) =>
        Outermost(type) == typeof(SampleFiles).FullName
            ? []
            : type
                .Methods.Where(method => method.HasBody)
                .SelectMany(method => method.Body.Instructions)
                .Select(instruction => instruction.Operand)
                .OfType<MemberReference>()
                .Where(member => member is MethodReference or FieldReference)
                .Select(member =>
                    Outermost(member.DeclaringType) is var owner
                    && owner == typeof(SampleFiles).FullName
                        ? Seeds.Contains(member.Name)
                            ? ""
                            : owner
                        : owner
                );

    private static bool HasTests(TypeDefinition type) =>
        type.Methods.Any(method =>
            method.CustomAttributes.Any(attribute =>
                attribute.AttributeType.Name is nameof(FactAttribute) or nameof(TheoryAttribute)
            )
        );

    private static bool IsMarked(TypeDefinition type) =>
        type.CustomAttributes.Any(attribute =>
            attribute.AttributeType.Name == nameof(TraitAttribute)
            && Equals(attribute.ConstructorArguments[0].Value, SampleFiles.Trait)
        );

    private static string Outermost(TypeReference type)
    {
        while (type.DeclaringType is not null)
        {
            type = type.DeclaringType;
        }

        return type.FullName;
    }
}
