package dev.medley.social.follows;

import dev.medley.metrics.MetricSample;
import dev.medley.metrics.MetricSink;
import jakarta.inject.Singleton;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Counts followers anew every night. The counts are kept by the database as they change; that one is wrong is a fault. */
@Singleton
public class Recount {

    private static final Logger LOG = LoggerFactory.getLogger(Recount.class);

    private final FollowRepository repository;
    private final MetricSink metrics;

    Recount(FollowRepository repository, MetricSink metrics) {
        this.repository = repository;
        this.metrics = metrics;
    }

    /** Mends what is wrong and reports it; how many accounts that was. */
    public int run() {
        int drifted = repository.recount();
        metrics.write(MetricSample.of("follow-recount").count("drifted", drifted));
        if (drifted > 0) {
            LOG.error("The counts of {} accounts did not agree with who follows whom, and were mended", drifted);
        }
        return drifted;
    }
}
