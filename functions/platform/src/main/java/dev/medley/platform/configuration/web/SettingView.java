package dev.medley.platform.configuration.web;

import dev.medley.platform.configuration.SettingState;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@Serdeable
@Schema(description = "A setting, and where it is set")
record SettingView(
        @Schema(description = "The variable that sets it", example = "MEDLEY_SIGN_IN_FAILURES")
        String variable,

        @Schema(description = "What it belongs to", example = "medley.sign-in")
        String group,

        @Nullable
        @Schema(description = "What is said; *** for a secret that is set, null where nothing is", example = "5")
        String value,

        @Nullable @Schema(description = "What counts where nothing is said", example = "10")
        String defaultValue,

        @Nullable
        @Schema(
                description = "Where the value stands: env for variables, the name of a file, or parameters",
                example = "parameters")
        String source,

        @Schema(description = "Whether functions that run take a new value up within half a minute")
        boolean reloaded,

        @Schema(description = "Whether functions go on with another value until they are started again")
        boolean awaitsStart,

        @Nullable @Schema(description = "Why the value cannot be used; the one from before goes on")
        String fault,

        String description) {

    static SettingView of(SettingState state) {
        String standard = state.setting().defaultValue();
        return new SettingView(
                state.setting().variable(),
                state.setting().group(),
                state.value(),
                standard.isEmpty() ? null : standard,
                state.source(),
                state.setting().reloaded(),
                state.awaitsStart(),
                state.fault(),
                state.setting().description());
    }
}
