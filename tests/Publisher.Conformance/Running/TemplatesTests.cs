namespace Publisher.Conformance.Running;

/// <summary>A folder of the user's whose templates are read in place of Publisher's.</summary>
public sealed class TemplatesTests
{
    private const string Style = "html/style.css";
    private static readonly string Sample = Sources.Named("shapes.md").Path;

    [Fact]
    public void A_file_of_the_folder_stands_for_the_one_of_its_path_and_for_no_other()
    {
        var own = Publish("plain");
        var look = Look("style", (Style, "p { color: rebeccapurple }"));

        var edited = Publish("style", "--templates", look);

        Assert.Contains("rebeccapurple", Read(edited, "html"), StringComparison.Ordinal);
        Assert.DoesNotContain("rebeccapurple", Read(own, "html"), StringComparison.Ordinal);
        foreach (var edition in new[] { "pdf", "docx", "epub" })
        {
            Assert.Equal(Bytes(own, edition), Bytes(edited, edition));
        }
    }

    [Fact]
    public void The_settings_name_it_from_their_own_place_and_the_command_line_goes_before()
    {
        var folder = Folder("settings");
        var source = Path.Combine(folder, "shapes.md");
        File.Copy(Sample, source);
        File.WriteAllText(Path.Combine(folder, "publisher.yml"), "templates: look\n");
        Write(Path.Combine(folder, "look"), (Style, "p { color: rebeccapurple }"));
        var other = Look("before", (Style, "p { color: papayawhip }"));

        var set = Publish("set", source);
        var given = Publish("given", source, "--templates", other);

        Assert.Contains("rebeccapurple", Read(set, "html"), StringComparison.Ordinal);
        Assert.Contains("papayawhip", Read(given, "html"), StringComparison.Ordinal);
        Assert.DoesNotContain("rebeccapurple", Read(given, "html"), StringComparison.Ordinal);
    }

    [Fact]
    public void A_look_of_the_folder_is_a_preset_and_extends_those_of_Publisher()
    {
        var look = Look("preset", ("pdf/mine.yml", "extends: office\npage: a5\n"));

        var folder = Publish("preset", "--templates", look, "--editions", "pdf", "--pdf", "mine");

        var page = Programme.Run("pdfinfo", [Path.Combine(folder, "shapes.pdf")]).Output;
        Assert.Contains("419.53 x 595.28 pts", page, StringComparison.Ordinal);
    }

    [Fact]
    public void A_font_that_an_edited_look_names_is_looked_for_beside_it()
    {
        var look = Look(
            "font",
            ("pdf/screen.yml", "families: { sans: { regular: ./Mine.ttf } }\n")
        );

        var run = Run("font", "--templates", look, "--editions", "pdf", "--pdf", "screen");

        Assert.Equal(2, run.ExitCode);
        Assert.Contains(
            Path.Combine(look, "pdf", "Mine.ttf"),
            run.Errors,
            StringComparison.Ordinal
        );
        Assert.Contains(
            Path.Combine(look, "pdf", "screen.yml"),
            run.Errors,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void The_report_of_a_check_has_the_look_of_the_folder()
    {
        var look = Look("report", ("report/report.hbs", "<p>{{name}}: {{summary}}\n"));
        var report = Path.Combine(Folder("report-out"), "report.html");

        var run = Command.Run("check", Sample, "--templates", look, "--report", $"html={report}");

        Assert.True(run.ExitCode is 0 or 1, run.Said);
        Assert.StartsWith("<p>", File.ReadAllText(report), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("html/shell.hbs", "<title>\n{{nmae}}</title>", "line 2: there is no value “nmae”")]
    [InlineData("html/shell.hbs", "{{#if name}}", "line 1: “{{#if name}}” is opened here")]
    [InlineData(
        "pdf/book.yml",
        "styles: { text: { size: large } }",
        "styles.text.size must be a number"
    )]
    [InlineData("hyphenation/languages.yml", "de: [", "no YAML that can be read")]
    public void What_is_wrong_with_a_template_is_told_with_its_path_and_line(
        string path,
        string content,
        string words
    )
    {
        var look = Look("wrong", (path, content));

        var run = Run("wrong", "--templates", look);

        Assert.True(run.ExitCode == 2, run.Said);
        Assert.Contains(Path.Combine(look, path), run.Errors, StringComparison.Ordinal);
        Assert.Contains(words, run.Errors, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", run.Errors, StringComparison.Ordinal);
    }

    [Fact]
    public void A_folder_without_a_template_is_an_error()
    {
        var empty = Look("misnamed", ("style.css", "p {}"));

        MustRefuse(Run("none", "--templates", empty), empty, "html/style.css");
        MustRefuse(Run("none", "--templates", empty + "-none"), "no such folder");
        MustRefuse(Run("none", "--templates", Sample), "is a file");
        MustRefuse(Run("none", "--templates", ""), "--templates");
    }

    [Fact]
    public void A_template_of_the_users_is_never_written_over()
    {
        var look = Look("guarded", (Style, "p {}"));
        var place = Path.Combine(look, Style);

        var check = Command.Run("check", Sample, "--templates", look, "--report", $"html={place}");

        MustRefuse(check, place, "not written over");
        var shapes = Path.Combine(look, "html", "shapes.html");
        File.WriteAllText(shapes, "mine");
        var publish = Command.Run(
            "publish",
            Sample,
            "--templates",
            look,
            "--out",
            Path.GetDirectoryName(shapes)!
        );
        MustRefuse(publish, shapes, "was not written by Publisher");
        Assert.Equal("p {}", File.ReadAllText(place));
    }

    [Fact]
    public void The_command_hands_out_its_templates()
    {
        var repository = Path.Combine(Repository.Root, "templates");
        var names = Command
            .Run("templates")
            .Output.Split('\n', StringSplitOptions.RemoveEmptyEntries);
        var files = Directory
            .EnumerateFiles(repository, "*", SearchOption.AllDirectories)
            .Select(file => Path.GetRelativePath(repository, file).Replace('\\', '/'));

        Assert.Equal(files.Order(StringComparer.Ordinal), names);
        Assert.Equal(
            File.ReadAllText(Path.Combine(repository, Style)),
            Command.Run("templates", Style).Output
        );
        MustRefuse(Command.Run("templates", "html/styles.css"), "did you mean “html/style.css”");
    }

    private static string Publish(string name, params string[] arguments)
    {
        var run = Run(name, arguments);
        Assert.True(run.ExitCode == 0, run.Said);
        return Path.Combine(Repository.Made, "templates", name);
    }

    /// <param name="arguments">The source may be the first.</param>
    private static Run Run(string name, params string[] arguments)
    {
        string[] source = arguments is [['-', ..], ..] or [] ? [Sample] : [];
        return Command.Run(["publish", .. source, .. arguments, "--draft", "--out", Folder(name)]);
    }

    private static string Look(string name, params (string Path, string Content)[] files)
    {
        var folder = Folder($"{name}-look");
        Write(folder, files);
        return folder;
    }

    private static void Write(string folder, params (string Path, string Content)[] files)
    {
        foreach (var (path, content) in files)
        {
            var place = Path.Combine(folder, path);
            Directory.CreateDirectory(Path.GetDirectoryName(place)!);
            File.WriteAllText(place, content);
        }
    }

    private static string Folder(string name) =>
        Repository.EmptyFolder(Path.Combine("templates", name));

    private static string Read(string folder, string edition) =>
        File.ReadAllText(Path.Combine(folder, $"shapes.{edition}"));

    private static byte[] Bytes(string folder, string edition) =>
        File.ReadAllBytes(Path.Combine(folder, $"shapes.{edition}"));

    private static void MustRefuse(Run run, params string[] words)
    {
        Assert.True(run.ExitCode == 2, run.Said);
        Assert.All(words, word => Assert.Contains(word, run.Errors, StringComparison.Ordinal));
    }
}
