package dev.medley.analytics.dashboards;

import static dev.medley.analytics.charts.ChartType.AREA;
import static dev.medley.analytics.charts.ChartType.BAR;
import static dev.medley.analytics.charts.ChartType.LINE;
import static dev.medley.analytics.charts.ChartType.NUMBER;
import static dev.medley.analytics.charts.ChartType.PIE;
import static dev.medley.analytics.charts.ChartType.TABLE;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.medley.analytics.charts.ChartType;
import dev.medley.analytics.dashboards.Dashboard.DashboardDraft;
import dev.medley.analytics.questions.AnalyticsSettings;
import dev.medley.analytics.questions.Dimension;
import dev.medley.analytics.questions.Measure;
import dev.medley.analytics.reports.ReportQuestion;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Dashboards to begin with. */
@Serdeable
@Schema(name = "DashboardTemplateName")
public enum DashboardTemplate {
    @JsonProperty("sales")
    SALES("Sales", "What was sold and given back, where and of what"),
    @JsonProperty("users")
    USERS("Users", "Who comes, from where and with what"),
    @JsonProperty("operations")
    OPERATIONS("Operations", "What the system is used for"),
    @JsonProperty("affiliates")
    AFFILIATES("Affiliates", "What the links of affiliates and influencers bring"),
    @JsonProperty("fleet")
    FLEET("Fleet", "Which versions devices run, and how often they fail");

    private static final int DAYS = 30;
    private static final int ROWS = 20;
    private static final int LOW = 2;
    private static final int HIGH = 4;

    private final String title;
    private final String description;

    DashboardTemplate(String title, String description) {
        this.title = title;
        this.description = description;
    }

    private List<Part> parts() {
        return switch (this) {
            case SALES ->
                List.of(
                        of("Orders", NUMBER, 4, Measure.ORDERS),
                        of("Net revenue", NUMBER, 4, Measure.NET_REVENUE),
                        of("Average order", NUMBER, 4, Measure.AVERAGE_ORDER),
                        of("Sales by day", LINE, 12, List.of(Measure.REVENUE, Measure.REFUNDED), Dimension.DAY),
                        of("Net revenue by country", BAR, 6, List.of(Measure.NET_REVENUE), Dimension.COUNTRY),
                        of("Products", TABLE, 6, List.of(Measure.PRODUCT_REVENUE, Measure.UNITS), Dimension.PRODUCT));
            case USERS ->
                List.of(
                        of("People", NUMBER, 4, Measure.PEOPLE),
                        of("Sign-ups", NUMBER, 4, Measure.SIGN_UPS),
                        of("Sign-ins", NUMBER, 4, Measure.SIGN_INS),
                        of("People by day", AREA, 12, List.of(Measure.PEOPLE), Dimension.DAY),
                        of("People by country", BAR, 6, List.of(Measure.PEOPLE), Dimension.COUNTRY),
                        of("Devices", PIE, 6, List.of(Measure.ACTIVITIES), Dimension.DEVICE));
            case OPERATIONS ->
                List.of(
                        of("Activities", NUMBER, 6, Measure.ACTIVITIES),
                        of("Searches", NUMBER, 6, Measure.SEARCHES),
                        of("Activities by day", LINE, 12, List.of(Measure.ACTIVITIES), Dimension.DAY),
                        of("Activities by type", BAR, 12, List.of(Measure.ACTIVITIES), Dimension.TYPE));
            case AFFILIATES -> affiliates();
            case FLEET -> fleet();
        };
    }

    private static List<Part> affiliates() {
        return List.of(
                of("Clicks", NUMBER, 6, Measure.AFFILIATE_CLICKS),
                of("Orders", NUMBER, 6, Measure.AFFILIATE_ORDERS),
                of("By day", LINE, 12, List.of(Measure.AFFILIATE_CLICKS, Measure.AFFILIATE_ORDERS), Dimension.DAY),
                of("Orders by affiliate", BAR, 12, List.of(Measure.AFFILIATE_ORDERS), Dimension.AFFILIATE));
    }

    private static List<Part> fleet() {
        return List.of(
                of("Active devices", NUMBER, 6, Measure.ACTIVE_DEVICES),
                of("Failing devices", NUMBER, 6, Measure.FAILING_DEVICES),
                new Part(
                        "Versions by day",
                        AREA,
                        12,
                        List.of(Measure.ACTIVE_DEVICES),
                        List.of(Dimension.DAY, Dimension.VERSION)),
                of("Errors by day", LINE, 6, List.of(Measure.DEVICE_ERRORS, Measure.DEVICE_CRASHES), Dimension.DAY),
                of("Errors", TABLE, 6, List.of(Measure.DEVICE_ERRORS, Measure.FAILING_DEVICES), Dimension.ERROR));
    }

    private record Part(String title, ChartType type, int width, List<Measure> measures, List<Dimension> dimensions) {}

    private static Part of(String title, ChartType type, int width, Measure measure) {
        return new Part(title, type, width, List.of(measure), List.of());
    }

    private static Part of(String title, ChartType type, int width, List<Measure> measures, Dimension dimension) {
        return new Part(title, type, width, measures, List.of(dimension));
    }

    public String title() {
        return title;
    }

    public String description() {
        return description;
    }

    /** The dashboard that it makes, of the last 30 days, shared with nobody. */
    public DashboardDraft draft(AnalyticsSettings settings) {
        List<DashboardWidget> widgets = new ArrayList<>();
        int x = 0;
        int y = 0;
        for (Part part : parts()) {
            int height = part.type() == NUMBER ? LOW : HIGH;
            ReportQuestion question = new ReportQuestion(
                    part.measures(),
                    part.dimensions(),
                    List.of(),
                    DAYS,
                    settings.timeZone(),
                    settings.weekStart(),
                    settings.currency(),
                    ROWS,
                    null,
                    null);
            String key = part.title().toLowerCase(Locale.ROOT).replace(' ', '-');
            WidgetPlace place = new WidgetPlace(x, y, part.width(), height);
            widgets.add(new DashboardWidget(key, part.title(), part.type(), null, question, place));
            x += part.width();
            if (x >= WidgetPlace.COLUMNS) {
                x = 0;
                y += height;
            }
        }
        return new DashboardDraft(title, description, widgets, List.of(), List.of());
    }
}
