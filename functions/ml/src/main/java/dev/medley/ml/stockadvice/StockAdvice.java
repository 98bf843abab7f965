package dev.medley.ml.stockadvice;

import dev.medley.ml.algorithms.NormalDistribution;
import java.util.UUID;

/**
 * When to order a variant, and how much, by what was sold of it on days. With {@code z} for the service level, {@code L} days
 * until an order arrives and {@code R} days between orders:
 *
 * <pre>
 * safety stock  = z * sqrt(L * deviation^2)
 * reorder point = mean * L + safety stock                    order when what is there and on its way is no more
 * order up to   = mean * (L + R) + z * sqrt((L + R) * deviation^2)
 * </pre>
 */
public record StockAdvice(
        StockedVariant variant,
        Demand demand,
        double safetyStock,
        double reorderPoint,
        long orderQuantity,
        double coverDays) {

    /** Cover of what nothing is sold of. */
    static final double ENDLESS = 9_999;

    /** What is there of a variant, and on its way. */
    public record StockedVariant(UUID variantId, long available, long incoming) {}

    /** What was sold on a day, on average, and how it varies. */
    public record Demand(double mean, double deviation) {

        static final Demand NONE = new Demand(0, 0);
    }

    /**
     * What advice is to be based on.
     *
     * @param serviceLevel how likely it is not to run out before an order arrives, from 0.5 to 0.999
     */
    public record Terms(double serviceLevel, int leadDays, int reviewDays, int historyDays) {}

    static StockAdvice of(StockedVariant variant, Demand demand, Terms terms) {
        double z = NormalDistribution.quantile(terms.serviceLevel());
        double safety = z * demand.deviation() * Math.sqrt(terms.leadDays());
        double point = demand.mean() * terms.leadDays() + safety;
        int period = terms.leadDays() + terms.reviewDays();
        double upTo = demand.mean() * period + z * demand.deviation() * Math.sqrt(period);
        long position = variant.available() + variant.incoming();
        long order = demand.mean() > 0 && position <= point ? (long) Math.ceil(upTo - position) : 0;
        return new StockAdvice(
                variant,
                demand,
                safety,
                point,
                Math.max(0, order),
                demand.mean() == 0 ? ENDLESS : Math.min(ENDLESS, variant.available() / demand.mean()));
    }
}
