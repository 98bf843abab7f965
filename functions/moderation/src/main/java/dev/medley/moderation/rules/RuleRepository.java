package dev.medley.moderation.rules;

import dev.medley.kernel.Page;
import dev.medley.kernel.PageRequest;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The rules of all places, as far as somebody has changed them. */
public interface RuleRepository {

    List<PlaceRuleSet> all();

    Optional<PlaceRuleSet> find(String place);

    /** The same after waiting for whoever changes it now. */
    Optional<PlaceRuleSet> lock(String place);

    void keep(PlaceRuleSet ruleSet, UUID id);

    /** Newest first. */
    Page<PlaceRuleSet> versions(String place, PageRequest page);
}
