package dev.medley.flags.evaluation;

import dev.medley.access.Caller;
import dev.medley.access.Permission;
import dev.medley.featureflags.ErrorCode;
import dev.medley.featureflags.Evaluation;
import dev.medley.featureflags.EvaluationContext;
import dev.medley.featureflags.FlagClient;
import dev.medley.featureflags.Reason;
import dev.medley.featureflags.Ruleset;
import dev.medley.kernel.Refusal;
import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/**
 * Evaluates flags for callers. Those who may evaluate for everybody see all flags and say for whom they ask; others see what
 * clients see, as themselves. What is known of a caller is never taken from what the caller says.
 */
@Singleton
public class EvaluationService {

    private static final Permission EVERYBODY = Permission.of("flag:evaluate:all");
    private static final String TIER = "tier";
    private static final String ROLES = "roles";
    private static final String COUNTRY = "country";

    private final FlagClient flags;
    private final TierLookup tierLookup;

    EvaluationService(FlagClient flags, TierLookup tierLookup) {
        this.flags = flags;
        this.tierLookup = tierLookup;
    }

    /** One flag; one that the caller does not see is unknown. */
    public Evaluation one(Caller caller, String key, Map<String, Object> given) {
        Ruleset ruleset = flags.ruleset();
        EvaluationContext context = context(ruleset, caller, given);
        return caller.may(EVERYBODY) || ruleset.isClientVisible(key)
                ? flags.look(key, context)
                : new Evaluation(key, null, null, Reason.ERROR, null, ErrorCode.FLAG_NOT_FOUND);
    }

    /** All that the caller sees, by key. */
    public List<Evaluation> all(Caller caller, Map<String, Object> given) {
        Ruleset ruleset = flags.ruleset();
        EvaluationContext context = context(ruleset, caller, given);
        Collection<String> keys = caller.may(EVERYBODY) ? ruleset.keys() : ruleset.clientVisibleKeys();
        return keys.stream().sorted().map(key -> flags.look(key, context)).toList();
    }

    /** The flags that clients see, for the caller. */
    public List<Evaluation> own(Caller caller) {
        Ruleset ruleset = flags.ruleset();
        EvaluationContext context =
                new EvaluationContext(caller.accountId().toString(), known(ruleset, caller, new HashMap<>()));
        return ruleset.clientVisibleKeys().stream()
                .sorted()
                .map(key -> flags.look(key, context))
                .toList();
    }

    /** An account, with what it says of itself beside what is known of it. */
    public EvaluationContext account(Caller caller, Map<String, Object> given) {
        return new EvaluationContext(caller.accountId().toString(), known(flags.ruleset(), caller, said(given)));
    }

    /** Somebody who has not signed in, of whom nothing is known but what they say. */
    public EvaluationContext visitor(UUID visitorId, Map<String, Object> given) {
        Map<String, Object> attributes = said(given);
        attributes.keySet().removeAll(Set.of(TIER, ROLES, COUNTRY));
        return new EvaluationContext(visitorId.toString(), attributes);
    }

    private static Map<String, Object> said(Map<String, Object> given) {
        try {
            return GivenContext.of(given).attributes();
        } catch (InvalidContext e) {
            throw Refusal.invalid("flag-context-invalid", "/context", String.valueOf(e.getMessage()));
        }
    }

    private EvaluationContext context(Ruleset ruleset, Caller caller, Map<String, Object> given) {
        GivenContext checked = GivenContext.of(given);
        String own = caller.accountId().toString();
        String claimed = checked.targetingKey();
        if (caller.may(EVERYBODY)) {
            boolean isOwn = own.equals(claimed)
                    || (claimed == null && !caller.proof().methods().isEmpty());
            return isOwn
                    ? new EvaluationContext(own, known(ruleset, caller, checked.attributes()))
                    : new EvaluationContext(claimed, checked.attributes());
        }
        if (claimed != null && !claimed.equals(own)) {
            throw new Refusal(
                    Refusal.Kind.FORBIDDEN,
                    "targeting-key-foreign",
                    "You may ask for your own account only; leave the targeting key out.");
        }
        return new EvaluationContext(own, known(ruleset, caller, checked.attributes()));
    }

    /** Puts what is known of the caller in the place of what was said. */
    private Map<String, Object> known(Ruleset ruleset, Caller caller, Map<String, Object> attributes) {
        attributes.remove(COUNTRY);
        attributes.put(ROLES, List.copyOf(caller.roles()));
        if (ruleset.asksFor(TIER)) {
            attributes.put(TIER, tierLookup.tier(caller.accountId()));
        } else {
            attributes.remove(TIER);
        }
        return attributes;
    }
}
