// The picture of the README: one section of the book in each edition, as its readers show it, side by side.
const string shownSection = "the-field-and-its-questions";
const string shownWords = "Mechanistic interpretability (mech interp)";

void Picture(DirectoryPath editions, FilePath picture)
{
    var made = editions.Combine("picture");
    EnsureDirectoryExists(made);
    CleanDirectory(made);
    Screenshot($"{editions}/glossary.html#{shownSection}", 1000, 1300, made, "1.png");
    Unzip(editions.CombineWithFilePath("glossary.epub"), made.Combine("epub"));
    var chapter = GetFiles($"{made}/epub/**/*.xhtml").First(file => System.IO.File.ReadAllText(file.FullPath).Contains($" id=\"{shownSection}\""));
    Screenshot($"{chapter}#{shownSection}", 640, 832, made, "2.png");
    PageOf(editions.CombineWithFilePath("glossary.pdf"), made.CombineWithFilePath("3"));
    Run("soffice", $"--headless --convert-to pdf --outdir \"{made}\" \"{editions}/glossary.docx\"");
    PageOf(made.CombineWithFilePath("glossary.pdf"), made.CombineWithFilePath("4"));
    var pages = string.Join(" ", Enumerable.Range(1, 4).Select(number => $"\"{made}/{number}.png\""));
    Run("montage", $"{pages} -tile 4x1 -geometry x640+10+10 -background #e9e6df -depth 8 -colors 64 PNG8:\"{picture}\"");
}

// In a frame, for Chromium takes pictures of the start of a page only.
void Screenshot(string address, int width, int height, DirectoryPath folder, string name)
{
    var frame = folder.CombineWithFilePath("frame.html");
    System.IO.File.WriteAllText(frame.FullPath, $"<body style=\"margin:0\"><iframe src=\"file://{address}\" style=\"border:0;width:{width}px;height:{height}px\"></iframe>");
    Run("chromium", $"--headless --no-sandbox --hide-scrollbars --virtual-time-budget=3000 --window-size={width},{height} --screenshot=\"{folder}/{name}\" \"file://{frame}\"");
}

// The page of a PDF on which those words stand.
void PageOf(FilePath document, FilePath picture)
{
    StartProcess("pdftotext", new ProcessSettings { Arguments = $"\"{document}\" -", RedirectStandardOutput = true }, out var lines);
    var number = Array.FindIndex(string.Join("\n", lines).Split('\f'), page => page.Contains(shownWords)) + 1;
    Run("pdftoppm", $"-png -singlefile -r 120 -f {number} -l {number} \"{document}\" \"{picture}\"");
}

void Run(string program, string arguments)
{
    if (StartProcess(program, new ProcessSettings { Arguments = arguments, Silent = true }) != 0)
        throw new CakeException($"{program} {arguments} failed.");
}
