namespace Publisher.Training.Measures;

/// <summary>Gauss's elimination.</summary>
internal static class LinearSystem
{
    /// <param name="system">Positive definite, so that no rows are exchanged; the right side is the last column.</param>
    public static double[] Solved(double[][] system)
    {
        var count = system.Length;
        for (var pivot = 0; pivot < count; pivot++)
        {
            for (var row = pivot + 1; row < count; row++)
            {
                var factor = system[row][pivot] / system[pivot][pivot];
                for (var column = pivot; column <= count; column++)
                {
                    system[row][column] -= factor * system[pivot][column];
                }
            }
        }

        var result = new double[count];
        for (var row = count - 1; row >= 0; row--)
        {
            var sum = system[row][count];
            for (var column = row + 1; column < count; column++)
            {
                sum -= system[row][column] * result[column];
            }

            result[row] = sum / system[row][row];
        }

        return result;
    }
}
