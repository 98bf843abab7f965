package dev.medley.featureflags;

import dev.medley.storage.JsonCodec;
import dev.medley.storage.PendingCounts;
import dev.medley.storage.Sql;
import io.micronaut.serde.annotation.Serdeable;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;

/** How often flags had which variant here. */
@Singleton
class EvaluationCounts {

    private record Counted(String flag, String variant) {}

    /** A count as it is handed over. */
    @Serdeable
    record Count(String flag, String variant, long count) {}

    private final Sql sql;
    private final JsonCodec json;
    private final Clock clock;
    private final String environment;
    private final ExposureLog exposures;
    private final PendingCounts<Counted> counts;

    EvaluationCounts(Sql sql, JsonCodec json, Clock clock, FlagSettings settings, ExposureLog exposures) {
        this.sql = sql;
        this.json = json;
        this.clock = clock;
        this.environment = settings.environment();
        this.exposures = exposures;
        this.counts = new PendingCounts<>("flag-counts", clock, this::keep);
    }

    /** Counts an evaluation that has a variant; there are as many of these as flags have variants. */
    void note(Evaluation evaluation) {
        String variant = evaluation.variant();
        if (variant != null) {
            counts.add(new Counted(evaluation.key(), variant));
        }
    }

    /** Has counts and exposures handed over, if that is some time ago. */
    void handOverSometimes() {
        exposures.handOverSometimes();
        counts.handOverSometimes();
    }

    private void keep(Map<Counted, Long> taken) {
        List<Count> all = taken.entrySet().stream()
                .map(entry -> new Count(entry.getKey().flag(), entry.getKey().variant(), entry.getValue()))
                .toList();
        boolean _ = sql.query("select from flags.pub_count_evaluations(:environment, :day, :counts)")
                .with("environment", environment)
                .with("day", LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC))
                .with("counts", json.write(all))
                .exists();
    }
}
