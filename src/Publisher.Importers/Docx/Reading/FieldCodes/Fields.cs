using System.Text;
using W = DocumentFormat.OpenXml.Wordprocessing;

namespace Publisher.Importers.Docx.Reading.FieldCodes;

/// <summary>The complex fields that are open (ISO/IEC 29500-1, 17.16.18): an instruction, and what Word made of it when
/// the document was saved. Fields stand within fields and reach over paragraphs.</summary>
/// <param name="counted">Told of each field that counts pages; null for nobody.</param>
internal sealed class Fields(Action? counted = null)
{
    private readonly Stack<Field> _open = new();
    private int _instructions;

    /// <summary>Whether what is read now is an instruction, or the result of a field within one, and no text.</summary>
    public bool IsInstruction => _instructions > 0;

    public bool IsContents { get; private set; }

    /// <summary>Address that the text leads to; null for none.</summary>
    public string? Address
    {
        get
        {
            foreach (var open in _open)
            {
                if (open.Address is { } address)
                {
                    return address;
                }
            }

            return null;
        }
    }

    /// <param name="isEnded">Whether the document says where it ends; else it reaches no further than its paragraph.</param>
    /// <param name="form">Of a form's field.</param>
    public void Begin(bool isEnded = true, W.FormFieldData? form = null)
    {
        _open.Push(new(isEnded) { Form = form });
        _instructions++;
    }

    public void Instruct(string text)
    {
        if (_open.TryPeek(out var field) && !field.IsInResult)
        {
            field.Instruction.Append(text);
        }
    }

    /// <summary>Something of the text was shown, within the results of all fields that are open.</summary>
    public void Show()
    {
        foreach (var field in _open)
        {
            field.IsShown = true;
        }
    }

    public void Separate()
    {
        if (_open.TryPeek(out var field) && !field.IsInResult)
        {
            _instructions--;
            var instruction = FieldInstruction.Read(field.Instruction.ToString());
            field.IsInResult = true;
            field.Address = instruction.Address;
            field.IsContents = instruction.IsContents;
            IsContents |= field.IsContents;
            if (instruction.IsOfPages && !IsContents)
            {
                counted?.Invoke();
            }
        }
    }

    /// <returns>What the field shows, where no result was saved with it; else nothing.</returns>
    public string End()
    {
        if (!_open.TryPop(out var field))
        {
            return "";
        }

        _instructions -= field.IsInResult ? 0 : 1;
        if (field.IsContents)
        {
            IsContents = _open.Any(outer => outer.IsContents);
        }

        return field.IsShown || field.IsContents || !field.IsEnded || IsInstruction
            ? ""
            : FieldResult.Of(field.Instruction.ToString(), field.Form);
    }

    /// <summary>No instruction reaches over a paragraph; one that never ends would swallow the text, and so would a table of
    /// contents.</summary>
    public void EndParagraph()
    {
        while (IsInstruction || (_open.TryPeek(out var field) && !field.IsEnded))
        {
            End();
        }
    }

    /// <summary>A heading stands in no table of contents, even where its field never ends.</summary>
    public void EndContents()
    {
        while (IsContents)
        {
            End();
        }
    }

    private sealed class Field(bool isEnded)
    {
        public bool IsEnded { get; } = isEnded;

        public W.FormFieldData? Form { get; init; }

        public StringBuilder Instruction { get; } = new();

        public bool IsInResult { get; set; }

        /// <summary>Whether a result was saved with it.</summary>
        public bool IsShown { get; set; }

        public bool IsContents { get; set; }

        public string? Address { get; set; }
    }
}
