namespace Publisher.Training.Measures;

/// <summary>Something that is measured on the corpus; a file each, listed in <see cref="CorpusReport"/>.</summary>
internal interface ICorpusMeasure
{
    /// <param name="withLists">Whether what was missed and what is wrong is listed too.</param>
    void Print(Corpus corpus, TextWriter output, bool withLists);
}
