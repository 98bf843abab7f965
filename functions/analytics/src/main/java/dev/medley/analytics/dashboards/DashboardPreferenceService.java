package dev.medley.analytics.dashboards;

import dev.medley.analytics.dashboards.DashboardRepository.Viewer;
import dev.medley.analytics.questions.TimeFrames;
import dev.medley.analytics.questions.TimeFrames.Wanted;
import dev.medley.kernel.Refusal;
import jakarta.inject.Singleton;
import java.util.UUID;

/** Keeps what accounts like. */
@Singleton
public class DashboardPreferenceService {

    private final DashboardPreferenceRepository repository;
    private final DashboardRepository dashboards;
    private final TimeFrames frames;

    DashboardPreferenceService(
            DashboardPreferenceRepository repository, DashboardRepository dashboards, TimeFrames frames) {
        this.repository = repository;
        this.dashboards = dashboards;
        this.frames = frames;
    }

    public DashboardPreferences find(UUID accountId) {
        return repository.find(accountId).orElse(DashboardPreferences.NONE);
    }

    /**
     * Keeps what somebody likes.
     *
     * @throws Refusal {@code dashboard-unknown}, {@code time-zone-invalid}, {@code week-start-invalid}, {@code
     *     currency-invalid}
     */
    public DashboardPreferences keep(Viewer viewer, DashboardPreferences preferences) {
        UUID dashboard = preferences.defaultDashboardId();
        if (dashboard != null && dashboards.find(dashboard, viewer).isEmpty()) {
            throw Refusal.notFound("dashboard-unknown", "There is no such dashboard.");
        }
        var _ = frames.of(
                new Wanted(null, null, preferences.timeZone(), preferences.weekStart(), preferences.currency()));
        repository.keep(viewer.accountId(), preferences);
        return preferences;
    }
}
