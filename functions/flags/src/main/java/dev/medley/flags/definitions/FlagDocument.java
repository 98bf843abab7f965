package dev.medley.flags.definitions;

import io.micronaut.serde.annotation.Serdeable;
import java.util.List;
import java.util.Map;

/** A flag as the audit keeps it. */
@Serdeable
record FlagDocument(
        String description,
        List<String> tags,
        String owner,
        FlagStage stage,
        boolean clientVisible,
        boolean permanent,
        int expectedLifetimeDays,
        Map<String, Object> variants) {

    static FlagDocument of(Flag flag) {
        FlagDetails details = flag.details();
        return new FlagDocument(
                details.description(),
                details.tags(),
                details.owner(),
                details.stage(),
                details.clientVisible(),
                details.permanent(),
                details.expectedLifetimeDays(),
                details.variants());
    }
}
