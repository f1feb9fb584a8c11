using Deque.AxeCore.Commons;
using Deque.AxeCore.Playwright;
using Microsoft.Playwright;

namespace Publisher.Conformance.Browser;

/// <summary>What axe finds on a page. Its rules on colours, which take longest, are asked of one element of each kind, since all
/// of a kind are painted alike: by day, in the dark, where nothing else differs, and on a phone. All others are asked once.</summary>
internal static class Barriers
{
    private static readonly string[] Colours = ["color-contrast", "link-in-text-block"];
    private static readonly HashSet<ResultType> OnlyViolations = [ResultType.Violations];

    /// <param name="page">Opened by day.</param>
    public static async Task<IReadOnlyList<string>> Of(IPage page)
    {
        var rules = Colours.ToDictionary(
            rule => rule,
            _ => new RuleOptions { Enabled = false },
            StringComparer.Ordinal
        );
        var found = new List<string>();
        Tell(await page.RunAxe(new() { ResultTypes = OnlyViolations, Rules = rules }));
        Tell(await ColoursOfKinds(page));

        await page.EmulateMediaAsync(new() { ColorScheme = ColorScheme.Dark });
        Tell(await ColoursOfKinds(page));

        await page.SetViewportSizeAsync(320, 640);
        Tell(await ColoursOfKinds(page));
        return found;

        void Tell(AxeResult result) =>
            found.AddRange(
                result.Violations.Select(violation =>
                    $"{violation.Id}: {violation.Help} at {violation.Nodes[0].Html}"
                )
            );
    }

    private static async Task<AxeResult> ColoursOfKinds(IPage page)
    {
        await page.EvaluateAsync(
            """
            () => {
                const known = new Set();
                const kindOf = e => e === document.body ? '' : `${kindOf(e.parentElement)} ${e.tagName}.${e.className.baseVal ?? e.className}`;
                const hasText = e => [...e.childNodes].some(n => n.nodeType === Node.TEXT_NODE && n.data.trim());
                for (const e of document.body.querySelectorAll('*')) {
                    const kind = hasText(e) && e.checkVisibility() ? kindOf(e) : null;
                    e.toggleAttribute('data-kind', kind !== null && !known.has(kind));
                    known.add(kind);
                }
            }
            """
        );
        return await page.RunAxe(
            new AxeRunContext { Include = [new("[data-kind]")] },
            new()
            {
                ResultTypes = OnlyViolations,
                RunOnly = new() { Type = "rule", Values = [.. Colours] },
            }
        );
    }
}
