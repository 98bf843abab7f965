package dev.medley.analytics.dashboards;

import java.util.Optional;
import java.util.UUID;

/** What accounts like. */
public interface DashboardPreferenceRepository {

    Optional<DashboardPreferences> find(UUID accountId);

    void keep(UUID accountId, DashboardPreferences preferences);
}
