using System.Diagnostics;
using System.Runtime.CompilerServices;

namespace Publisher.Typesetting.Mathematics;

/// <summary>The one place that tells kinds of atoms apart: a new kind fails to compile in each writer that lacks it.</summary>
/// <typeparam name="TContext">What is handed down.</typeparam>
/// <typeparam name="T">What an atom becomes.</typeparam>
internal abstract class AtomWriter<TContext, T>
{
    /// <exception cref="InsufficientExecutionStackException">The atoms stand within one another thousands deep.</exception>
    public T Write(Atom atom, TContext context)
    {
        RuntimeHelpers.EnsureSufficientExecutionStack();
        return atom switch
        {
            RowAtom row => Row(row, context),
            SymbolAtom symbol => Symbol(symbol, context),
            FractionAtom fraction => Fraction(fraction, context),
            RadicalAtom radical => Radical(radical, context),
            ScriptsAtom scripts => Scripts(scripts, context),
            PrescriptsAtom scripts => Prescripts(scripts, context),
            AccentAtom accent => Accent(accent, context),
            FenceAtom fence => Fence(fence, context),
            TableAtom table => Table(table, context),
            TextAtom text => Text(text, context),
            SpaceAtom space => Space(space, context),
            PhantomAtom phantom => Phantom(phantom, context),
            ColorAtom color => Color(color, context),
            StyleAtom style => Style(style, context),
            EnclosedAtom enclosed => Enclosed(enclosed, context),
            _ => throw new UnreachableException(atom.GetType().Name),
        };
    }

    protected abstract T Row(RowAtom atom, TContext context);

    protected abstract T Symbol(SymbolAtom atom, TContext context);

    protected abstract T Fraction(FractionAtom atom, TContext context);

    protected abstract T Radical(RadicalAtom atom, TContext context);

    protected abstract T Scripts(ScriptsAtom atom, TContext context);

    protected abstract T Prescripts(PrescriptsAtom atom, TContext context);

    protected abstract T Accent(AccentAtom atom, TContext context);

    protected abstract T Fence(FenceAtom atom, TContext context);

    protected abstract T Table(TableAtom atom, TContext context);

    protected abstract T Text(TextAtom atom, TContext context);

    protected abstract T Space(SpaceAtom atom, TContext context);

    protected abstract T Phantom(PhantomAtom atom, TContext context);

    protected abstract T Color(ColorAtom atom, TContext context);

    protected abstract T Style(StyleAtom atom, TContext context);

    protected abstract T Enclosed(EnclosedAtom atom, TContext context);
}
