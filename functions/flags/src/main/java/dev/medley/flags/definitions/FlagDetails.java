package dev.medley.flags.definitions;

import java.util.List;
import java.util.Map;

/**
 * What can be changed of a flag.
 *
 * @param owner who answers for it, in words
 * @param clientVisible whether clients see it, or servers only
 * @param permanent whether it is meant to stay
 * @param expectedLifetimeDays how long it is meant to be there, where it is not meant to stay
 * @param variants its values by name
 */
public record FlagDetails(
        String description,
        List<String> tags,
        String owner,
        FlagStage stage,
        boolean clientVisible,
        boolean permanent,
        int expectedLifetimeDays,
        Map<String, Object> variants) {

    public FlagDetails {
        tags = tags.stream().distinct().sorted().toList();
    }
}
