package dev.medley.analytics.customers;

/**
 * Customers who are alike. Each of the three scores says in which fifth of all customers somebody is; 5 is best.
 *
 * @param recency how lately they bought
 * @param frequency on how many days
 * @param monetary for how much
 */
public record RfmSegment(int recency, int frequency, int monetary, long customers, long revenue) {

    /** What such customers are called. */
    public String name() {
        if (recency >= 4) {
            if (frequency >= 4) {
                return monetary >= 4 ? "champions" : "loyal";
            }
            return frequency <= 2 ? "new" : "promising";
        }
        if (recency == 3) {
            return frequency >= 3 ? "needs-attention" : "about-to-sleep";
        }
        if (frequency >= 4) {
            return monetary >= 4 ? "cannot-lose" : "at-risk";
        }
        return frequency <= 2 ? "lost" : "hibernating";
    }
}
