using System.Globalization;

namespace Publisher.Mathematics.Spoken;

internal static class SpokenNumbers
{
    public static string Of(int count) => count.ToString(CultureInfo.InvariantCulture);
}
