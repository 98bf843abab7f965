package dev.medley.security.ratelimits;

import dev.medley.limits.RatePolicy;
import java.util.List;
import java.util.Optional;

/** What administrators have set: at most one for each policy. */
public interface RateQuotaRepository {

    List<RateQuota> all();

    /** What is set for a policy, locked until the transaction ends, as is a policy for which nothing is set. */
    Optional<RateQuota> lock(RatePolicy policy);

    void put(RateQuota quota);

    void remove(RatePolicy policy);
}
