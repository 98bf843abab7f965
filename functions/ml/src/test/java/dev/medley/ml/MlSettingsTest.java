package dev.medley.ml;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.medley.ml.external.ExternalModelSettings;
import dev.medley.testkit.FunctionTest;
import dev.medley.testkit.FunctionUnderTest;
import java.time.Duration;
import org.junit.jupiter.api.Test;

@FunctionTest("ml")
class MlSettingsTest {

    @Test
    void learnsFromHalfAYearAndAsksNobodyOutside(FunctionUnderTest function) {
        assertThat(function.bean(MlSettings.class)).isEqualTo(new MlSettings(180, 30, 500_000, 7, 3));
        assertThat(function.bean(ExternalModelSettings.class))
                .isEqualTo(new ExternalModelSettings("", Duration.ofSeconds(2)));
    }

    @Test
    void theServiceOutsideIsReachedByHttp() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new ExternalModelSettings("ftp://models.example.com", Duration.ofSeconds(2)));
        assertThatIllegalArgumentException()
                .isThrownBy(
                        () -> new ExternalModelSettings("https://models.example.com/?key=1", Duration.ofSeconds(2)));
    }
}
