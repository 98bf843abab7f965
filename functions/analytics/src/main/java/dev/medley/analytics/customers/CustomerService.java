package dev.medley.analytics.customers;

import dev.medley.analytics.questions.TimeFrame;
import dev.medley.kernel.Refusal;
import jakarta.inject.Singleton;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/** Says what customers are worth, by their histories until a day. */
@Singleton
public class CustomerService {

    private static final int MOST = 50_000;

    /** More say no more about four numbers. */
    private static final int FITTED = 3_000;

    /** Fewer say nothing. */
    private static final int LEAST_REPEATING = 20;

    private final CustomerRepository repository;

    CustomerService(CustomerRepository repository) {
        this.repository = repository;
    }

    /**
     * All customers' outlooks, and the models they are from.
     *
     * @param purchaseModel r, alpha, a and b
     * @param valueModel p, q and gamma
     */
    public record Outlooks(List<CustomerOutlook> customers, List<Double> purchaseModel, List<Double> valueModel) {}

    /**
     * What customers can be expected to do in so many days after a time, by all they did until its end.
     *
     * @throws Refusal {@code customers-too-few}
     */
    public Outlooks outlooks(TimeFrame frame, int days, Comparator<CustomerOutlook> order) {
        List<CustomerHistory> histories = repository.histories(frame.to(), frame.zone(), frame.currency(), MOST);
        List<CustomerHistory> repeating = histories.stream()
                .filter(history -> history.repeats() > 0 && history.repeatValue() > 0)
                .toList();
        if (repeating.size() < LEAST_REPEATING) {
            throw Refusal.conflict(
                    "customers-too-few",
                    "The models need at least " + LEAST_REPEATING + " customers who bought on two days.");
        }
        PurchaseModel purchases = PurchaseModel.fit(sample(histories));
        ValueModel values = ValueModel.fit(sample(repeating));
        List<CustomerOutlook> customers = histories.stream()
                .map(history -> outlook(history, purchases, values, days))
                .sorted(order)
                .toList();
        return new Outlooks(
                customers,
                List.of(purchases.r(), purchases.alpha(), purchases.a(), purchases.b()),
                List.of(values.p(), values.q(), values.gamma()));
    }

    public List<RfmSegment> segments(TimeFrame frame) {
        return repository.segments(frame.to(), frame.zone(), frame.currency());
    }

    private static CustomerOutlook outlook(
            CustomerHistory history, PurchaseModel purchaseModel, ValueModel valueModel, int days) {
        double purchases = purchaseModel.expectedPurchases(history, days);
        return new CustomerOutlook(
                history,
                purchaseModel.alive(history),
                purchases,
                purchases * valueModel.expectedValue(history),
                (double) history.revenue() / Math.max(1, history.age()) * days);
    }

    /** Evenly spread over those who bought lately and those who did long ago. */
    private static List<CustomerHistory> sample(List<CustomerHistory> histories) {
        int step = 1 + histories.size() / FITTED;
        return IntStream.range(0, histories.size())
                .filter(i -> i % step == 0)
                .mapToObj(histories::get)
                .toList();
    }
}
