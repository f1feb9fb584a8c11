using System.Buffers.Binary;
using Publisher.Typesetting.Pdf;
using Xunit;

namespace Publisher.Tests.Typesetting.Pdf;

public sealed class IccProfileTests
{
    [Fact]
    public void Every_tag_lies_within_the_profile_at_a_multiple_of_four()
    {
        var profile = IccProfile.Srgb();

        Assert.Equal(profile.Length, BinaryPrimitives.ReadInt32BigEndian(profile));
        var count = BinaryPrimitives.ReadInt32BigEndian(profile.AsSpan(128));
        for (var i = 0; i < count; i++)
        {
            var entry = profile.AsSpan(132 + (12 * i), 12);
            var offset = BinaryPrimitives.ReadInt32BigEndian(entry[4..]);
            var length = BinaryPrimitives.ReadInt32BigEndian(entry[8..]);
            Assert.Equal(0, offset % 4);
            Assert.InRange(offset, 132 + (12 * count), profile.Length - length);
        }
    }

    [Fact]
    public void The_primaries_make_the_white_of_the_connection_space()
    {
        var profile = IccProfile.Srgb();
        for (var axis = 0; axis < 3; axis++)
        {
            var sum = "rgb".Sum(primary => Value(profile, $"{primary}XYZ", axis));
            Assert.Equal(Value(profile, "wtpt", axis), sum, 0.0005);
        }
    }

    private static double Value(byte[] profile, string tag, int axis)
    {
        for (var at = 132; ; at += 12)
        {
            if (System.Text.Encoding.ASCII.GetString(profile, at, 4) == tag)
            {
                var offset = BinaryPrimitives.ReadInt32BigEndian(profile.AsSpan(at + 4));
                return BinaryPrimitives.ReadInt32BigEndian(profile.AsSpan(offset + 8 + (4 * axis)))
                    / 65536.0;
            }
        }
    }
}
