// The picture of the README: one entry in each edition, as its readers show it, side by side.
const string shownEntry = "superposition";
const string shownWords = "Superposition: the";

void Picture(DirectoryPath editions, FilePath picture)
{
    var made = editions.Combine("picture");
    EnsureDirectoryExists(made);
    CleanDirectory(made);
    var page = editions.CombineWithFilePath("glossary.html");
    Screenshot($"file://{page}#{shownEntry}", 1000, 1300, made.CombineWithFilePath("1.png"));
    Unzip(editions.CombineWithFilePath("glossary.epub"), made.Combine("epub"));
    var chapter = GetFiles($"{made}/epub/**/*.xhtml").First(file => System.IO.File.ReadAllText(file.FullPath).Contains($" id=\"{shownEntry}\""));
    Screenshot($"file://{chapter}#{shownEntry}", 560, 728, made.CombineWithFilePath("2.png"));
    PageOf(editions.CombineWithFilePath("glossary.pdf"), made.CombineWithFilePath("3"));
    Run("soffice", $"--headless --convert-to pdf --outdir \"{made}\" \"{editions}/glossary.docx\"");
    PageOf(made.CombineWithFilePath("glossary.pdf"), made.CombineWithFilePath("4"));
    Run("montage", $"\"{made}/1.png\" \"{made}/2.png\" \"{made}/3.png\" \"{made}/4.png\" -tile 4x1 -geometry x600+10+10 -background #e9e6df -depth 8 -colors 64 PNG8:\"{picture}\"");
}

void Screenshot(string address, int width, int height, FilePath picture) =>
    Run("chromium", $"--headless --no-sandbox --hide-scrollbars --window-size={width},{height} --screenshot=\"{picture}\" \"{address}\"");

// The page of a PDF on which the entry is explained.
void PageOf(FilePath document, FilePath picture)
{
    StartProcess("pdftotext", new ProcessSettings { Arguments = $"\"{document}\" -", RedirectStandardOutput = true }, out var lines);
    var pages = string.Join("\n", lines).Split('\f');
    var number = Array.FindIndex(pages, page => page.Contains(shownWords)) + 1;
    Run("pdftoppm", $"-png -singlefile -r 120 -f {number} -l {number} \"{document}\" \"{picture}\"");
}

void Run(string program, string arguments)
{
    if (StartProcess(program, new ProcessSettings { Arguments = arguments, Silent = true }) != 0)
        throw new CakeException($"{program} {arguments} failed.");
}
