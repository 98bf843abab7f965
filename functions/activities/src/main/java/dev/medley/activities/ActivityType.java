package dev.medley.activities;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.medley.kernel.Refusal.Fault;
import io.micronaut.serde.annotation.Serdeable;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Stream;

/** What clients report, and which properties each has. */
@Serdeable
public enum ActivityType {
    /** Somebody looked at a page or a product. */
    @JsonProperty("view")
    VIEW,
    /** Somebody followed something. */
    @JsonProperty("click")
    CLICK,
    /** Somebody looked for something. */
    @JsonProperty("search")
    SEARCH,
    /** A session began, goes on or is over. */
    @JsonProperty("session")
    SESSION,
    /** Somebody opened an item of content. */
    @JsonProperty("content-view")
    CONTENT_VIEW,
    /** Somebody spent time with an item since the last such report. */
    @JsonProperty("content-time")
    CONTENT_TIME,
    /** Somebody came to the end of an item. */
    @JsonProperty("content-completion")
    CONTENT_COMPLETION,
    /** Somebody shared an item. */
    @JsonProperty("content-share")
    CONTENT_SHARE;

    private static final Map<ActivityType, List<PropertyRule>> RULES = Map.of(
            VIEW,
            List.of(
                    PropertyRule.id("productId"),
                    PropertyRule.text("path"),
                    PropertyRule.text("title"),
                    PropertyRule.personalText("referrer")),
            CLICK,
            List.of(
                    PropertyRule.text("target").always(),
                    PropertyRule.id("productId"),
                    PropertyRule.text("path"),
                    PropertyRule.count("position")),
            SEARCH,
            List.of(PropertyRule.personalText("query").always(), PropertyRule.count("results")),
            SESSION,
            List.of(PropertyRule.oneOf("action", "start", "heartbeat", "end").always(), PropertyRule.text("path")),
            CONTENT_VIEW,
            ofContent(PropertyRule.text("path"), PropertyRule.personalText("referrer")),
            CONTENT_TIME,
            ofContent(PropertyRule.count("durationMs").always()),
            CONTENT_COMPLETION,
            ofContent(),
            CONTENT_SHARE,
            ofContent(PropertyRule.text("target")));

    private static List<PropertyRule> ofContent(PropertyRule... more) {
        return Stream.concat(
                        Stream.of(
                                PropertyRule.id("contentId").always(),
                                PropertyRule.count("contentVersion"),
                                PropertyRule.oneOf(
                                        "channel", "direct", "search", "social", "email", "app", "referral", "other")),
                        Stream.of(more))
                .toList();
    }

    /** Its name in the API and in the database. */
    public String label() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** What is wrong with the properties of one. */
    List<Fault> faults(Map<String, Object> properties) {
        List<Fault> faults = new ArrayList<>();
        List<PropertyRule> rules = rules();
        rules.forEach(rule -> rule.fault(properties.get(rule.name())).ifPresent(faults::add));
        properties.keySet().stream()
                .filter(name -> rules.stream().noneMatch(rule -> rule.name().equals(name)))
                .sorted()
                .map(name -> new Fault("/properties/" + pointer(name), "A " + label() + " has no such property."))
                .forEach(faults::add);
        return faults;
    }

    /** The properties that recognise nobody. */
    Map<String, Object> impersonal(Map<String, Object> properties) {
        Map<String, Object> left = new TreeMap<>(properties);
        rules().stream().filter(PropertyRule::personal).forEach(rule -> left.remove(rule.name()));
        return left;
    }

    private List<PropertyRule> rules() {
        return Objects.requireNonNull(RULES.get(this));
    }

    private static String pointer(String name) {
        return name.replace("~", "~0").replace("/", "~1");
    }
}
