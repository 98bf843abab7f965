package dev.medley.addresses;

import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Rules, arranged for looking an address up: what operators say of ranges that hold it decides, then what was found out by
 * itself, then its country. Where some countries are allowed, all others are denied; a client whose country nobody knows has
 * none.
 */
public final class AddressTable {

    public static final AddressTable EMPTY = new AddressTable(List.of());

    private final RangeTable byOperators;
    private final RangeTable automatic;
    private final Map<String, AddressRule> countries = new HashMap<>();

    public AddressTable(Collection<AddressRule> rules) {
        byOperators = new RangeTable(rules.stream().filter(rule -> !rule.automatic()));
        automatic = new RangeTable(rules.stream().filter(AddressRule::automatic));
        for (AddressRule rule : rules) {
            String country = rule.country();
            if (country != null) {
                countries.put(country, rule);
            }
        }
    }

    /** What becomes of a request; empty where no rule says. */
    public Optional<AddressAction> decide(String address, @Nullable String country, Instant now) {
        if (byOperators.isEmpty() && automatic.isEmpty() && countries.isEmpty()) {
            return Optional.empty();
        }
        Optional<Cidr> whole = Cidr.parse(address);
        return whole.flatMap(range -> byOperators.decide(range, now))
                .or(() -> whole.flatMap(range -> automatic.decide(range, now)))
                .or(() -> byCountry(country, now));
    }

    private Optional<AddressAction> byCountry(@Nullable String country, Instant now) {
        if (country == null) {
            return Optional.empty();
        }
        AddressRule rule = countries.get(country);
        if (rule != null && rule.isActive(now)) {
            return Optional.of(rule.action());
        }
        boolean someAreAllowed = countries.values().stream()
                .anyMatch(other -> other.action() == AddressAction.ALLOW && other.isActive(now));
        return someAreAllowed ? Optional.of(AddressAction.DENY) : Optional.empty();
    }
}
