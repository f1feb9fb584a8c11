using Publisher.Typesetting.Fonts;
using Publisher.Typesetting.Graphics;
using Publisher.Typesetting.Pdf;
using Publisher.Typesetting.Text;
using Publisher.Typesetting.Text.Shaping;

namespace Publisher.Conformance.Typefaces;

/// <summary>300 real fonts with some of their bytes changed: each is used, or refused with a sentence, within reason.</summary>
public sealed class FuzzedFontTests
{
    private const int Fonts = 300;

    // No font takes a hundredth of it: it tells a font that is never done from one on a busy machine.
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(1);

    [Fact]
    public async Task A_changed_font_is_used_or_refused()
    {
        var end = TestContext.Current.CancellationToken;
        var used = 0;
        for (var i = 0; i < Fonts; i++)
        {
            var face = Faces.All[i % Faces.All.Count];
            var (path, weight) = Faces.Find(face);
            var bytes = Changed(await File.ReadAllBytesAsync(path, end), new Random(i));
            var setting = Task.Run(() => IsUsed(bytes, face, weight), end);
            var first = await Task.WhenAny(setting, Task.Delay(Patience, end));
            Assert.True(first == setting, $"{face}, change {i}: it is not done");
            used += await setting ? 1 : 0;
        }

        Assert.InRange(used, Fonts / 20, Fonts - 1);
    }

    /// <summary>A tenth of the changes falls into the directory, where they do most.</summary>
    private static byte[] Changed(byte[] font, Random random)
    {
        for (var i = random.Next(1, 200); i > 0; i--)
        {
            var place = random.Next(10) == 0 ? random.Next(400) : random.Next(font.Length);
            font[place] = (byte)random.Next(256);
        }

        return font;
    }

    private static bool IsUsed(byte[] bytes, string face, double weight)
    {
        try
        {
            var font = Font.Read(bytes, face, choice: new() { Weight = weight });
            var style = new TextStyle(new FontSet(font), 10, RgbColor.Black);
            using var pdf = new PdfDocument(Stream.Null, new() { Title = face, Language = "en" });
            var page = pdf.AddPage(300, 300);
            foreach (var word in WordList.All.Where((_, i) => i % 50 == 0))
            {
                new Shaper().Shape([new(word, style)]);
                var glyphs = word.Select(letter => new TextGlyph(font.GlyphOf(letter))).ToArray();
                page.ShowText(font, 10, RgbColor.Black, 9, 9, word, glyphs);
            }

            pdf.Finish();
            return true;
        }
        catch (InvalidFontException error)
        {
            Assert.NotEmpty(error.Message);
            return false;
        }
    }
}
