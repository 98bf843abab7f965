package dev.medley.orders.fraud;

import dev.medley.kernel.Page;
import dev.medley.kernel.PageRequest;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** All judgements of orders, and by what they are made. */
public interface FraudRepository {

    VersionedPolicy policy();

    /** The same, locked until the transaction ends. */
    VersionedPolicy lockPolicy();

    void keep(FraudPolicy policy, int version);

    /** What is known around an order, which is kept already, in one statement. */
    Map<FraudSignal, Long> signals(UUID orderId, FraudTraces traces, Instant now);

    void add(FraudAssessment assessment, FraudTraces traces);

    Optional<FraudAssessment> find(UUID orderId);

    /** Whether somebody has to look at an order first. */
    boolean waits(UUID orderId);

    void judge(UUID orderId, FraudVerdict verdict, String note, UUID actorId);

    /** Those that wait for somebody, newest first. */
    Page<FraudAssessment> waiting(PageRequest page);

    /** Removes what tells from where an account has ordered. */
    void anonymise(UUID accountId);
}
