package dev.medley.notifications.contacts.provider;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import dev.medley.notifications.contacts.ContactDirectory.Change;
import io.micronaut.core.annotation.Nullable;
import io.micronaut.serde.annotation.Serdeable;
import java.util.List;

/** What the provider says of contacts; one without an address has none that was told by mail. */
@Serdeable
@JsonIgnoreProperties(ignoreUnknown = true)
record ContactsAnswer(@Nullable List<Entry> contacts) {

    @Serdeable
    @JsonIgnoreProperties(ignoreUnknown = true)
    record Entry(@Nullable String email, @Nullable Boolean emailBlacklisted) {}

    List<Change> changes() {
        return contacts == null
                ? List.of()
                : contacts.stream()
                        .map(entry -> new Change(
                                entry.email() == null ? "" : entry.email(),
                                Boolean.TRUE.equals(entry.emailBlacklisted())))
                        .toList();
    }
}
