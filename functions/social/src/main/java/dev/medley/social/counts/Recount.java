package dev.medley.social.counts;

import dev.medley.metrics.MetricSample;
import dev.medley.metrics.MetricSink;
import dev.medley.social.comments.CommentRepository;
import jakarta.inject.Singleton;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Counts followers, likes, comments, shares and votes anew every night. The counts are kept by the database as they change;
 * that one is wrong is a fault.
 */
@Singleton
public class Recount {

    private static final Logger LOG = LoggerFactory.getLogger(Recount.class);

    private final RecountRepository repository;
    private final CommentRepository comments;
    private final MetricSink metrics;

    Recount(RecountRepository repository, CommentRepository comments, MetricSink metrics) {
        this.repository = repository;
        this.comments = comments;
        this.metrics = metrics;
    }

    /** Mends what is wrong and reports it. */
    public void run() {
        report("follow-recount", "accounts", repository.follows());
        report("post-recount", "posts", repository.posts());
        report("comment-recount", "comments", comments.recount());
    }

    private void report(String metric, String what, int drifted) {
        metrics.write(MetricSample.of(metric).count("drifted", drifted));
        if (drifted > 0) {
            LOG.error("The counts of {} {} did not agree with what there is, and were mended", drifted, what);
        }
    }
}
