package dev.medley.content;

import static org.assertj.core.api.Assertions.assertThat;

import dev.medley.content.recommendations.RecommendationSettings;
import dev.medley.content.versions.VersionSettings;
import dev.medley.testkit.FunctionTest;
import dev.medley.testkit.FunctionUnderTest;
import java.time.Duration;
import org.junit.jupiter.api.Test;

@FunctionTest("content")
class ContentSettingsTest {

    private final FunctionUnderTest function;

    ContentSettingsTest(FunctionUnderTest function) {
        this.function = function;
    }

    @Test
    void versionsAreKeptForNinetyDaysAndTheLatestTwentyForLonger() {
        assertThat(function.bean(VersionSettings.class)).isEqualTo(new VersionSettings(Duration.ofDays(90), 20));
    }

    @Test
    void recommendationsAreLearntEveryFiveMinutes() {
        assertThat(function.bean(RecommendationSettings.class))
                .isEqualTo(new RecommendationSettings(Duration.ofMinutes(5), 20_000, 200_000));
    }
}
