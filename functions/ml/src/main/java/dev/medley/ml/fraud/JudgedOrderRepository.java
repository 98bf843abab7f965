package dev.medley.ml.fraud;

import dev.medley.kernel.Page;
import dev.medley.kernel.PageRequest;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Orders that were judged, without those of accounts of which nothing is learnt. */
public interface JudgedOrderRepository {

    /** Those that a person decided, the latest first. */
    List<JudgedOrder> decided(int most);

    /** Those that wait for a person, newest first. */
    Page<JudgedOrder> waiting(PageRequest page);

    Optional<JudgedOrder> find(UUID orderId);
}
