package dev.medley.orders.carts;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A line as it is now.
 *
 * @param offer null where the catalogue does not know the variant any more
 */
public record CheckedLine(CartLine line, @Nullable Offer offer, List<LineProblem> problems) {

    static CheckedLine of(CartLine line, @Nullable Offer offer) {
        List<LineProblem> problems = new ArrayList<>();
        if (offer == null || !offer.sellable()) {
            problems.add(LineProblem.NOT_SOLD);
        } else if (offer.amount() == null) {
            problems.add(LineProblem.NO_PRICE);
        } else {
            if (line.seenAmount() != null && !line.seenAmount().equals(offer.amount())) {
                problems.add(LineProblem.PRICE_CHANGED);
            }
            if (!offer.has(line.quantity())) {
                problems.add(LineProblem.NOT_AVAILABLE);
            }
        }
        return new CheckedLine(line, offer, List.copyOf(problems));
    }

    /** Whether it can be bought as it is. */
    public boolean isBuyable() {
        return problems.stream().noneMatch(LineProblem::isBlocking);
    }

    /** What all of it costs now; 0 where it has no price. */
    public long amount() {
        Long amount = offer == null ? null : offer.amount();
        return amount == null ? 0 : Math.multiplyExact(amount, (long) line.quantity());
    }
}
