package dev.medley.ml.stockadvice;

import dev.medley.kernel.Page;
import dev.medley.kernel.PageRequest;
import dev.medley.ml.stockadvice.StockAdvice.Demand;
import dev.medley.ml.stockadvice.StockAdvice.StockedVariant;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** What is in stock, and what is sold of it. */
public interface DemandRepository {

    Page<StockedVariant> list(PageRequest page);

    /** What was sold of these since a time that lies so many days back; days without a sale count. */
    Map<UUID, Demand> demands(List<UUID> variants, Instant since, int days);
}
