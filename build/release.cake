// Archives of the command for the platforms whose packs the feed has, with their checksums and what each is made of.
string[] platforms = ["linux-x64", "linux-arm64", "win-x64"];

// A native file is linked for the platform of this machine alone.
bool CanLink(string platform) => platform == HostPlatform() && HasLinker();

string HostPlatform() => $"{(IsRunningOnWindows() ? "win" : IsRunningOnLinux() ? "linux" : "osx")}-{System.Runtime.InteropServices.RuntimeInformation.OSArchitecture.ToString().ToLowerInvariant()}";

void Release(string platform, DirectoryPath folder)
{
    var isNative = CanLink(platform);
    var name = $"publisher-{Version()}-{platform}";
    var content = folder.Combine(name);
    PublishCommand(content, platform, isNative, isNative ? [] : [("SingleFile", "true")]);
    CopyFiles(["README.md", "LICENSE"], content);
    if (!platform.StartsWith("win"))
        Publisher("man", content.CombineWithFilePath("publisher.1"));
    var sbom = content.CombineWithFilePath("sbom.cdx.json");
    var lockFile = isNative ? "src/Publisher.Cli/Native/packages.lock.json" : "src/Publisher.Cli/packages.lock.json";
    System.IO.File.WriteAllText(sbom.FullPath, SbomOf(lockFile, Version(), platform, isNative).ToJsonString(new() { WriteIndented = true }) + "\n");
    Archive(folder, name, platform.StartsWith("win"));
    Information($"{name}: {(isNative ? "one native file" : "one file with the .NET runtime in it, since no linker for the platform was found here")}");
}

string Version() => System.Xml.Linq.XDocument.Load("Directory.Build.props").Descendants("Version").Single().Value;

// The same content gives the same archive: names in order, no owner, one time.
void Archive(DirectoryPath folder, string name, bool isZip)
{
    var files = GetFiles($"{folder}/{name}/*").OrderBy(file => file.GetFilename().ToString(), StringComparer.Ordinal).ToList();
    var time = new DateTimeOffset(1980, 1, 1, 0, 0, 0, TimeSpan.Zero);
    using var output = System.IO.File.Create($"{folder}/{name}{(isZip ? ".zip" : ".tar.gz")}");
    if (isZip)
    {
        using var zip = new System.IO.Compression.ZipArchive(output, System.IO.Compression.ZipArchiveMode.Create);
        foreach (var file in files)
        {
            var entry = zip.CreateEntry($"{name}/{file.GetFilename()}");
            entry.LastWriteTime = time;
            using var stream = entry.Open();
            stream.Write(System.IO.File.ReadAllBytes(file.FullPath));
        }

        return;
    }

    using var gzip = new System.IO.Compression.GZipStream(output, System.IO.Compression.CompressionLevel.SmallestSize);
    using var tar = new System.Formats.Tar.TarWriter(gzip);
    foreach (var file in files)
    {
        using var data = System.IO.File.OpenRead(file.FullPath);
        tar.WriteEntry(new System.Formats.Tar.PaxTarEntry(System.Formats.Tar.TarEntryType.RegularFile, $"{name}/{file.GetFilename()}")
        {
            DataStream = data,
            ModificationTime = time,
            Mode = (UnixFileMode)Convert.ToInt32(file.GetFilename().ToString() == "publisher" ? "755" : "644", 8),
        });
    }
}

void WriteChecksums(DirectoryPath folder)
{
    var lines = GetFiles($"{folder}/*.{{tar.gz,zip}}").OrderBy(file => file.FullPath, StringComparer.Ordinal)
        .Select(file => $"{Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(System.IO.File.ReadAllBytes(file.FullPath)))}  {file.GetFilename()}");
    System.IO.File.WriteAllText($"{folder}/SHA256SUMS", string.Join("\n", lines) + "\n");
}
