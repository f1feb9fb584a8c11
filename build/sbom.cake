using System.Text.Json;
using System.Text.Json.Nodes;

// What a release is made of, as CycloneDX 1.6: the packages of a lock file, each with its hash and its licence, and the .NET
// runtime that is in the file.
JsonObject SbomOf(FilePath lockFile, string version, string platform, bool isNative)
{
    var packages = JsonNode.Parse(System.IO.File.ReadAllText(lockFile.FullPath))["dependencies"].AsObject()
        .SelectMany(framework => framework.Value.AsObject())
        .Where(package => (string)package.Value["type"] != "Project" && !IsTool(package.Key))
        .Select(package => (Name: package.Key, Version: (string)package.Value["resolved"], Hash: (string)package.Value["contentHash"]))
        .DistinctBy(package => package.Name.ToLowerInvariant())
        .OrderBy(package => package.Name, StringComparer.Ordinal)
        .ToList();
    var components = packages.Select(package => Component(package.Name, package.Version, package.Hash)).ToList();
    components.Add(Component($"Microsoft.NETCore.App.Runtime.{(isNative ? "NativeAOT." : "")}{platform}", RuntimeVersion(), null));
    return new JsonObject
    {
        ["bomFormat"] = "CycloneDX",
        ["specVersion"] = "1.6",
        ["version"] = 1,
        ["metadata"] = new JsonObject
        {
            ["component"] = new JsonObject
            {
                ["type"] = "application",
                ["bom-ref"] = $"publisher@{version}",
                ["name"] = "publisher",
                ["version"] = version,
                ["licenses"] = Licence("MIT"),
            },
        },
        ["components"] = new JsonArray([.. components]),
    };
}

// Of what compiles and judges the code nothing is in the file.
bool IsTool(string package) => package is "Meziantou.Analyzer" or "Microsoft.NET.ILLink.Tasks" || package.EndsWith("Microsoft.DotNet.ILCompiler");

string RuntimeVersion() => System.Xml.Linq.XDocument.Load("src/Directory.Build.targets").Descendants("PackVersion").Single().Value;

JsonNode Component(string name, string version, string hash)
{
    var component = new JsonObject
    {
        ["type"] = "library",
        ["bom-ref"] = $"pkg:nuget/{name}@{version}",
        ["name"] = name,
        ["version"] = version,
        ["purl"] = $"pkg:nuget/{name}@{version}",
    };
    if (hash != null)
        component["hashes"] = new JsonArray(new JsonObject { ["alg"] = "SHA-512", ["content"] = Convert.ToHexStringLower(Convert.FromBase64String(hash)) });
    component["licenses"] = Licence(hash == null ? "MIT" : PackageLicence(name, version));
    return component;
}

JsonArray Licence(string licence) =>
    new(licence.StartsWith("http") ? new JsonObject { ["license"] = new JsonObject { ["name"] = "see url", ["url"] = licence } } : new JsonObject { ["expression"] = licence });

// As the package says it: an expression of SPDX, or the address of a text.
string PackageLicence(string name, string version)
{
    var root = EnvironmentVariable("NUGET_PACKAGES") ?? $"{Environment.GetFolderPath(Environment.SpecialFolder.UserProfile)}/.nuget/packages";
    var id = name.ToLowerInvariant();
    var metadata = System.Xml.Linq.XDocument.Load($"{root}/{id}/{version.ToLowerInvariant()}/{id}.nuspec").Descendants().ToList();
    var licence = metadata.FirstOrDefault(element => element.Name.LocalName == "license" && (string)element.Attribute("type") == "expression")
        ?? metadata.FirstOrDefault(element => element.Name.LocalName == "licenseUrl");
    return licence?.Value ?? throw new CakeException($"{name} {version} says no licence.");
}
