using Mono.Cecil;
using Mono.Cecil.Cil;
using Mono.Cecil.Rocks;

namespace Publisher.Tests.Architecture;

/// <summary>That a type of one folder names a type of another, in a compiled project. Constants leave no trace in
/// compiled code and are not seen.</summary>
/// <param name="From">The full name of the type that uses.</param>
/// <param name="To">The full name of the type that is used.</param>
internal sealed record FolderUse(string From, string FromFolder, string To, string ToFolder)
{
    public override string ToString() => $"{From} uses {To}";

    /// <param name="project">Its name, that of its assembly and of its root namespace.</param>
    /// <returns>Each pair of types once, in ordinal order; folders as paths below the project, "" for its root.</returns>
    public static IReadOnlyList<FolderUse> In(string project)
    {
        var path = Path.Combine(AppContext.BaseDirectory, project + ".dll");
        using var assembly = AssemblyDefinition.ReadAssembly(path);
        return
        [
            .. assembly
                .MainModule.GetAllTypes()
                .SelectMany(type => Named(type).Select(named => Of(project, type, named)))
                .OfType<FolderUse>()
                .Distinct()
                .OrderBy(use => use.ToString(), StringComparer.Ordinal),
        ];
    }

    /// <returns>The names of the types that its files declare, but for those within types.</returns>
    public static IReadOnlyList<string> Types(string project)
    {
        var path = Path.Combine(AppContext.BaseDirectory, project + ".dll");
        using var assembly = AssemblyDefinition.ReadAssembly(path);
        return
        [
            .. assembly
                .MainModule.Types.Where(type => Folder(project, type) is not null)
                .Select(type => type.Name),
        ];
    }

    private static FolderUse? Of(string project, TypeReference from, TypeReference to)
    {
        var (user, used) = (Outermost(from), Outermost(to));
        return
            used.Scope == from.Module
            && Folder(project, user) is { } fromFolder
            && Folder(project, used) is { } toFolder
            && fromFolder != toFolder
            ? new(user.FullName, fromFolder, used.FullName, toFolder)
            : null;
    }

    /// <returns>Null for what a generator or the compiler wrote.</returns>
    private static string? Folder(string project, TypeReference type) =>
        type.Namespace == project ? ""
        : type.Namespace.StartsWith(project + '.', StringComparison.Ordinal)
            ? type.Namespace[(project.Length + 1)..].Replace('.', '/')
        : null;

    private static TypeReference Outermost(TypeReference type)
    {
        while (type.DeclaringType is not null)
        {
            type = type.DeclaringType;
        }

        return type;
    }

    private static IEnumerable<TypeReference> Named(TypeDefinition type) =>
        new[] { type.BaseType }
            .Concat(type.Interfaces.Select(implemented => implemented.InterfaceType))
            .Concat(type.Fields.Select(field => field.FieldType))
            .Concat(type.Methods.SelectMany(Named))
            .Concat(type.CustomAttributes.Select(attribute => attribute.AttributeType))
            .Where(named => named is not null)
            .SelectMany(Parts);

    private static IEnumerable<TypeReference> Named(MethodDefinition method) =>
        method
            .Parameters.Select(parameter => parameter.ParameterType)
            .Append(method.ReturnType)
            .Concat(method.HasBody ? Named(method.Body) : []);

    private static IEnumerable<TypeReference> Named(MethodBody body) =>
        body
            .Variables.Select(variable => variable.VariableType)
            .Concat(body.Instructions.SelectMany(Named));

    private static IEnumerable<TypeReference> Named(Instruction instruction) =>
        instruction.Operand switch
        {
            GenericInstanceMethod method => method.GenericArguments.Append(method.DeclaringType),
            MemberReference { DeclaringType: { } declaring } and not TypeReference => [declaring],
            TypeReference type => [type],
            _ => [],
        };

    /// <summary>A type, and those that it is made of: arrays, references, generic arguments.</summary>
    private static IEnumerable<TypeReference> Parts(TypeReference type) =>
        type switch
        {
            GenericInstanceType generic => generic
                .GenericArguments.SelectMany(Parts)
                .Append(generic.ElementType),
            TypeSpecification made => Parts(made.ElementType),
            GenericParameter => [],
            _ => [type],
        };
}
