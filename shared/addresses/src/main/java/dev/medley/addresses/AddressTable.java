package dev.medley.addresses;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Rules, arranged for looking an address up: of the ranges that hold it the narrowest decides, and where there is none its
 * country. Where some countries are allowed, all others are denied; a client whose country nobody knows has none.
 */
public final class AddressTable {

    public static final AddressTable EMPTY = new AddressTable(List.of());

    private record Bits(long high, long low) {}

    private record Ranges(int prefix, Map<Bits, AddressRule> rules) {}

    private final List<Ranges> narrowestFirst = new ArrayList<>();
    private final Map<String, AddressRule> countries = new HashMap<>();

    public AddressTable(Collection<AddressRule> rules) {
        Map<Integer, Map<Bits, AddressRule>> byPrefix = new HashMap<>();
        for (AddressRule rule : rules) {
            Cidr cidr = rule.cidr();
            if (cidr != null) {
                byPrefix.computeIfAbsent(cidr.prefix(), _ -> new HashMap<>())
                        .put(new Bits(cidr.high(), cidr.low()), rule);
            } else if (rule.country() != null) {
                countries.put(rule.country(), rule);
            }
        }
        byPrefix.forEach((prefix, ranges) -> narrowestFirst.add(new Ranges(prefix, ranges)));
        narrowestFirst.sort(Comparator.comparingInt(Ranges::prefix).reversed());
    }

    /** What becomes of a request; empty where no rule says. */
    public Optional<AddressAction> decide(String address, @Nullable String country, Instant now) {
        if (narrowestFirst.isEmpty() && countries.isEmpty()) {
            return Optional.empty();
        }
        return byRange(address, now).or(() -> byCountry(country, now));
    }

    private Optional<AddressAction> byRange(String address, Instant now) {
        return narrowestFirst.isEmpty() ? Optional.empty() : Cidr.parse(address).flatMap(whole -> byRange(whole, now));
    }

    private Optional<AddressAction> byRange(Cidr whole, Instant now) {
        for (Ranges ranges : narrowestFirst) {
            Cidr range = whole.within(ranges.prefix());
            AddressRule rule = ranges.rules().get(new Bits(range.high(), range.low()));
            if (rule != null && rule.isActive(now)) {
                return Optional.of(rule.action());
            }
        }
        return Optional.empty();
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
