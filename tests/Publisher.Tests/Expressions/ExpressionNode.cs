using System.Globalization;
using System.Reflection;
using System.Text.RegularExpressions;

namespace Publisher.Tests.Expressions;

/// <summary>A part of a regular expression as the generator of its code sees it, after .NET's own simplifications. The tree is
/// internal to .NET, so it is read by reflection.</summary>
internal sealed class ExpressionNode
{
    private const BindingFlags Any =
        BindingFlags.Instance | BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic;

    private static readonly Assembly Library = typeof(Regex).Assembly;
    private static readonly Func<string, RegexOptions, CultureInfo, object> Parse = Library
        .GetType("System.Text.RegularExpressions.RegexParser", throwOnError: true)!
        .GetMethods(Any)
        .Single(method => method.Name == "Parse")
        .CreateDelegate<Func<string, RegexOptions, CultureInfo, object>>();
    private static readonly Func<char, string, bool> InClass = Library
        .GetType("System.Text.RegularExpressions.RegexCharClass", throwOnError: true)!
        .GetMethod("CharInClass", Any, [typeof(char), typeof(string)])!
        .CreateDelegate<Func<char, string, bool>>();

    private ExpressionNode(object node)
    {
        Kind = Value(node, "Kind").ToString()!;
        (Least, Most) = ((int)Value(node, "M"), (int)Value(node, "N"));
        Text = node.GetType().GetProperty("Str", Any)!.GetValue(node) as string ?? "";
        Character = (char)Value(node, "Ch");
        IsBackward = ((RegexOptions)Value(node, "Options")).HasFlag(RegexOptions.RightToLeft);
        var child = node.GetType().GetMethod("Child", Any)!;
        var count = (int)node.GetType().GetMethod("ChildCount", Any)!.Invoke(node, null)!;
        Children =
        [
            .. Enumerable.Range(0, count).Select(i => new ExpressionNode(child.Invoke(node, [i])!)),
        ];
    }

    /// <summary>As .NET names it: Setloop, Concatenate, Lazyloop ...</summary>
    public string Kind { get; }

    public int Least { get; }

    public int Most { get; }

    /// <summary>The letters of a Multi, or a set in .NET's own writing.</summary>
    public string Text { get; }

    public char Character { get; }

    /// <summary>Whether it is matched from its end: within a lookbehind.</summary>
    public bool IsBackward { get; }

    public IReadOnlyList<ExpressionNode> Children { get; }

    public bool IsOneCharacter =>
        Kind.StartsWith("One", StringComparison.Ordinal)
        || Kind.StartsWith("Notone", StringComparison.Ordinal)
        || Kind.StartsWith("Set", StringComparison.Ordinal);

    public bool IsLoop => Kind.Contains("loop", StringComparison.OrdinalIgnoreCase) || IsLazy;

    public bool IsLazy => Kind.EndsWith("lazy", StringComparison.Ordinal) || Kind == "Lazyloop";

    public static ExpressionNode Of(string pattern, RegexOptions options) =>
        new(Value(Parse(pattern, options, CultureInfo.InvariantCulture), "Root"));

    /// <summary>Whether a node of one character takes this one.</summary>
    public bool Takes(char character) =>
        Kind[0] switch
        {
            'O' => character == Character,
            'N' => character != Character,
            _ => InClass(character, Text),
        };

    private static object Value(object of, string name) =>
        of.GetType().GetProperty(name, Any)?.GetValue(of)
        ?? of.GetType().GetField(name, Any)!.GetValue(of)!;
}
