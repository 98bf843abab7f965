package dev.medley.featureflags;

import io.micronaut.serde.annotation.Serdeable;
import java.util.List;

/**
 * A named group of subjects.
 *
 * @param included targeting keys that are in it whatever the conditions say
 * @param excluded targeting keys that are not in it whatever else says so
 * @param conditions about attributes; who meets all is in it. Where there are none, only those included are
 */
@Serdeable
public record SegmentDefinition(String key, List<String> included, List<String> excluded, List<Condition> conditions) {

    public SegmentDefinition {
        included = List.copyOf(included);
        excluded = List.copyOf(excluded);
        conditions = List.copyOf(conditions);
    }
}
