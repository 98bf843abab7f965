package dev.medley.addresses;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Rules for ranges: of those that hold an address, the narrowest decides. */
final class RangeTable {

    private record Bits(long high, long low) {}

    private record Ranges(int prefix, Map<Bits, AddressRule> rules) {}

    private final List<Ranges> narrowestFirst = new ArrayList<>();

    RangeTable(Stream<AddressRule> rules) {
        Map<Integer, Map<Bits, AddressRule>> byPrefix = new HashMap<>();
        rules.forEach(rule -> {
            Cidr cidr = rule.cidr();
            if (cidr != null) {
                byPrefix.computeIfAbsent(cidr.prefix(), _ -> new HashMap<>())
                        .put(new Bits(cidr.high(), cidr.low()), rule);
            }
        });
        byPrefix.forEach((prefix, ranges) -> narrowestFirst.add(new Ranges(prefix, ranges)));
        narrowestFirst.sort(Comparator.comparingInt(Ranges::prefix).reversed());
    }

    Optional<AddressAction> decide(Cidr address, Instant now) {
        for (Ranges ranges : narrowestFirst) {
            Cidr range = address.within(ranges.prefix());
            AddressRule rule = ranges.rules().get(new Bits(range.high(), range.low()));
            if (rule != null && rule.isActive(now)) {
                return Optional.of(rule.action());
            }
        }
        return Optional.empty();
    }

    boolean isEmpty() {
        return narrowestFirst.isEmpty();
    }
}
