package dev.medley.analytics.customers;

/**
 * What a customer can be expected to do.
 *
 * @param alive how likely it is that the customer has not gone
 * @param purchases how many are expected in the days asked about
 * @param value what they are expected to come to
 * @param simpleValue what the customer spent per day until now, for as many days
 */
public record CustomerOutlook(
        CustomerHistory history, double alive, double purchases, double value, double simpleValue) {

    /** How likely it is that the customer has gone. */
    public double churn() {
        return 1 - alive;
    }

    /** How many times longer than usual the customer has been silent. */
    public double silenceOfUsual() {
        return history.silence() / Math.max(1, history.usualGap());
    }
}
