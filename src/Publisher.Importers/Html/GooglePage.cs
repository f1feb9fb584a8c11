using System.Text.RegularExpressions;
using Publisher.Model;

namespace Publisher.Importers.Html;

/// <summary>Pages that Google answers with instead of an export, saved in its place: the sign-in, the refusal, the missing file
/// and the editor itself.</summary>
internal static partial class GooglePage
{
    /// <summary>How far into a page its head goes, scripts and all.</summary>
    private const int Head = 200_000;

    private const string Export =
        "Open the document in Google Docs and choose File > Download > Web page (.html, zipped); give the zip that it saves.";

    /// <summary>Whether Google made the page of a document: it has its numbered classes, its lists, its fonts, its body's
    /// class, or the ids of its headings.</summary>
    public static bool IsOne(string html) => OfDocument().IsMatch(html);

    /// <exception cref="UnreadableSourceException">The page is one of them.</exception>
    public static void Refuse(string html, string file)
    {
        if (IsExport().IsMatch(html))
        {
            return;
        }

        var head = html[..Math.Min(html.Length, Head)];
        var title = Title().Match(head).Groups["title"].Value;
        if (SignIn().IsMatch(head))
        {
            throw Refusal(
                file,
                "Google's sign-in page",
                "Sign in to an account that may read the document. " + Export
            );
        }

        if (Editor().IsMatch(head))
        {
            throw Refusal(file, "the page of the Google Docs editor, saved by the browser", Export);
        }

        if (!OfGoogle().IsMatch(head))
        {
            return;
        }

        if (Denied().IsMatch(title))
        {
            throw Refusal(
                file,
                "Google's page that says that you need access",
                "Ask the owner of the document for access. " + Export
            );
        }

        if (Missing().IsMatch(title) || MissingFile().IsMatch(head))
        {
            throw Refusal(
                file,
                "Google's page that says that the file does not exist",
                "Check the address of the document. " + Export
            );
        }
    }

    private static UnreadableSourceException Refusal(string file, string what, string hint) =>
        new($"{file} is {what}, and no export of a document.", hint);

    /// <summary>What every export of a document has: numbered classes, its body's class, or the frame of a published page.</summary>
    [GeneratedRegex(
        """class="[^"]{0,200}\bc\d+\b|\bdoc-content\b|id="contents"|lst-kix""",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture
    )]
    private static partial Regex IsExport();

    [GeneratedRegex(
        """\.c[0-9]{1,3}\{|<body class="[^"]{0,200}\bdoc-content\b|lst-kix_|//themes\.googleusercontent\.com/fonts|ol\{margin:0;padding:0\}|(id|name)="h\.[0-9a-z]{8,16}"|(id|name)="(ftnt|cmnt)_ref[0-9]|google\.com/url\?q=[^"]{0,2000}&amp;sa=D&amp;""",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture
    )]
    private static partial Regex OfDocument();

    [GeneratedRegex(
        "<title[^>]{0,200}>(?<title>[^<]{0,500})",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture
    )]
    private static partial Regex Title();

    [GeneratedRegex(
        """<(base|form|link)\b[^>]{0,500}"https://accounts\.google\.[a-z.]{2,6}/""",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture
    )]
    private static partial Regex SignIn();

    [GeneratedRegex(
        """id="docs-(chrome|editor)"|\b(DOCS_timing|_docs_flag_initialData)\b""",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture
    )]
    private static partial Regex Editor();

    [GeneratedRegex(
        """<title[^>]{0,200}>\s*Google (Docs|Drive)|<(link|script|img)\b[^>]{0,500}("Google Drive"|\bgstatic\.com/)""",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture
    )]
    private static partial Regex OfGoogle();

    [GeneratedRegex(
        "need (access|permission)|access denied|request access",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture
    )]
    private static partial Regex Denied();

    [GeneratedRegex(
        "not found",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture
    )]
    private static partial Regex Missing();

    [GeneratedRegex(
        "the file you have requested does not exist",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture
    )]
    private static partial Regex MissingFile();
}
