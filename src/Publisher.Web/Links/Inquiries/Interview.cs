using Publisher.Web.Links.Replies;

namespace Publisher.Web.Links.Inquiries;

/// <summary>Makes an inquiry for each of several subjects, and hands each on with its answer.</summary>
internal sealed class Interview(IWebTransport transport, InquiryPolicy policy, TimeProvider clock)
{
    /// <param name="answered">Called one at a time, as answers come.</param>
    public Task Ask<T>(
        IEnumerable<T> subjects,
        Func<T, Inquiry> inquiry,
        Action<T, Inquiry> answered,
        CancellationToken cancellation
    )
    {
        var schedule = new Schedule(policy);
        var asked = new Dictionary<Inquiry, T>();
        foreach (var subject in subjects)
        {
            var one = inquiry(subject);
            asked.Add(one, subject);
            schedule.Enter(one);
        }

        return new Dispatch(schedule, transport, clock, ended => answered(asked[ended], ended)).Run(
            cancellation
        );
    }
}
