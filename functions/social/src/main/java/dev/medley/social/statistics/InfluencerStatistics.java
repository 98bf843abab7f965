package dev.medley.social.statistics;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How an influencer did in a period.
 *
 * @param reach how many accounts were shown a post
 * @param views how many times an account was shown a post of theirs, each post counted once an account
 * @param clicks how many of these opened it
 * @param affiliate what their affiliate links and codes brought, ever; null for who is no affiliate
 */
public record InfluencerStatistics(
        Instant from,
        Instant to,
        long reach,
        long views,
        long clicks,
        Engagement engagement,
        Followers followers,
        @Nullable Affiliate affiliate) {

    /** What readers did. */
    public record Engagement(long posts, long likes, long comments, long shares, long shareOpenings) {

        /** Likes, comments and shares for each account reached; 0 where nobody was. */
        public double rate(long reach) {
            return reach == 0 ? 0 : (double) (likes + comments + shares) / reach;
        }
    }

    /**
     * What paid orders came to.
     *
     * @param revenue of the goods, after discounts and before tax, in the smallest unit of the currency
     * @param commission what the affiliate has of it, after what was taken back
     */
    public record Earning(String currency, long orders, long revenue, long commission) {}

    /** How many there are, and how many of them began in the period. */
    public record Followers(long total, long gained) {}

    /**
     * What the shop says of an affiliate.
     *
     * @param earnings what the orders of the period came to, by currency
     */
    public record Affiliate(long clicks, long conversions, List<String> codes, List<Earning> earnings) {

        public Affiliate {
            codes = List.copyOf(codes);
            earnings = List.copyOf(earnings);
        }

        public double conversionRate() {
            return clicks == 0 ? 0 : (double) conversions / clicks;
        }
    }
}
