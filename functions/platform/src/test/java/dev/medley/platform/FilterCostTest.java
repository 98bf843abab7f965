package dev.medley.platform;

import static org.assertj.core.api.Assertions.assertThat;

import dev.medley.testkit.Campaign;
import dev.medley.testkit.FilterCost;
import dev.medley.testkit.FunctionTest;
import dev.medley.testkit.FunctionUnderTest;
import dev.medley.testkit.TestAccount;
import org.junit.jupiter.api.Test;

/** What the filters of every function cost. The goal is half a millisecond; a machine that runs other tests meanwhile gets more. */
@FunctionTest(value = "platform", settings = "medley.rate-limits.account-read=1000000000")
class FilterCostTest {

    private final FunctionUnderTest platform;

    FilterCostTest(FunctionUnderTest platform) {
        this.platform = platform;
    }

    @Test
    void allFiltersTogetherAddLessThanHalfAMillisecondToAWarmRequest() {
        try (FilterCost cost = platform.filterCost("/api/health/live", TestAccount.any())) {
            FilterCost.Result result = cost.measure(Campaign.rounds(2_000, 20_000));
            System.out.println(result);
            assertThat(result.added()).as(result.toString()).isLessThan(Campaign.rounds(3, 1) * 0.5);
        }
    }
}
