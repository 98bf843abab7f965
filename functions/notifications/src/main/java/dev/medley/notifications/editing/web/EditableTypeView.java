package dev.medley.notifications.editing.web;

import dev.medley.notifications.editing.EditableType;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

@Serdeable
@Schema(name = "NotificationTemplates", description = "A type of notification and the languages of its templates")
record EditableTypeView(
        @Schema(example = "recording.rejected") String type,
        @Schema(example = "recordings") String category,

        @Schema(description = "What the names in its templates can be, with a sample of each")
        Map<String, String> values,

        @Schema(description = "Those without which the template is refused, such as the link of a mail")
        List<String> required,

        @Schema(example = "[\"de\", \"en\"]") List<String> locales) {

    static EditableTypeView of(EditableType type) {
        Set<String> required = type.required();
        return new EditableTypeView(
                type.name(),
                type.category(),
                new TreeMap<>(type.values()),
                required == null ? List.of() : required.stream().sorted().toList(),
                type.locales());
    }
}
