// An OCI image of the command, made without a daemon and without a registry: the libraries that the native file loads, from Debian's or
// Ubuntu's packages with their licences, the authorities that certify web servers, and the command itself.
using System.Formats.Tar;
using System.IO.Compression;
using System.Security.Cryptography;
using System.Text.Json.Nodes;

// A name that changed between releases has both.
string[][] imagePackages = [["libc6"], ["libssl3t64", "libssl3"], ["ca-certificates"]];

const string imageCommand = "/usr/bin/publisher";
const string imageFolder = "/documents";

// Leaves publisher-VERSION-oci.tar, which podman, skopeo and docker load.
void Image(DirectoryPath work, DirectoryPath folder)
{
    var libraries = work.Combine("libraries");
    Unpack(work.Combine("packages"), libraries);
    var own = work.Combine("command");
    EnsureDirectoryExists(own.Combine("usr/bin"));
    CopyFile(command, own.CombineWithFilePath(imageCommand.TrimStart('/')));
    EnsureDirectoryExists(own.Combine(imageFolder.TrimStart('/')));

    var blobs = work.Combine("oci/blobs/sha256");
    EnsureDirectoryExists(blobs);
    var layers = new[] { Layer(libraries, blobs), Layer(own, blobs) };
    var config = Blob(blobs, Bytes(ImageConfig(layers.Select(layer => layer.Unpacked))));
    var manifest = Blob(blobs, Bytes(new JsonObject
    {
        ["schemaVersion"] = 2,
        ["mediaType"] = "application/vnd.oci.image.manifest.v1+json",
        ["config"] = Descriptor(blobs, "application/vnd.oci.image.config.v1+json", config),
        ["layers"] = new JsonArray([.. layers.Select(layer => Descriptor(blobs, "application/vnd.oci.image.layer.v1.tar+gzip", layer.Packed))]),
    }));
    WriteLayout(work.Combine("oci"), manifest);
    EnsureDirectoryExists(folder);
    var image = folder.CombineWithFilePath($"publisher-{Version()}-oci.tar");
    using (var output = System.IO.File.Create(image.FullPath))
        WriteTar(work.Combine("oci"), output);
    Try(image, work.Combine("trial"));
    Information($"{image.GetFilename()}: load it with podman load -i or docker load -i, then: podman run --rm -v \"$PWD:{imageFolder}\" publisher:{Version()} publish MyGlossary.docx");
}

// Packages are fetched and unpacked, never installed.
void Unpack(DirectoryPath packages, DirectoryPath root)
{
    EnsureDirectoryExists(packages);
    foreach (var names in imagePackages)
    {
        if (!names.Any(name => StartProcess("apt-get", new ProcessSettings { Arguments = $"download -q {name}", WorkingDirectory = packages, RedirectStandardOutput = true, RedirectStandardError = true }) == 0))
            throw new CakeException($"{names[0]} could not be fetched: run apt-get update, then this again. The image is made on Debian and Ubuntu only.");
    }

    EnsureDirectoryExists(root);
    foreach (var package in GetFiles($"{packages}/*.deb"))
        StartProcess("dpkg-deb", $"-x \"{package}\" \"{root}\"");
    JoinLibraryFolders(root);
    var certificates = GetFiles($"{root}/usr/share/ca-certificates/**/*.crt").OrderBy(file => file.FullPath, StringComparer.Ordinal);
    EnsureDirectoryExists(root.Combine("etc/ssl/certs"));
    System.IO.File.WriteAllText($"{root}/etc/ssl/certs/ca-certificates.crt", string.Concat(certificates.Select(file => System.IO.File.ReadAllText(file.FullPath).TrimEnd() + "\n")));
    EnsureDirectoryExists(root.Combine("tmp"));
    // What a program doesn't load: tables of other character sets, programmes, pages of manuals; licences stay.
    foreach (var unused in new[] { "usr/sbin", "sbin", "usr/share/man", "usr/share/lintian", "usr/share/ca-certificates" }.Select(name => root.Combine(name)).Concat(GetDirectories($"{root}/**/gconv")).Where(DirectoryExists))
        DeleteDirectory(unused, new() { Recursive = true, Force = true });
}

// Newer packages hold /usr/lib alone, and the link that programmes are loaded by belongs to the base system.
void JoinLibraryFolders(DirectoryPath root)
{
    foreach (var name in new[] { "lib", "lib64" }.Where(name => !DirectoryExists(root.Combine(name)) && DirectoryExists(root.Combine($"usr/{name}"))))
        System.IO.Directory.CreateSymbolicLink(root.Combine(name).FullPath, $"usr/{name}");
}

(string Packed, string Unpacked) Layer(DirectoryPath root, DirectoryPath blobs)
{
    using var tar = new System.IO.MemoryStream();
    WriteTar(root, tar);
    using var packed = new System.IO.MemoryStream();
    using (var gzip = new GZipStream(packed, CompressionLevel.SmallestSize, leaveOpen: true))
        gzip.Write(tar.GetBuffer(), 0, (int)tar.Length);
    return (Blob(blobs, packed.ToArray()), Digest(tar.ToArray()));
}

// The same content gives the same file: names in order, no owner, one time.
void WriteTar(DirectoryPath root, System.IO.Stream output)
{
    using var tar = new TarWriter(output, TarEntryFormat.Pax, leaveOpen: true);
    var names = System.IO.Directory.EnumerateFileSystemEntries(root.FullPath, "*", new System.IO.EnumerationOptions { RecurseSubdirectories = true, AttributesToSkip = 0 })
        .Select(path => System.IO.Path.GetRelativePath(root.FullPath, path)).Order(StringComparer.Ordinal);
    foreach (var name in names)
        tar.WriteEntry(Entry(name, new System.IO.FileInfo(System.IO.Path.Combine(root.FullPath, name))));
}

PaxTarEntry Entry(string name, System.IO.FileInfo file)
{
    var isFolder = file.Attributes.HasFlag(System.IO.FileAttributes.Directory);
    var type = file.LinkTarget is not null ? TarEntryType.SymbolicLink : isFolder ? TarEntryType.Directory : TarEntryType.RegularFile;
    var entry = new PaxTarEntry(type, name) { ModificationTime = new DateTimeOffset(1980, 1, 1, 0, 0, 0, TimeSpan.Zero) };
    if (type == TarEntryType.SymbolicLink)
        entry.LinkName = file.LinkTarget;
    else
        entry.Mode = (UnixFileMode)Convert.ToInt32(name is "tmp" or "documents" ? "1777" : isFolder || file.UnixFileMode.HasFlag(UnixFileMode.UserExecute) ? "755" : "644", 8);
    if (type == TarEntryType.RegularFile)
        entry.DataStream = new System.IO.MemoryStream(System.IO.File.ReadAllBytes(file.FullName));
    return entry;
}

// image-spec/config.md of the Open Container Initiative.
JsonObject ImageConfig(IEnumerable<string> layers) => new()
{
    ["created"] = "1980-01-01T00:00:00Z",
    ["architecture"] = HostPlatform().EndsWith("arm64") ? "arm64" : "amd64",
    ["os"] = "linux",
    ["config"] = new JsonObject
    {
        ["Entrypoint"] = new JsonArray(imageCommand),
        ["WorkingDir"] = imageFolder,
        ["Env"] = new JsonArray("PATH=/usr/bin", "SSL_CERT_FILE=/etc/ssl/certs/ca-certificates.crt", "HOME=/tmp"),
        ["Labels"] = new JsonObject { ["org.opencontainers.image.title"] = "Publisher", ["org.opencontainers.image.version"] = Version() },
    },
    ["rootfs"] = new JsonObject { ["type"] = "layers", ["diff_ids"] = new JsonArray([.. layers.Select(layer => JsonValue.Create($"sha256:{layer}"))]) },
};

// image-spec/image-layout.md; manifest.json is for older versions of docker load.
void WriteLayout(DirectoryPath layout, string manifest)
{
    var blobs = layout.Combine("blobs/sha256");
    var descriptor = Descriptor(blobs, "application/vnd.oci.image.manifest.v1+json", manifest);
    descriptor["annotations"] = new JsonObject { ["org.opencontainers.image.ref.name"] = Version(), ["io.containerd.image.name"] = $"docker.io/library/publisher:{Version()}" };
    var parts = JsonNode.Parse(System.IO.File.ReadAllText(blobs.CombineWithFilePath(manifest).FullPath));
    string Path(JsonNode part) => $"blobs/sha256/{((string)part["digest"])["sha256:".Length..]}";
    System.IO.File.WriteAllText($"{layout}/oci-layout", "{\"imageLayoutVersion\":\"1.0.0\"}");
    System.IO.File.WriteAllBytes($"{layout}/index.json", Bytes(new() { ["schemaVersion"] = 2, ["manifests"] = new JsonArray(descriptor) }));
    System.IO.File.WriteAllText($"{layout}/manifest.json", new JsonArray(new JsonObject
    {
        ["Config"] = Path(parts["config"]),
        ["RepoTags"] = new JsonArray($"publisher:{Version()}"),
        ["Layers"] = new JsonArray([.. parts["layers"].AsArray().Select(layer => JsonValue.Create(Path(layer)))]),
    }).ToJsonString());
}

JsonObject Descriptor(DirectoryPath blobs, string type, string digest) => new()
{
    ["mediaType"] = type,
    ["digest"] = $"sha256:{digest}",
    ["size"] = new System.IO.FileInfo(blobs.CombineWithFilePath(digest).FullPath).Length,
};

// Unpacks the image as a container would, and runs its command in it.
void Try(FilePath image, DirectoryPath trial)
{
    var layout = trial.Combine("layout");
    var root = trial.Combine("root");
    EnsureDirectoryExists(layout);
    EnsureDirectoryExists(root);
    StartProcess("tar", $"-xf \"{image}\" -C \"{layout}\"");
    foreach (var layer in JsonNode.Parse(System.IO.File.ReadAllText($"{layout}/manifest.json"))[0]["Layers"].AsArray())
        StartProcess("tar", $"-xzf \"{layout}/{layer}\" -C \"{root}\"");
    System.IO.File.Copy(source, $"{root}{imageFolder}/glossary.md");
    var alone = $"{(Says("sh", "-c \"[ $(id -u) = 0 ] && echo root\"") ? "" : "unshare -r ")}chroot {root} {imageCommand}";
    if (StartProcess("sh", $"-c \"{alone} --version && {alone} publish {imageFolder}/glossary.md --out {imageFolder}/editions --draft --quiet\"") != 0)
        throw new CakeException("The image was made, and its command doesn't run in it.");
}

byte[] Bytes(JsonObject json) => System.Text.Encoding.UTF8.GetBytes(json.ToJsonString());

string Digest(byte[] bytes) => Convert.ToHexStringLower(SHA256.HashData(bytes));

string Blob(DirectoryPath blobs, byte[] bytes)
{
    var digest = Digest(bytes);
    System.IO.File.WriteAllBytes(blobs.CombineWithFilePath(digest).FullPath, bytes);
    return digest;
}
