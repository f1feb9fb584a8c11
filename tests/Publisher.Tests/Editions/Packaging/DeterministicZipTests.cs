using System.IO.Compression;
using System.Text;
using Publisher.Editions.Packaging;
using Xunit;

namespace Publisher.Tests.Editions.Packaging;

public sealed class DeterministicZipTests
{
    [Fact]
    public void Entries_keep_their_order_and_bear_the_one_date()
    {
        var date = new DateTimeOffset(2026, 3, 14, 17, 9, 26, TimeSpan.FromHours(2));
        using var archive = new ZipArchive(new MemoryStream(Zip(date)));

        Assert.Equal(["b", "a/c"], archive.Entries.Select(entry => entry.FullName));
        Assert.All(
            archive.Entries,
            entry =>
                Assert.Equal(
                    new DateTime(2026, 3, 14, 15, 9, 26, DateTimeKind.Unspecified),
                    entry.LastWriteTime.DateTime
                )
        );
    }

    [Theory]
    [InlineData(1601, 1980)]
    [InlineData(9000, 2107)]
    public void A_date_that_a_zip_cannot_hold_becomes_the_nearest(int year, int held)
    {
        var date = new DateTimeOffset(year, 6, 1, 0, 0, 0, TimeSpan.Zero);
        using var archive = new ZipArchive(new MemoryStream(Zip(date)));

        Assert.Equal(held, archive.Entries[0].LastWriteTime.Year);
    }

    [Fact]
    public void What_is_copied_from_another_zip_takes_on_the_date()
    {
        var (early, late) = (
            DateTimeOffset.UnixEpoch.AddYears(20),
            DateTimeOffset.UnixEpoch.AddYears(40)
        );
        using var copied = new MemoryStream();
        using (var zip = new DeterministicZip(copied, late))
        {
            using var source = new MemoryStream(Zip(early));
            zip.AddAll(source);
        }

        Assert.Equal(Zip(late), copied.ToArray());
    }

    private static byte[] Zip(DateTimeOffset date)
    {
        using var bytes = new MemoryStream();
        using (var zip = new DeterministicZip(bytes, date))
        {
            foreach (var name in new[] { "b", "a/c" })
            {
                using var entry = zip.Add(name);
                entry.Write(Encoding.UTF8.GetBytes(name));
            }
        }

        return bytes.ToArray();
    }
}
