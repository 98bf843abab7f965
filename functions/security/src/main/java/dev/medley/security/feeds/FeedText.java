package dev.medley.security.feeds;

import dev.medley.access.ClientNetwork;
import dev.medley.addresses.Cidr;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The text of a feed: one range or address a line; what comes behind {@code #} or {@code ;} is a comment. */
final class FeedText {

    static final int MOST_RANGES = 50_000;

    /** No feed bans more than this at once, whoever has got hold of it. */
    private static final int SHORTEST_IPV4 = 96 + 8;

    private static final int SHORTEST_IPV6 = 19;

    private FeedText() {}

    /**
     * The ranges of a feed, without private ones.
     *
     * @throws FeedException where it is no such text: more than a tenth of its lines are none, or it has none at all, or too many
     */
    static List<String> parse(String text) throws FeedException {
        Set<String> ranges = new LinkedHashSet<>();
        int lines = 0;
        int wrong = 0;
        for (String line : text.lines().toList()) {
            String entry = line.split("[#;]", 2)[0].strip();
            if (!entry.isEmpty()) {
                lines++;
                Optional<Cidr> range = Cidr.parse(entry).filter(FeedText::isNarrow);
                wrong += range.isEmpty() ? 1 : 0;
                range.filter(cidr -> !isLocal(cidr)).ifPresent(cidr -> ranges.add(cidr.text()));
            }
        }
        if (ranges.isEmpty() || wrong * 10 > lines) {
            throw new FeedException("it is no list of address ranges");
        }
        if (ranges.size() > MOST_RANGES) {
            throw new FeedException("it has more than " + MOST_RANGES + " ranges");
        }
        return List.copyOf(ranges);
    }

    private static boolean isNarrow(Cidr cidr) {
        return cidr.prefix() >= (cidr.isIpv4() ? SHORTEST_IPV4 : SHORTEST_IPV6);
    }

    private static boolean isLocal(Cidr cidr) {
        return ClientNetwork.isLocal(cidr.text().substring(0, cidr.text().indexOf('/')));
    }
}
