package dev.medley.ml.stockadvice;

import dev.medley.kernel.Page;
import dev.medley.kernel.PageRequest;
import dev.medley.ml.stockadvice.StockAdvice.Demand;
import dev.medley.ml.stockadvice.StockAdvice.StockedVariant;
import dev.medley.ml.stockadvice.StockAdvice.Terms;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Says when and how much to order. */
@Singleton
public class StockAdviceService {

    private final DemandRepository repository;
    private final Clock clock;

    StockAdviceService(DemandRepository repository, Clock clock) {
        this.repository = repository;
        this.clock = clock;
    }

    /** Advice on a page of the variants in stock. */
    public Page<StockAdvice> advise(Terms terms, PageRequest request) {
        Page<StockedVariant> page = repository.list(request);
        List<UUID> ids = page.items().stream().map(StockedVariant::variantId).toList();
        Map<UUID, Demand> demands = repository.demands(
                ids, clock.instant().minus(Duration.ofDays(terms.historyDays())), terms.historyDays());
        return page.map(
                variant -> StockAdvice.of(variant, demands.getOrDefault(variant.variantId(), Demand.NONE), terms));
    }
}
