using System.Globalization;

namespace Publisher.Mathematics.Tex.Commands;

/// <summary>Colours by xcolor's names and models, and as the web writes them.</summary>
internal static class Colours
{
    /// <summary>Reads the argument of a command of colours; an unknown one is black.</summary>
    public static string Read(TexParser parser, TexToken of)
    {
        var model = parser.Tokens.Option() is { } option ? TokenStream.Text(option) : "";
        return Of(parser.Tokens.Text(of), model);
    }

    /// <summary>A colour by its name or numbers, as #rrggbb.</summary>
    public static string Of(string name, string model)
    {
        var hex = name.TrimStart('#');
        return model is "rgb" or "RGB" or "gray" ? Mixed(name, model == "RGB" ? 255 : 1)
            : hex.Length == 6
            && hex.All(char.IsAsciiHexDigit)
            && (model == "HTML" || name[0] == '#')
                ? $"#{hex.ToLowerInvariant()}"
            : hex.Length == 3 && hex.All(char.IsAsciiHexDigit) && name[0] == '#'
                ? "#" + string.Concat(hex.Select(digit => $"{digit}{digit}")).ToLowerInvariant()
            : Named(name.ToLowerInvariant());
    }

    private static string Mixed(string parts, double whole)
    {
        var values = parts
            .Split(',')
            .Select(part =>
                double.TryParse(part.Trim(), CultureInfo.InvariantCulture, out var value)
                    ? (int)Math.Round(Math.Clamp(value / whole, 0, 1) * 255)
                    : 0
            )
            .ToList();
        return values is [var red, var green, var blue]
            ? $"#{red:x2}{green:x2}{blue:x2}"
            : $"#{values[0]:x2}{values[0]:x2}{values[0]:x2}";
    }

    private static string Named(string name) =>
        name switch
        {
            "red" => "#ff0000",
            "green" => "#00aa00",
            "blue" => "#0000ff",
            "cyan" => "#00aeef",
            "magenta" => "#ec008c",
            "yellow" => "#e6b800",
            "orange" => "#e67e00",
            "purple" or "violet" => "#800080",
            "brown" => "#8b4513",
            "pink" => "#d9468c",
            "teal" => "#008080",
            "olive" => "#808000",
            "lime" => "#5c9900",
            "navy" => "#000080",
            "maroon" => "#800000",
            "gray" or "grey" => "#808080",
            "darkgray" or "darkgrey" => "#404040",
            "lightgray" or "lightgrey" or "silver" => "#bfbfbf",
            "white" => "#ffffff",
            _ => "#000000",
        };
}
