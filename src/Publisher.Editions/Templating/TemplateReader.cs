using Publisher.Model;

namespace Publisher.Editions.Templating;

/// <summary>Puts the tags of a template together into blocks.</summary>
internal sealed class TemplateReader
{
    private const int Deepest = 40;

    private readonly List<TemplateToken> _tokens;
    private readonly string _name;
    private int _at;

    private TemplateReader(List<TemplateToken> tokens, string name)
    {
        _tokens = tokens;
        _name = name;
    }

    public static Items<TemplatePart> Read(List<TemplateToken> tokens, string name)
    {
        var reader = new TemplateReader(tokens, name);
        var parts = reader.Parts(0);
        return reader.Here is { } rest
            ? throw reader.Wrong(
                rest,
                rest.Kind == TokenKind.Else
                    ? "“else” stands in no block."
                    : $"“{{{{/{rest.Words}}}}}” closes no block."
            )
            : parts;
    }

    private TemplateToken? Here => _at < _tokens.Count ? _tokens[_at] : null;

    /// <summary>Up to a tag that ends or parts a block.</summary>
    private Items<TemplatePart> Parts(int depth)
    {
        var parts = new List<TemplatePart>();
        for (; Here is { Kind: not (TokenKind.Else or TokenKind.Close) } token; _at++)
        {
            switch (token.Kind)
            {
                case TokenKind.Text:
                    parts.Add(new TemplateText(token.Words));
                    break;
                case TokenKind.Value or TokenKind.Markup:
                    parts.Add(
                        new TemplateValue(Path(token, token.Words), token.Kind == TokenKind.Markup)
                    );
                    break;
                case TokenKind.Open:
                    var (kind, path) = Block(token);
                    parts.Add(Block(token, kind, path, depth + 1));
                    break;
                default:
                    break;
            }
        }

        return parts.ToItems();
    }

    /// <summary>From behind its opening tag to its closing one, at which it stops.</summary>
    private TemplateBlock Block(TemplateToken open, BlockKind kind, TemplatePath path, int depth)
    {
        if (depth > Deepest)
        {
            throw Wrong(
                open,
                $"there are more than {Deepest} blocks within each other, which is the limit."
            );
        }

        _at++;
        var parts = Parts(depth);
        Items<TemplatePart> otherwise = [];
        if (Here is { Kind: TokenKind.Else } other)
        {
            if (other.Words.Length > 0)
            {
                var (next, name) = Block(other);
                return new(kind, path, parts, [Block(open, next, name, depth + 1)]);
            }

            _at++;
            otherwise = Parts(depth);
        }

        Close(open);
        return new(kind, path, parts, otherwise);
    }

    private void Close(TemplateToken open)
    {
        var word = open.Words.Split(' ')[0];
        switch (Here)
        {
            case null:
                throw Wrong(
                    open,
                    $"“{{{{#{open.Words}}}}}” is opened here, and no “{{{{/{word}}}}}” closes it."
                );
            case { Kind: TokenKind.Else } other:
                throw Wrong(
                    other,
                    $"“{{{{#{open.Words}}}}}” of line {open.Line} has a second “else”."
                );
            case { } close when close.Words != word:
                throw Wrong(
                    close,
                    $"“{{{{/{close.Words}}}}}” stands where “{{{{#{open.Words}}}}}” of line {open.Line} is to be closed."
                );
        }
    }

    private (BlockKind Kind, TemplatePath Path) Block(TemplateToken token)
    {
        var words = token.Words.Split(' ', 2, StringSplitOptions.TrimEntries);
        BlockKind? kind = words[0] switch
        {
            "if" => BlockKind.If,
            "unless" => BlockKind.Unless,
            "each" => BlockKind.Each,
            "with" => BlockKind.With,
            _ => null,
        };
        return kind is { } known
            ? (known, Path(token, words.Length > 1 ? words[1] : ""))
            : throw Wrong(
                token,
                $"there is no block “#{words[0]}”; there are #if, #unless, #each and #with."
            );
    }

    private TemplatePath Path(TemplateToken token, string written)
    {
        var rest = written;
        var up = 0;
        while (rest == ".." || rest.StartsWith("../", StringComparison.Ordinal))
        {
            up++;
            rest = rest.Length > 3 ? rest[3..] : "this";
        }

        rest = rest.StartsWith("./", StringComparison.Ordinal) ? rest[2..] : rest;
        string[] names = rest is "." or "this" ? [] : rest.Split('.');
        names = names is ["this", ..] ? names[1..] : names;
        if (names.Any(name => !IsName(name)))
        {
            throw Wrong(
                token,
                written.Length == 0
                    ? "a tag says nothing, where the name of a value is expected."
                    : $"“{written}” is not the name of a value; templates have no other tags than those that the manual lists."
            );
        }

        var data = names is [['@', ..], ..] ? names[0] : null;
        return new(written, token.Line, up, data, [.. data is null ? names : names[1..]]);
    }

    private static bool IsName(string name) =>
        name.TrimStart('@') is { Length: > 0 } letters
        && letters.All(letter => char.IsLetterOrDigit(letter) || letter is '-' or '_');

    private InvalidTemplateException Wrong(TemplateToken token, string problem) =>
        Template.Wrong(_name, token.Line, problem);
}
