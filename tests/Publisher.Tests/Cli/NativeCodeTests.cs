using System.Reflection;
using System.Xml.Linq;
using Mono.Cecil;
using Xunit;

namespace Publisher.Tests.Cli;

/// <summary>What is left out of the native file is named by signatures of others' code, which another version of the package
/// may have changed; the compiler passes over what it does not find.</summary>
public sealed class NativeCodeTests
{
    private const BindingFlags Any =
        BindingFlags.Public
        | BindingFlags.NonPublic
        | BindingFlags.Instance
        | BindingFlags.DeclaredOnly;

    /// <summary>What the importer reads and the edition writes.</summary>
    private static readonly string[] Needed =
    [
        "DocumentFormat.OpenXml.Wordprocessing",
        "DocumentFormat.OpenXml.Office2013.Word",
        "DocumentFormat.OpenXml.ExtendedProperties",
    ];

    [Fact]
    public void Each_method_is_there_and_makes_what_is_said_and_nothing_that_is_needed()
    {
        var methods = Methods().ToList();

        Assert.NotEmpty(methods);
        foreach (var (method, said) in methods.Where(each => each.Method.Name.StartsWith('<')))
        {
            Assert.Equal($"DocumentFormat.OpenXml.{said}", Made(method).FullName);
            Assert.DoesNotContain(Made(method).Namespace, Needed);
        }
    }

    /// <summary>The native file alone would fail, when the root of such a part is asked for.</summary>
    [Fact]
    public void No_part_whose_root_the_edition_of_Word_asks_for_is_left_out()
    {
        using var editions = AssemblyDefinition.ReadAssembly(
            typeof(Publisher.Editions.EditionSettings).Assembly.Location
        );
        var named = editions
            .MainModule.GetMemberReferences()
            .OfType<MethodReference>()
            .Where(method => method.ReturnType.Namespace == "DocumentFormat.OpenXml.Wordprocessing")
            .Select(method => method.DeclaringType.Name)
            .ToHashSet(StringComparer.Ordinal);
        Assert.Contains("HeaderPart", named);

        Assert.DoesNotContain(Methods(), each => named.Contains(each.Method.DeclaringType!.Name));
    }

    /// <summary>The type whose constructor is called in a lambda that does nothing else: newobj, ret.</summary>
    private static Type Made(MethodInfo method)
    {
        var code = method.GetMethodBody()!.GetILAsByteArray()!;
        var newObject = Array.IndexOf(code, (byte)0x73);
        return method
            .Module.ResolveMethod(BitConverter.ToInt32(code, newObject + 1))!
            .DeclaringType!;
    }

    private static IEnumerable<(MethodInfo Method, string Said)> Methods()
    {
        var file = Path.Combine(Golden.Repository, "src", "Publisher.Cli", "Native", "unused.xml");
        foreach (var assembly in XDocument.Load(file).Root!.Elements("assembly"))
        {
            var code = Assembly.Load((string)assembly.Attribute("fullname")!);
            foreach (var type in assembly.Elements("type"))
            {
                var owner = code.GetType(
                    ((string)type.Attribute("fullname")!).Replace('/', '+'),
                    throwOnError: true
                )!;
                foreach (var method in type.Elements("method"))
                {
                    var signature = (string)method.Attribute("signature")!;
                    var found = owner
                        .GetMethods(Any)
                        .SingleOrDefault(each =>
                            signature == $"{each.ReturnType.FullName} {each.Name}()"
                        );
                    Assert.True(found is not null, $"{owner} has no {signature}.");
                    yield return (found, (method.NextNode as XComment)?.Value.Trim() ?? "");
                }
            }
        }
    }
}
