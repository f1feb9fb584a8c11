using System.Diagnostics;

namespace Publisher.Mathematics;

/// <summary>The one place that tells the kinds of parts of a formula apart. Every writer has one method a kind, so a new
/// kind fails to compile in each that lacks it.</summary>
/// <typeparam name="T">What a part becomes.</typeparam>
public abstract class ExpressionWriter<T>
{
    protected T Write(Expression expression) =>
        expression switch
        {
            Row node => Row(node),
            Identifier node => Identifier(node),
            Number node => Number(node),
            Operator node => Operator(node),
            Function node => Function(node),
            Fraction node => Fraction(node),
            Radical node => Radical(node),
            Scripts node => Scripts(node),
            Prescripts node => Prescripts(node),
            Accent node => Accent(node),
            Fence node => Fence(node),
            Grid node => Grid(node),
            Words node => Words(node),
            Space node => Space(node),
            Styled node => Styled(node),
            Phantom node => Phantom(node),
            Coloured node => Coloured(node),
            Enclosed node => Enclosed(node),
            CrossReference node => CrossReference(node),
            Numbered node => Numbered(node),
            _ => throw new UnreachableException(expression.GetType().Name),
        };

    protected abstract T Row(Row node);

    protected abstract T Identifier(Identifier node);

    protected abstract T Number(Number node);

    protected abstract T Operator(Operator node);

    protected abstract T Function(Function node);

    protected abstract T Fraction(Fraction node);

    protected abstract T Radical(Radical node);

    protected abstract T Scripts(Scripts node);

    protected abstract T Prescripts(Prescripts node);

    protected abstract T Accent(Accent node);

    protected abstract T Fence(Fence node);

    protected abstract T Grid(Grid node);

    protected abstract T Words(Words node);

    protected abstract T Space(Space node);

    protected abstract T Styled(Styled node);

    protected abstract T Phantom(Phantom node);

    protected abstract T Coloured(Coloured node);

    protected abstract T Enclosed(Enclosed node);

    protected abstract T CrossReference(CrossReference node);

    protected abstract T Numbered(Numbered node);
}
