package dev.medley.analytics.dashboards;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** Charts in a grid, which somebody has put together and others may see. */
public record Dashboard(
        UUID id, UUID accountId, DashboardDraft draft, int version, Instant createdAt, Instant updatedAt) {

    /** How many an account may have. */
    static final int MOST = 100;

    /**
     * What people say of a dashboard.
     *
     * @param roles whose holders see it, if they may read analytics
     * @param accounts that see it, if they may read analytics
     */
    public record DashboardDraft(
            String name, String description, List<DashboardWidget> widgets, List<String> roles, List<UUID> accounts) {

        public DashboardDraft {
            widgets = List.copyOf(widgets);
            roles = List.copyOf(roles);
            accounts = List.copyOf(accounts);
        }
    }

    Dashboard with(DashboardDraft changed, Instant now) {
        return new Dashboard(id, accountId, changed, version + 1, createdAt, now);
    }

    Dashboard showing(List<DashboardWidget> widgets) {
        return new Dashboard(
                id,
                accountId,
                new DashboardDraft(draft.name(), draft.description(), widgets, draft.roles(), draft.accounts()),
                version,
                createdAt,
                updatedAt);
    }
}
