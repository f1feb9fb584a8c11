using System.Globalization;
using Publisher.Fuzz;

// Publisher.Fuzz [COUNT [SEED [MINUTES]]] damages samples and runs the command on them; --worker is how it starts itself.
if (args is ["--worker", var folder])
{
    Worker.Serve(folder);
    return 0;
}

var numbers = args.Select(arg => int.Parse(arg, CultureInfo.InvariantCulture)).ToList();
var fuzz = new Campaign(
    count: numbers.ElementAtOrDefault(0) is > 0 and var count ? count : 10_000,
    seed: numbers.ElementAtOrDefault(1) is > 0 and var seed ? seed : 20261129,
    TimeSpan.FromMinutes(numbers.ElementAtOrDefault(2) is > 0 and var minutes ? minutes : 10)
);
return fuzz.Run() ? 0 : 1;
