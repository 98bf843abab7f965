package dev.medley.notifications.preferences.web;

import dev.medley.notifications.preferences.Preference;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

@Serdeable
@Schema(name = "NotificationPreferences")
record PreferencesView(List<CategoryPreferences> categories, ScheduleBody schedule) {

    @Serdeable
    @Schema(name = "NotificationCategoryPreferences")
    record CategoryPreferences(
            @Schema(example = "recordings") String category,

            @Schema(description = "Whether it cannot be switched off")
            boolean isMandatory,

            @Schema(description = "off, immediate or digest, by channel: in-app, email, push or sms")
            Map<String, String> channels) {}

    static PreferencesView of(List<Preference> matrix, ScheduleBody schedule) {
        Map<String, CategoryPreferences> categories = new LinkedHashMap<>();
        for (Preference preference : matrix) {
            categories
                    .computeIfAbsent(
                            preference.category(),
                            category ->
                                    new CategoryPreferences(category, preference.isMandatory(), new LinkedHashMap<>()))
                    .channels()
                    .put(preference.channel().label(), preference.mode().label());
        }
        return new PreferencesView(new ArrayList<>(categories.values()), schedule);
    }
}
