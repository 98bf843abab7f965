package dev.medley.analytics.dashboards;

import dev.medley.kernel.PlainText;
import dev.medley.kernel.Refusal;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What grids look like: every widget inside, none on another. */
final class DashboardGrid {

    private DashboardGrid() {}

    /**
     * Refuses widgets that do not fit together.
     *
     * @throws Refusal {@code dashboard-invalid}
     */
    static void require(List<DashboardWidget> widgets) {
        fault(widgets).ifPresent(fault -> {
            throw fault;
        });
    }

    /**
     * The widgets of a dashboard at the places that somebody wants them at, where these still fit; else as they are. Places of
     * widgets that are gone do not matter.
     */
    static List<DashboardWidget> laidOut(List<DashboardWidget> widgets, Map<String, WidgetPlace> places) {
        List<DashboardWidget> moved = moved(widgets, places);
        return fault(moved).isPresent() ? widgets : moved;
    }

    static List<DashboardWidget> moved(List<DashboardWidget> widgets, Map<String, WidgetPlace> places) {
        return widgets.stream()
                .map(widget -> widget.at(places.getOrDefault(widget.key(), widget.place())))
                .toList();
    }

    private static Optional<Refusal> fault(List<DashboardWidget> widgets) {
        Set<String> keys = new HashSet<>();
        for (int i = 0; i < widgets.size(); i++) {
            DashboardWidget widget = widgets.get(i);
            String pointer = "/widgets/" + i;
            if (!keys.add(widget.key())) {
                return invalid(pointer + "/key", "Another widget has this key.");
            }
            if (!PlainText.isSingleLine(widget.title())) {
                return invalid(pointer + "/title", "A title is one line of characters that are seen.");
            }
            if (!widget.place().isInside()) {
                return invalid(pointer + "/place", "It ends beyond the 12 columns.");
            }
            boolean onAnother = widgets.subList(0, i).stream()
                    .anyMatch(before -> before.place().overlaps(widget.place()));
            if (onAnother) {
                return invalid(pointer + "/place", "It stands on another widget.");
            }
        }
        return Optional.empty();
    }

    private static Optional<Refusal> invalid(String pointer, String detail) {
        return Optional.of(Refusal.invalid("dashboard-invalid", pointer, detail));
    }
}
