#load build/sbom.cake
#load build/release.cake
#load build/picture.cake
#load build/image.cake
using System.Xml.Linq;

var target = Argument("target", "Publish");
var configuration = Argument("configuration", "Release");
var source = Argument("source", "source-doc/glossary.md");
var editions = Argument("editions", "html,epub,pdf,docx");
var isDraft = HasArgument("draft");
var artifacts = MakeAbsolute(Directory("artifacts"));
var command = artifacts.CombineWithFilePath(IsRunningOnWindows() ? "bin/publisher.exe" : "bin/publisher");

// Runs the command that Build made, and says how it went; SOURCE_DATE_EPOCH and the rest of the environment pass through.
int Publisher(string arguments, FilePath output = null)
{
    using var process = StartAndReturnProcess(command, new() { Arguments = arguments, RedirectStandardOutput = output != null });
    if (output != null)
        System.IO.File.WriteAllLines(output.FullPath, process.GetStandardOutput());
    process.WaitForExit();
    return process.GetExitCode();
}

// Whether there is what makes a native file of compiled code: gcc or clang with the C library's files, on Windows the C++ build tools.
bool HasLinker()
{
    if (!IsRunningOnWindows())
        return Links("$(command -v clang || command -v gcc)");
    var finder = $"{EnvironmentVariable("ProgramFiles(x86)")}/Microsoft Visual Studio/Installer/vswhere.exe";
    return FileExists(finder) && Says(finder, "-latest -products * -requires Microsoft.VisualStudio.Component.VC.Tools.x86.x64 -property installationPath");
}

// Whether a compiler makes a program: some have no files of the C library to link with.
bool Links(string compiler) =>
    Says("sh", $"-c \"d=$(mktemp -d); echo 'int main(void) {{ return 0; }}' > $d/a.c; {compiler} $d/a.c -o $d/a && echo yes; rm -r $d\"");

bool Says(string program, string arguments)
{
    StartProcess(program, new ProcessSettings { Arguments = arguments, RedirectStandardOutput = true, RedirectStandardError = true }, out var said, out _);
    return said.Any();
}

// Leaves the command in a folder: one native file, or else what the properties say.
void PublishCommand(DirectoryPath folder, string platform, bool isNative, params (string Name, string Value)[] properties)
{
    var settings = new DotNetMSBuildSettings().WithProperty("ForPlatform", platform).WithProperty("Native", isNative ? "true" : "false");
    foreach (var (name, value) in properties)
        settings.WithProperty(name, value);
    EnsureDirectoryExists(folder);
    CleanDirectory(folder);
    DotNetPublish("src/Publisher.Cli", new() { Configuration = configuration, NoLogo = true, OutputDirectory = folder, MSBuildSettings = settings });
}

Task("Build")
    .Description("Compiles the command and leaves it at artifacts/bin/publisher, one native file; --managed leaves out what takes longest, the native compilation.")
    .Does(() =>
    {
        var isNative = !HasArgument("managed") && HasLinker();
        if (!isNative)
            Information(HasArgument("managed")
                ? "As --managed asks, artifacts/bin/publisher is no native file and needs the .NET runtime."
                : "No linker was found (gcc or clang; on Windows the C++ build tools), so artifacts/bin/publisher is no native file and needs the .NET runtime.");
        PublishCommand(artifacts.Combine("bin"), "this", isNative);
    });

Task("Compile")
    .Description("Builds, and compiles all else in the solution: tests, benchmarks, training, fuzz.")
    .IsDependentOn("Build")
    .Does(() => DotNetBuild("Publisher.sln", new() { Configuration = configuration, NoLogo = true }));

Task("Normalise")
    .Description("Imports the source and writes the normalised document to artifacts/document.json and the import's account to artifacts/account.txt.")
    .IsDependentOn("Build")
    .Does(() =>
    {
        if (Publisher($"inspect \"{source}\" --format json --account \"{artifacts}/account.txt\"", artifacts.CombineWithFilePath("document.json")) != 0)
            throw new CakeException($"{source} can't be imported; the reason stands above.");
    });

Task("Validate")
    .Description("Checks the source, with reports in artifacts/reports; red when there are errors, unless --draft.")
    .IsDependentOn("Normalise")
    .Does(() =>
    {
        var reports = artifacts.Combine("reports");
        EnsureDirectoryExists(reports);
        var code = Publisher($"check \"{source}\" --report text=\"{reports}/check.txt\" --report sarif=\"{reports}/check.sarif\" --report junit=\"{reports}/check.xml\" --report html=\"{reports}/check.html\"");
        if (code > 1 || (code == 1 && !isDraft))
            throw new CakeException($"{source} has errors: mend them, or publish in spite of them with --draft.");
    });

Task("Publish")
    .Description("The default: builds, checks, and publishes the source to artifacts/.")
    .IsDependentOn("Validate")
    .Does(() =>
    {
        // The folder is the build's own, whatever an older build left there.
        if (Publisher($"publish \"{source}\" --out \"{artifacts}\" --editions {editions} --force{(isDraft ? " --draft" : "")}") > 1)
            throw new CakeException($"{source} can't be published; the reason stands above.");
    })
    .Does(() =>
    {
        // The manual is an edition too.
        if (Publisher($"publish source-doc/manual.md --config source-doc/manual.yml --out \"{artifacts}/manual\" --force") > 0)
            throw new CakeException("The manual can't be published; the reason stands above.");
    });

Task("Picture")
    .Description("Draws the picture of the README, .github/editions.png, from the editions in artifacts; it needs Chromium, LibreOffice, poppler and ImageMagick.")
    .IsDependentOn("Publish")
    .Does(() => Picture(artifacts, MakeAbsolute(File(".github/editions.png"))));

Task("Tools")
    .Description("Installs what the tests need: a linker, and what the conformance tests run, validators, a browser, an office suite.")
    .WithCriteria(IsRunningOnLinux(), "The tools are installed by apt; elsewhere the tests say what they lack.")
    .Does(() => StartProcess("bash", "tests/tools.sh"));

Task("Format")
    .Description("Checks the layout of the code.")
    .Does(() => DotNetTool("csharpier", new() { ArgumentCustomization = arguments => arguments.Append("check .") }));

// Where there are real samples the tests on exports run once more without them: the project's own must suffice.
// Of the conformance tests those on words and links do; the others are about the same editions.
const string alone = "-alone";
var samples = EnvironmentVariable("PUBLISHER_SAMPLES", System.IO.File.ReadAllText("tests/real-samples.txt").Trim());
(string Project, string Samples, string Tests)[] testRuns =
[
    ("Publisher.Tests", samples, ""),
    ("Publisher.Conformance", samples, ""),
    .. DirectoryExists(samples)
        ? new[] { ("Publisher.Tests", "none", "-trait samples=used"), ("Publisher.Conformance", "none", "-namespace Publisher.Conformance.Conservation") }
        : [],
];

IEnumerable<XElement> In(FilePath results, string name) => XDocument.Load(results.FullPath).Descendants().Where(element => element.Name.LocalName == name);

// What runs the failed tests of a run by themselves, one line a test.
IEnumerable<string> Alone(FilePath results)
{
    var run = results.GetFilenameWithoutExtension().ToString();
    var failed = In(results, "UnitTestResult").Where(result => (string)result.Attribute("outcome") == "Failed").Select(result => (string)result.Attribute("testId")).ToHashSet();
    return In(results, "UnitTest").Where(test => failed.Contains((string)test.Attribute("id")))
        .SelectMany(test => test.Elements()).Where(element => element.Name.LocalName == "TestMethod")
        .Select(method => $"{method.Attribute("className").Value}.{method.Attribute("name").Value}").Distinct()
        .Select(method => $"{(run.EndsWith(alone) ? "PUBLISHER_SAMPLES=none " : "")}dotnet run --project tests/{run.Replace(alone, "")} -c {configuration} -- -method {method}");
}

Task("Test")
    .Description("Checks the format and runs every test; the total is the last line of artifacts/tests/total.txt.")
    .IsDependentOn("Tools")
    .IsDependentOn("Compile")
    .IsDependentOn("Format")
    .Does(() => CleanDirectory(artifacts.Combine("tests")))
    .DoesForEach(testRuns, run =>
    {
        var results = artifacts.CombineWithFilePath($"tests/{run.Project}{(run.Samples == "none" ? alone : "")}.trx").FullPath;
        var arguments = new ProcessArgumentBuilder().Append("-noLogo -noColor -trx").AppendQuoted(results).Append(run.Tests);
        Information($"{run.Project}, real samples: {run.Samples}");
        DotNetRun($"tests/{run.Project}", arguments, new()
        {
            Configuration = configuration,
            NoBuild = true,
            EnvironmentVariables = new Dictionary<string, string> { ["PUBLISHER_SAMPLES"] = run.Samples, ["PUBLISHER_COMMAND"] = command.FullPath },
        });
    })
    .Does(() =>
    {
        // What Publisher.Conformance/Faults found, a line a case.
        if (FileExists("artifacts/tests/cases.txt"))
            Information(System.IO.File.ReadAllText("artifacts/tests/cases.txt"));
    })
    .Does(() => Information(string.Join("\n", GetFiles("artifacts/tests/*.trx").SelectMany(Alone).Select(command => $"A failed test alone: {command}"))))
    .Does(() =>
    {
        var counters = GetFiles("artifacts/tests/*.trx").SelectMany(file => In(file, "Counters")).ToList();
        int Sum(string name) => counters.Sum(counter => (int)counter.Attribute(name));
        var skipped = Sum("notExecuted") > 0 ? $", {Sum("notExecuted")} skipped" : "";
        System.IO.File.WriteAllText("artifacts/tests/total.txt", $"{Sum("passed")} passed, {Sum("failed")} failed{skipped}\n");
        Information(System.IO.File.ReadAllText("artifacts/tests/total.txt"));
        if (Sum("passed") == 0)
            throw new CakeException("No test ran.");
    })
    .DeferOnError();

Task("Bench")
    .Description("Measures how fast each format is read, then time and memory of whole runs of the command, with other programs' beside them.")
    .IsDependentOn("Compile")
    // Typst comes by npm; without it its rows say that it is not installed.
    .Does(() => StartProcess("bash", new ProcessSettings { Arguments = "-c \"command -v npm >/dev/null && npm ci --ignore-scripts --no-audit --no-fund --loglevel=error || echo npm could not install Typst.\"", WorkingDirectory = "tests/Publisher.Benchmarks" }))
    .Does(() => DotNetRun("tests/Publisher.Benchmarks", command.FullPath, new() { Configuration = configuration, NoBuild = true }));

Task("Measure")
    .Description("Prints what is understood of judged documents by many authors in the real samples, or in the folder that --corpus names - entries, each author's by what was learned from all others' -, and what a reader says of its links, then what a reader says of the findings of each check and what finished-sentence reports of cut lines. --lists shows what is missed, wrong or not judged yet.")
    .IsDependentOn("Compile")
    .DoesForEach(["corpus", "findings"], verb => DotNetRun(
        "tests/Publisher.Training",
        new ProcessArgumentBuilder().Append(verb).AppendQuoted(Argument("corpus", samples)).Append(HasArgument("lists") ? "--lists" : ""),
        new() { Configuration = configuration, NoBuild = true }
    ));

Task("Fuzz")
    .Description("Damages 10,000 samples and runs inspect, check and publish on each, for ten minutes at most; --seed N damages them otherwise. Red where one ends in a fault of ours, hangs or takes a gigabyte; artifacts/fuzz keeps it.")
    .IsDependentOn("Compile")
    .Does(() =>
    {
        var arguments = new ProcessArgumentBuilder().Append("10000").Append(Argument("seed", "20261129"));
        DotNetRun("tests/Publisher.Fuzz", arguments, new() { Configuration = configuration, NoBuild = true });
    });

Task("Pack")
    .Description("Packs the command as a .NET tool for every platform into artifacts/packages.")
    .IsDependentOn("Compile")
    .Does(() => DotNetPack("src/Publisher.Cli", new()
    {
        Configuration = configuration,
        NoBuild = true,
        OutputDirectory = artifacts.Combine("packages"),
        MSBuildSettings = new DotNetMSBuildSettings().WithProperty("RuntimeIdentifiers", "").WithProperty("PublishReadyToRun", "false"),
    }));

Task("Release")
    .Description("Archives of the command for Linux and Windows in artifacts/release, each with its manual page and SBOM, and SHA256SUMS.")
    .IsDependentOn("Build")
    .Does(() => CleanDirectory(artifacts.Combine("release")))
    .DoesForEach(platforms, platform => Release(platform, artifacts.Combine("release")))
    .Does(() => WriteChecksums(artifacts.Combine("release")));

Task("Image")
    .Description("An OCI image of the command in artifacts/image, for podman, docker and registries, made without a daemon and tried by running it; on Debian and Ubuntu.")
    .IsDependentOn("Build")
    .Does(() => CleanDirectory(artifacts.Combine("image")))
    .Does(() => Image(artifacts.Combine("image/work"), artifacts.Combine("image")))
    .Does(() => DeleteDirectory(artifacts.Combine("image/work"), new() { Recursive = true, Force = true }));

RunTarget(target);
