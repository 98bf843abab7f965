package dev.medley.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.micronaut.context.ApplicationContext;
import io.micronaut.context.env.Environment;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What a function does whose settings cannot be used. */
class SettingsCheckTest {

    @Test
    void allFaultsStandInOneMessage() {
        Map<String, Object> wrong = new HashMap<>(SettingsTest.WHOLE);
        wrong.put("medley.public-url", " ");
        wrong.remove("medley.mail-from");
        wrong.put("medley.oven.degrees", "hot");
        wrong.put("medley.oven.minutes", "0");
        wrong.put("medley.oven.rest", "soon");
        SettingsRefusedException refused = refused(wrong);
        assertThat(refused.faults())
                .extracting(SettingFault::toString)
                .containsExactly(
                        "MEDLEY_MAIL_FROM is not set",
                        "MEDLEY_OVEN_DEGREES is no whole number",
                        "MEDLEY_OVEN_MINUTES must be greater than or equal to 1",
                        "MEDLEY_OVEN_REST is no duration, such as 30s or 5m",
                        "MEDLEY_PUBLIC_URL must not be blank");
        assertThat(refused)
                .hasMessageContaining("5 settings cannot be used:")
                .hasMessageContaining("  MEDLEY_OVEN_MINUTES must be greater than or equal to 1")
                .hasMessageNotContaining("soon");
    }

    @Test
    void whatDoesNotGoTogetherIsAFaultToo() {
        Map<String, Object> wrong = new HashMap<>(SettingsTest.WHOLE);
        wrong.put("medley.oven.minutes", "90");
        assertThat(refused(wrong).faults())
                .extracting(SettingFault::toString)
                .containsExactly("MEDLEY_OVEN and so on: It cannot bake at 180 degrees for so long");
    }

    @Test
    void aStageHasAFileOfItsOwn() {
        Map<String, Object> trial = new HashMap<>(SettingsTest.WHOLE);
        trial.put("medley.stage", "trial");
        assertThat(minutes(trial)).isEqualTo(15);
        trial.put("medley.oven.minutes", "20");
        assertThat(minutes(trial)).isEqualTo(20);
        assertThat(List.of("local", "dev", "staging", "prod"))
                .allSatisfy(stage -> assertThat(getClass().getResource("/medley-" + stage + ".yml"))
                        .isNotNull());
    }

    private static int minutes(Map<String, Object> properties) {
        try (ApplicationContext context = ApplicationContext.run(properties)) {
            return context.getBean(OvenSettings.class).minutes();
        }
    }

    private static SettingsRefusedException refused(Map<String, Object> properties) {
        Throwable thrown = catchThrowableOfType(
                RuntimeException.class,
                () -> ApplicationContext.run(properties, Environment.FUNCTION).close());
        while (!(thrown instanceof SettingsRefusedException) && thrown.getCause() != null) {
            thrown = thrown.getCause();
        }
        assertThat(thrown).isInstanceOf(SettingsRefusedException.class);
        return (SettingsRefusedException) thrown;
    }
}
