package dev.medley.social.profiles;

import dev.medley.kernel.Money;
import io.micronaut.serde.annotation.Serdeable;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What companies ask of an influencer before they work together.
 *
 * @param audience whom they reach, in their own words
 */
@Serdeable
public record MediaKit(
        String summary, String audience, @Nullable String contactEmail, List<Rate> rates) {

    /** What something costs. */
    @Serdeable
    public record Rate(String title, Money price) {}

    public MediaKit {
        rates = List.copyOf(rates);
    }
}
