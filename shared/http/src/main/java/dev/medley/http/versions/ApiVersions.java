package dev.medley.http.versions;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** The versions that answer. */
public final class ApiVersions {

    public static final ApiVersion NEWEST = ApiVersion.newest("2026-11-28");

    static final ApiVersion NOVEMBER_1 =
            ApiVersion.retired("2026-11-01", "2026-11-28T00:00:00Z", "2027-05-28T00:00:00Z");

    /** All of them, newest first. */
    public static final List<ApiVersion> ALL = List.of(NEWEST, NOVEMBER_1);

    /** Their names, for people. */
    public static final String TEXT = ALL.stream().map(ApiVersion::text).collect(Collectors.joining(", "));

    private ApiVersions() {}

    public static Optional<ApiVersion> find(String text) {
        return ALL.stream().filter(version -> version.text().equals(text)).findFirst();
    }
}
